"""Blood groups and test results, whose signs are not arithmetic: ``O+ve``, ``AB-``, ``12 +ve``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import LATIN, latin_matches, matches_of_each

_GROUP = lazy_pattern(
    r"([ABO](?<![A-Za-z0-9.-].)(?:(?<=A)B)?) ?([+-])(?: ?(ve|VE|Ve)(?![A-Za-z]))?(?![A-Za-z0-9+])"
)
_FACTOR = lazy_pattern("R(?<![A-Za-z].)[hH]([+-])(?![A-Za-z0-9+-])")
"""«Rh-», but not «Rh-factor»."""
_RESULTS = tuple(
    lazy_pattern(f"({sign})(?<=[A-Za-z{INDIC}) (].)(?<![+-].)(?:ve|VE|Ve)(?![A-Za-z])")
    for sign in ("[+]", "-")
)
_REACH = 40
_ANOTHER = lazy_pattern("[ABO] ?[+-]ve(?![A-Za-z])", re.IGNORECASE)
"""«O-ve की 3, B+ की 11 यूनिट»: another group, which says what its sign is."""


def _read(text: str, language: Language) -> Iterator[Reading]:
    yield from _groups(text, language)
    yield from _results(text, language)


def _groups(text: str, language: Language) -> Iterator[Reading]:
    for match in latin_matches(_GROUP, text):
        start, end = match.span()
        told = match[3] or near(text, start, end, _REACH, language.cues["blood"])
        if told or _ANOTHER.search(text, max(0, start - _REACH), end + _REACH):
            letters = numbers.spelled(match[1], language)
            yield Reading(*match.span(), _signed(match[2], letters, language))


def _results(text: str, language: Language) -> Iterator[Reading]:
    """«HIV+ve», «392 +ve मिले», «Rh-»: the result of a test."""
    for match in _FACTOR.finditer(text):
        yield Reading(*match.span(1), " " + _signed(match[1], "", language).strip())
    for match in matches_of_each(_RESULTS, text):
        gap = "" if text[match.start() - 1] in " (" else " "
        yield Reading(*match.span(), gap + _signed(match[1], "", language).strip())


def _signed(sign: str, what: str, language: Language) -> str:
    return language.says["positive" if sign == "+" else "negative"].format(n=what)


PASS = Pass("blood group", _read, needs=LATIN)
