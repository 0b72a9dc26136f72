"""Vehicle registration numbers: ``MP 04 CA 1234``, letter by letter and digit by digit."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, alternatives, near
from bulletin.normalisation.passes import Forms, Pass, Reading
from bulletin.normalisation.scanning import (
    FOUR_DIGITS,
    LATIN,
    THREE_DIGITS,
    latin_matches,
    number_matches,
)
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.word_dictionaries import is_common_word

_GAP, _NEAR = "(?: ?[-–/] ?| )?", 40
_GAP_OR_COMMA = f"(?:, (?![0-9])|{_GAP})"
"""«सीजी 61, जीए 2688»: before a series."""
_LATIN = lazy_pattern(
    f"([A-Z][A-Z]){_GAP}(?![0-9]{{6}})(?:O[0-9]|[0-9]{{1,2}})(?:{_GAP_OR_COMMA}(?:[A-Z]{{1,3}}\\.?{_GAP}){{0,2}}|[a-z]{{1,2}})"
    "[0-9]{4}(?![0-9A-Za-z])"
)


_SMALL = lazy_pattern("([a-z]{2})[0-9]{1,2}[a-z]{1,3}[0-9]{4}(?![0-9A-Za-z@._-])")
"""«rj14gb2238»: small letters, and no spaces."""
_SMALL_APART = lazy_pattern(
    f"([a-z]{{2}}){_GAP}[0-9]{{2}}{_GAP}([a-z]{{1,2}}){_GAP}[0-9]{{4}}(?![0-9A-Za-z@._-])"
)
"""«cg 07 n- 3300», near a word for a vehicle."""
_BHARAT = lazy_pattern(r"[0-9](?<![0-9A-Za-z].)[0-9] ?BH ?[0-9]{4} ?[A-Z]{1,2}(?![0-9A-Za-z])")


@functools.cache
def _indic(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The letters before the digits, one letter's name, and everything from the digits on."""
    name = f"(?:{alternatives(language.initials)})"
    before = re.compile(f"(?:^|[^{INDIC}])({name}\\.? ?{name}\\.?){_GAP}\\Z")
    behind = re.compile(
        f"([0-9]{{1,2}}){_GAP_OR_COMMA}((?:{name}\\.?[ -]?){{1,3}}){_GAP}([0-9]{{3,4}})(?![0-9])"
    )
    return before, re.compile(name), behind


@functools.cache
def _states(language: Language) -> Mapping[str, str]:
    """The codes of the states by their letters' names: «सीजी» is CG."""
    return {numbers.spelled(code, language): code for code in language.cues["vehicle_states"]}


_without_district = word_pattern(
    f"(?<![{INDIC}])(<states>) ?(<initials>(?: ?<initials>)?) ?-? ?\\Z", states=_states
)
"""A state's letters and a letter or two of a series, by their names, before a number."""


def _in_latin(text: str, language: Language) -> Iterator[Reading]:
    apart = (
        match
        for match in latin_matches(_SMALL_APART, text)
        if near(text, *match.span(), _NEAR, language.cues["vehicles"])
        and not _SMALL.match(text, match.start())
        and not is_common_word(match[2], language)  # «up 14 to 2020»
    )
    whole = (latin_matches(each, text) for each in (_LATIN, _SMALL))
    for match in itertools.chain(*whole, apart):
        if match[1].upper() in language.cues["vehicle_states"]:
            marks = re.sub("[ –/,.-]", "", match[0]).upper()
            marks = f"{marks[:2]}{marks[2].replace('O', '0')}{marks[3:]}"  # «JHO3N-9932»
            words = numbers.spelled(marks, language, " ")
            yield _with_others(text, Reading(*match.span(), words), language)


def _in_bharat_series(text: str, language: Language) -> Iterator[Reading]:
    for match in _BHARAT.finditer(text) if "BH" in text else ():
        marks = match[0].replace(" ", "")
        yield Reading(match.start(), match.end(), numbers.spelled(marks, language, " "))


_ALL_DIGITS = lazy_pattern(
    f"[0-9][0-9]?{_GAP_OR_COMMA}[{INDIC}][^0-9]{{0,32}}[0-9]{{3,4}}(?![0-9])"
)
_REACH = 20


def _in_indic(text: str, language: Language) -> Iterator[Reading]:
    for start in map(re.Match.start, number_matches(_ALL_DIGITS, text)):
        before, name, behind = _indic(language)
        match = behind.match(text, start)
        begin = max(0, start - _REACH)
        state = match and before.search(text[begin:start])
        if match and state and _is_whole(text, match, language):
            words = [
                *name.findall(state[1]),
                numbers.digits(match[1], language),
                *name.findall(match[2]),
                numbers.digits(match[3], language),
            ]
            plate = Reading(begin + state.start(1), match.end(), " ".join(words))
            yield _with_others(text, plate, language)


def _is_whole(text: str, digits: re.Match[str], language: Language) -> bool:
    """Whether a plate has all four digits, or stands near a word for a vehicle: «जीए 191»."""
    if len(digits[3]) == len("4512"):
        return True
    return near(text, *digits.span(), _NEAR, language.cues["vehicles"])


_OTHERS = lazy_pattern("(?:/[0-9]{4})+(?![0-9A-Za-z]|[/.-][0-9])")


def _with_others(text: str, plate: Reading, language: Language) -> Reading:
    """«UP32 AB 8106/8107»: a plate, and the last digits of others of its series."""
    others = _OTHERS.match(text, plate.end)
    if not others:
        return plate
    said = (numbers.digits(each, language) for each in others[0].split("/")[1:])
    return plate._replace(end=others.end(), spoken=", ".join((plate.spoken, *said)))


_SERIES = "([0-9]{1,2})(?:,?[ -]?([A-Za-z](?:-?[A-Za-z]){0,2})(?: ?-)? ?| ?- ?|,? )"
_short = word_pattern(f"(?<![{INDIC}])(<states>)( ?[-–] ?| )?(?:{_SERIES})?\\Z", states=_states)
"""The names of a state's letters before a number; two digits may be in between, and after these
Latin letters, a hyphen, a comma or a space.
"""

_FOUR_DIGITS = lazy_pattern("[0-9]{4}(?![0-9]|[.,:/-][0-9])")
_LONGEST_STATE = 24


_YEAR = lazy_pattern("(?:19|20)[0-9]{2}")


def _in_short(text: str, language: Language) -> Iterator[Reading]:
    """«ट्रक सीजी – 6083», «कार सीजी 04 h4842», «एचपी 63-4993», near a word for a vehicle."""
    found, vehicles = list(number_matches(_FOUR_DIGITS, text)), language.cues["vehicles"]
    if not found or not any(map(text.__contains__, vehicles)):
        return
    for digits in found:
        begin = max(0, digits.start() - _LONGEST_STATE)
        before = text[begin : digits.start()]
        told = _without_district(language).search(before)
        if told and told[2] not in language.cues["postpositions"]:  # «यूपी के 2468 लोग»
            start = begin + told.start()
            if near(text, start, digits.end(), _NEAR, vehicles):
                yield Reading(start, digits.end(), _named(told, digits[0], language))
            continue
        match = _short(language).search(before)
        if not match:
            continue
        state, gap, district, series = match.groups()
        start, end = begin + match.start(), digits.end()
        plain_year = not district and (gap or " ") == " " and _YEAR.fullmatch(digits[0])
        if plain_year or not near(text, start, end, _NEAR, vehicles):
            continue
        letters = (series or "").replace("-", "").upper()
        marks = f"{_states(language)[state]}{district or ''}{letters}{digits[0]}"
        yield Reading(start, end, numbers.spelled(marks, language, " "))


def _named(told: re.Match[str], digits: str, language: Language) -> str:
    """«ट्रक ओडी एच 7588»: the letters' names, and the digits."""
    state = numbers.spelled(_states(language)[told[1]], language, " ")
    _, name, _ = _indic(language)
    return " ".join((state, *name.findall(told[2]), numbers.digits(digits, language)))


_READ = Forms(
    (_in_latin, LATIN),
    (_in_bharat_series, frozenset("B")),
    (_in_indic, THREE_DIGITS),
    (_in_short, FOUR_DIGITS),
)
PASS = Pass("vehicle", _READ, needs=FOUR_DIGITS | THREE_DIGITS, of_numbers=True)
