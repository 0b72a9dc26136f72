"""Units of measure: how they are written after a number, whether what stands there is one, or the
letters of a model, a code or a word; and units that are read without a number.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, Unit, english, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    alternatives,
    near,
    next_word,
    previous_word,
    second_word_before,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.scanning import LATIN, SIGNS, kinds_of
from bulletin.normalisation.word_patterns import word_pattern

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


_BEHIND_DECIMALS = lazy_pattern(" ?(CM|X|(?<=[0-9])s)(?![A-Za-z0-9])")
"""Units that may be something else («2 CM», chief ministers; «90s»), except behind decimals."""


def unit_behind(
    text: str, start: int, found: amounts.Range, language: Language
) -> re.Match[str] | None:
    """The unit of a number; ``None`` if there is none, or if it is really something else."""
    match = unit_at(text, found.end, language)
    if not match and "." in found.low.written:
        match = _BEHIND_DECIMALS.match(text, found.end)
    match = match or _tons(text, start, found.end, language)
    if not match or _of_a_model(text, start, found.low.written, match[0].lstrip("-"), language):
        return None
    if match[0].startswith(" ") and (
        _ON_LETTERS.match(text, max(0, start - 2))
        or (is_a_word(match[1].strip()) and text[max(0, start - 1)].isupper())  # «A1 v B2»
    ):
        return None
    if _OF_A_CODE.match(text, match.end() - 1):
        return None  # «1,203 L-3 शिकायतें»
    if len(found.low.written) > _LONGEST_COUNT and _has_a_label(text, start, language):
        return None
    if text[start - 1 : start] == "-" and (
        previous_word(text, start - 1) in language.cues["english_numbered"]
    ):
        return None  # «टॉप-2 सेमी में»
    if len(match[1]) == 1 and previous_word(text, start) in language.cues["listed"]:
        return None  # «धारा 5g पॉक्सो»
    return None if _begins_english(text, match, language) else match


_LONGEST_COUNT = 2
"""Digits of a number that is a count whatever its label: «केस नंबर 12 दिन …» is read alike."""


def _has_a_label(text: str, start: int, language: Language) -> bool:
    """Whether a label says that a number names what is called, or travels: «हेल्पलाइन: 1098 दिन भर»,
    «ट्रेन नंबर 12345 दिन में».
    """
    label = previous_word(text, start)
    if label in language.cues["number_word"]:
        return second_word_before(text, start) in words_of(language, "helpline", "train", "code_of")
    return label in language.cues["helpline"]


_TONS = lazy_pattern("(T)(?![A-Za-z0-9])")
_WEIGHT_REACH = 40
_MODEL_BEFORE = lazy_pattern("[A-Za-z] \\Z")


def _tons(text: str, start: int, end: int, language: Language) -> re.Match[str] | None:
    """«7,000T की पनडुब्बी», near a word for what is weighed; but not «OnePlus 9T»."""
    match = _TONS.match(text, end)
    if not match or not near(text, start, end, _WEIGHT_REACH, language.cues["weighed"], "।\n"):
        return None
    named = end - start < len("100") and _MODEL_BEFORE.search(text, max(0, start - 2), start)
    return None if named else match


_OF_A_CODE = lazy_pattern("[A-Z](?<= .)-[0-9]")
_ON_LETTERS = lazy_pattern("[A-Za-z]{2}")
"""«News18 MP»: a number on a word's letters has no unit behind it."""
_BEHIND_LATIN = lazy_pattern("[A-Za-z] ?\\Z"), lazy_pattern(f"[A-Z0-9{HEAD}{TAIL}] \\Z")


def _of_a_model(text: str, start: int, number: str, unit: str, language: Language) -> bool:
    """«Realme 14x», «T3x», «Apache RTR 160 4V», «6MT»: the letters of a model, not a unit."""
    before = text[max(0, start - 2) : start]
    if unit == "MT" and number in _GEARS:
        end = start + len(number) + len(unit)
        return near(text, start, end, _GEARS_REACH, language.cues["engine"])
    if unit == "x":
        named = number.isdigit() and _BEHIND_LATIN[0].search(before) is not None
        return named and not is_a_multiple(text, start, start + len(number), language)
    if unit == "h":  # «Lexus LS 500h», a hybrid; nobody counts so many hours
        return len(number) > len("72") and bool(_BEHIND_LATIN[0].search(before))
    return unit == "V" and number in _VALVES and bool(_BEHIND_LATIN[1].search(before))


def is_a_multiple(text: str, start: int, end: int, language: Language) -> bool:
    """«IPO 34x सब्सक्राइब हुआ», «P/E 34x»: whether the x behind a number says how many times."""
    told = language.cues["told_in_multiples"]
    return text.startswith("x", end) and near(text, start, end, _MULTIPLES_REACH, told, "।\n")


_MULTIPLES_REACH = 40
_VALVES = frozenset({"2", "4"})
_GEARS, _GEARS_REACH = frozenset("5678"), 60


def is_a_word(symbol: str) -> bool:
    """«5 m», «80 in»: whether a unit's symbol may also be a word or a letter."""
    return symbol.isascii() and symbol.isalpha() and (len(symbol) == 1 or symbol == "in")


def _begins_english(text: str, match: re.Match[str], language: Language) -> bool:
    """«80 in Photo»: whether a unit's symbol is really a word in English text that continues."""
    word, symbol = next_word(text, match.end()), match[1].strip()
    if symbol == "in" and _NO_INCHES.search(text, max(0, match.start() - 5), match.end() + 2):
        return True
    if not word or not word.isascii() or not symbol.isascii():
        return False
    known = english(language).get(symbol, "")
    said = unit_of(match[1], language).spoken
    return known not in {"", numbers.spelled(symbol, language), said}


_NO_INCHES = lazy_pattern(f"(?<![0-9.,])(?:19|20)[0-9]{{2}} in| in [0-9{HEAD}]")
"""«2025 in», «1.8 in 2.5»: an English word amid Hindi, behind a year or between two numbers."""


_NUMBER_BEFORE = lazy_pattern(f"[0-9{HEAD}{TAIL}][ -]?(?=[^0-9{HEAD}{TAIL}\n]{{0,9}}\\Z)")
_NUMBER_REACH = 11


def is_of_a_unit(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``[start, end)`` is a part of a unit behind a number, which is read with that."""
    number = _NUMBER_BEFORE.search(text, max(0, start - _NUMBER_REACH), start)
    unit = _units_of_parts(language).match(text, number.end()) if number else None
    return unit is not None and unit.end() >= end


_units_of_parts = word_pattern(
    f"<units_of_parts>(?![A-Za-z{INDIC}])",
    units_of_parts=lambda language: (
        unit for unit in language.units if "." in unit[:-1] or " " in unit
    ),
)
