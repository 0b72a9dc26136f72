"""Years of an era that is written short before them: ``वि.सं. 1505``, ``सं0 1548``, ``सं. 1861 वि.``.

Such a year is said in hundreds, as the centuries that it counts are. The short form of the era may
also be that of a number («क्र. सं. 1548»), so a word of the calendar must stand near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, previous_word
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import THREE_DIGITS, number_matches
from bulletin.normalisation.word_patterns import word_pattern

_YEAR = lazy_pattern("(?:[1-9][0-9]{2}|1[0-9]{3}|20[0-9]{2})(?![0-9A-Za-z]|[.,:/][0-9]|-[0-9]{3})")
_BEFORE = f"(?<![{INDIC}A-Za-z.॰])"
_sure = word_pattern(f"{_BEFORE}(<era_before>)[ :-]{{0,2}}\\Z")
_doubtful = word_pattern(f"{_BEFORE}(<number_or_era>)[ :-]{{0,2}}\\Z")
_named = word_pattern(f" ?<era_behind>(?![{INDIC}])")
_behind = word_pattern(f" ?<era_dotted>(?= <postpositions>(?![{INDIC}]))")
_REACH, _LONGEST_ERA = 48, 24


def _read(text: str, language: Language) -> Iterator[Reading]:
    if not language.says["era_year"]:
        return
    for year in number_matches(_YEAR, text):
        start = max(0, year.start() - _LONGEST_ERA)
        if era := _sure(language).search(text, start, year.start()):
            yield _said(era, year, language.says["era_year_whole"], language)
        elif era := _doubtful(language).search(text, start, year.start()):
            if _is_an_era(text, era, year, language):
                yield _said(era, year, language.says["era_year"], language)
        elif len(year[0]) == len("1936") and (era := _behind(language).match(text, year.end())):
            words = language.says["era_year_behind"].format(n=numbers.year(int(year[0]), language))
            yield Reading(
                year.start(), era.end(), words, rule="year", evidence="year of a short era"
            )


def _is_an_era(text: str, era: re.Match[str], year: re.Match[str], language: Language) -> bool:
    start, end = era.start(), year.end()
    if previous_word(text, start) in language.cues["numbered_things"]:
        return False
    if _named(language).match(text, end):
        return True
    return near(text, start, end, _REACH, language.cues["calendar"], "।\n")


def _said(era: re.Match[str], year: re.Match[str], phrase: str, language: Language) -> Reading:
    """The era with its year if that is said in hundreds, else alone."""
    count = int(year[0])
    if count >= _MILLENNIUM:
        return Reading(*era.span(1), phrase.format(n="").strip(), rule="year")
    words = phrase.format(n=numbers.year(count, language))
    return Reading(era.start(), year.end(), words, rule="year")


_MILLENNIUM = 2000


PASS = Pass("short era", _read, needs=THREE_DIGITS, of_numbers=True)
