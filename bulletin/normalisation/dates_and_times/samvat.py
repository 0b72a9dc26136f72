"""Years of an era that is written short before them: ``वि.सं. 1505``, ``सं0 1548``, ``सं. 1861 वि.``.

Such a year is said in hundreds, as the centuries that it counts are. The short form of the era may
also be that of a number («क्र. सं. 1548»), so a word of the calendar must stand near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, previous_word
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import THREE_DIGITS
from bulletin.normalisation.word_patterns import word_pattern

_YEAR = "(?:[1-9][0-9]{2}|1[0-9]{3}|20[0-9]{2})(?![0-9A-Za-z]|[.,:/][0-9]|-[0-9]{3})"
_BEFORE = f"(?<![{INDIC}A-Za-z.॰])"
_sure = word_pattern(f"{_BEFORE}(<era_before>)[ :-]{{0,2}}({_YEAR})")
_doubtful = word_pattern(
    f"{_BEFORE}(<number_or_era>)[ :-]{{0,2}}({_YEAR})( ?<era_behind>(?![{INDIC}]))?"
)
_behind = word_pattern(
    f"(?<![0-9.,:/-])(1[0-9]{{3}}) ?<era_dotted>(?= <postpositions>(?![{INDIC}]))"
)
_REACH = 48


def _read(text: str, language: Language) -> Iterator[Reading]:
    if not language.says["era_year"]:
        return
    for match in _sure(language).finditer(text):
        yield _said(match, language.says["era_year_whole"], language)
    for match in _doubtful(language).finditer(text):
        if _is_an_era(text, match, language):
            yield _said(match, language.says["era_year"], language)
    for match in _behind(language).finditer(text):
        words = language.says["era_year_behind"].format(n=numbers.year(int(match[1]), language))
        yield Reading(*match.span(), words, rule="year", evidence="year of a short era")


def _is_an_era(text: str, match: re.Match[str], language: Language) -> bool:
    if previous_word(text, match.start()) in language.cues["numbered_things"]:
        return False
    return bool(match[3]) or near(text, *match.span(), _REACH, language.cues["calendar"], "।\n")


def _said(match: re.Match[str], phrase: str, language: Language) -> Reading:
    """The era with its year if that is said in hundreds, else alone."""
    year = int(match[2])
    if year >= _MILLENNIUM:
        return Reading(*match.span(1), phrase.format(n="").strip(), rule="year")
    words = phrase.format(n=numbers.year(year, language))
    return Reading(match.start(), match.end(2), words, rule="year")


_MILLENNIUM = 2000


PASS = Pass("short era", _read, needs=THREE_DIGITS, of_numbers=True)
