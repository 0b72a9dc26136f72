"""A telephone's two kinds of memory: «8/256GB», «(8/256)», and «4/128» near a telephone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import alternatives, near
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches

_UNITS = ("GB", "TB")
_USUAL = frozenset({"2", "3", "4", "6", "8", "12", "16", "24"})
_USUAL_BEHIND = frozenset({"32", "64", "128", "256", "512"})
_LARGE = frozenset({"128", "256", "512"})
"""Of two measures alike, the second is the other kind of memory if it is as large as this."""
_REACH = 25


def memories(text: str, language: Language) -> Iterator[Reading]:
    """Each pair in ``text``; the first number always counts gigabytes."""
    names = _names(language)
    if not names:
        return
    for match in number_matches(_pair(language), text):
        first, first_unit, second, unit = match.groups()
        if (first_unit or not unit) and not _is_usual(text, match, language):
            continue
        words = (
            *(numbers.number(first, language), names["GB"]),
            *(numbers.number(second, language), names[unit or "GB"]),
        )
        yield Reading(*match.span(), " ".join(words))


def _is_usual(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether telephones have such a pair, and something else distinguishes it from two numbers."""
    first, first_unit, second, unit = match.groups()
    if first not in _USUAL or second not in _USUAL_BEHIND:
        return False
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    if second in _LARGE and ((first_unit and unit) or beside == "()"):  # «Note 15 Pro+ (16/512)»
        return True
    return near(text, *match.span(), _REACH, language.cues["memories"])


@functools.cache
def _names(language: Language) -> dict[str, str]:
    """How the units are said, by each form that is written; empty if the table lacks one."""
    if not all(unit in language.units for unit in _UNITS):
        return {}
    said = {unit: language.units[unit].spoken for unit in _UNITS}
    return said | {name: name for name in said.values()}


@functools.cache
def _pair(language: Language) -> re.Pattern[str]:
    small = alternatives({"GB", _names(language)["GB"]})
    return re.compile(
        f"([0-9](?<![.,/].)[0-9]?)(?: ?({small}))?/"
        f"([0-9]{{2,4}})(?> ?({alternatives(_names(language))})|(?!/))(?![0-9A-Za-z]|[.,][0-9])"
    )
