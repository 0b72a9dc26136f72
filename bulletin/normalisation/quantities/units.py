"""Units of measure: how they are written after a number, and those that are read without one."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping

from bulletin.language import Language, Unit
from bulletin.normalisation.context import HEAD, INDIC, alternatives
from bulletin.normalisation.passes import LATIN, SIGNS, Pass, Reading
from bulletin.normalisation.scanning import kinds_of

__all__ = ["PASS", "unit_at", "unit_of"]

_SECONDS = "sec"


def unit_at(text: str, end: int, language: Language) -> re.Match[str] | None:
    """The unit behind a number that ends at ``end``, maybe behind a space, or a hyphen if it is a
    short form; group 1 is the unit.
    """
    behind = text[end : end + 2].lstrip(" ")
    for first in (behind[:1], behind[1:2] if behind[:1] == "-" else ""):
        pattern = _beginning_with(first, language) if first else None
        if pattern and (match := pattern.match(text, end)):
            return match
    return None


@functools.cache
def _beginning_with(first: str, language: Language) -> re.Pattern[str] | None:
    """The units that begin with ``first``: a pattern of all takes too long to compile."""
    units = _units_by_first(language).get(first)
    if not units:
        return None
    # «10 कि.मी.दूर», «50MPका»: a dot ends the unit, too, and the change of script
    before_a_word = f"(?<=\\.)(?=[{INDIC}])|(?<=[A-Za-z°][A-Za-z])(?=[\u0904-\u0939])"
    ends = f"(?:{before_a_word}|(?![{INDIC}A-Za-z0-9²³]|/(?![0-9{HEAD}])))"
    # «35km. की दूरी», «2.3 kg., 48 cm.», «45 min. मतदान»: Hindi ends no sentence with a unit
    dot = f"(?:(?<=[a-z])\\.(?= ?[,;:)–-]| [{INDIC}0-9(]))?"
    # «12-KM», «500-मि.ली.»; but not «3-L», nor «10-दिन», which needs no reading
    hyphen = f"-(?=[A-Za-z][A-Za-zµ/]|[{INDIC}]{{1,3}}\\.)"
    return re.compile(f"(?: ?|{hyphen})({alternatives(units)}){ends}{dot}")


@functools.cache
def _units_by_first(language: Language) -> Mapping[str, Collection[str]]:
    """Units as written, also in capitals («16.8 Kmpl», «120 KMPH»), by their first character."""
    small = [unit for unit in language.units if unit.isascii() and unit.islower()]
    long = [unit for unit in small if len(unit) > _SHORT and unit.isalpha()]
    found: dict[str, set[str]] = {}
    for unit in (*language.units, *map(str.capitalize, long), *map(str.upper, long)):
        found.setdefault(unit.lstrip(" ")[:1], set()).add(unit)
    return found


_SHORT = 3
"""The most letters of a unit that is only known as it is written in the table."""


def unit_of(written: str, language: Language) -> Unit:
    """The unit with this ``written`` form; raises ``KeyError`` if there is none."""
    if written == "s":
        written = _SECONDS
    return language.units.get(written) or language.units[written.lower()]


def _units_alone(text: str, language: Language) -> Iterator[Reading]:
    """Unambiguous units without a number before them: «शुगर (mg/dL)», «(°C)», «प्रति किमी²»."""
    first, unit = _unmistakable(language, powers=not _POWERS.isdisjoint(kinds_of(text)))
    for begins in first.finditer(text):
        match = unit.match(text, begins.start())
        if match:
            yield Reading(*match.span(), language.units[match[0]].spoken)


@functools.cache
def _unmistakable(language: Language, *, powers: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The first characters of such units, a fixed character set, and the whole units; those of
    areas and volumes only with ``powers``, as they begin with frequent letters.
    """
    units = [unit for unit in language.units if "/" in unit and unit.isascii()]
    units += [unit for unit in language.units if unit[0] == "°" and len(unit) > 1]
    units += [unit for unit in language.units if unit[-1] in _POWERS] if powers else []
    units += [unit for unit in language.cues["units_alone"] if unit in language.units]
    signs = "".join(sorted({unit[0] for unit in units})) or "/"
    first = re.compile(f"[{signs}](?<![A-Za-z0-9/-].)")  # «cm-512» is no unit
    return first, re.compile(f"(?:{alternatives(units)})(?![{INDIC}A-Za-z0-9²³/-]| ?[0-9{HEAD}])")


_POWERS = frozenset("²³")
PASS = Pass("unit", _units_alone, needs=LATIN | SIGNS)
