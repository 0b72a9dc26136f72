"""Fiscal years and parts of them: ``FY26``, ``Q1``, ``Q1FY26``, ``H1 FY26``, ``9MFY26``; also parts
of other years: ``Q1 2025``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, OrdinalForm, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import near, next_word, previous_word
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.ordinals import ordinal
from bulletin.normalisation.scanning import matches_in_order

# Without the F, so that each pattern begins with a letter, which is searched fast.
_YEAR = r"Y[ '-]?([0-9]{4}(?:-[0-9]{2})?|[0-9]{2}(?:-[0-9]{2})?)"
_EITHER = tuple(
    lazy_pattern(
        rf"{begins}(?<![A-Za-z0-9].)(?:(?<=Q)([1-4])(?:[ -]?F{_YEAR})?"
        rf"|(?:(?<=H)([12])[ -]?F|(?<=F)|(?<=9)(?<![.,:/-]9)(M)[ -]?F){_YEAR}"
        r"|(?<=H)([12])(?= (?:CY ?)?20[0-9]{2}))"
        r"(?![A-Za-z0-9]|[.,][0-9])"
    )
    for begins in "QHF9"
)


def _read(text: str, language: Language) -> Iterator[Reading]:
    says = language.says
    if not says["fiscal_year"]:
        return
    for match in matches_in_order(_EITHER, text):
        quarter, half, year = match[1], match[3] or match[6], match[2] or match[5]
        if not year and previous_word(text, match.start()) in language.cues["model_before"]:
            continue  # «ऑडी Q3»
        if quarter and not year and _is_a_qualifier(match, language):
            words = says["qualifier"].format(n=numbers.english(int(quarter), language))
            yield Reading(*match.span(), words, evidence="cricket score")
            continue
        start, end, words = *match.span(), ""
        if year:
            words = says["fiscal_year"].format(n=_year(year, language))
        elif calendar := _calendar_year(text, end, language):
            year, end = calendar[1], calendar.end()
            words = _year(year, language)
        if match[4] and says["nine_months_of"]:
            words = says["nine_months_of"].format(a=words)
        elif quarter or half:
            words = _of_a_year(words, quarter, half, next_word(text, end), language)
            if not year and (of := _masculine_before(text, match, language)):
                start -= len(of)
                words = says["of"].format(a="", b=words).strip()
        yield Reading(start, end, words, evidence="fiscal year")


_MATCH_REACH = 60


def _is_a_qualifier(match: re.Match[str], language: Language) -> bool:
    """«IPL: RCB ने Q1 जीता»"""
    text, end = match.string, match.end()
    if int(match[1]) > _QUALIFIERS or not language.says["qualifier"]:
        return False
    if next_word(text, end) in words_of(language, "results", "profits"):
        return False
    return near(text, match.start(), end, _MATCH_REACH, language.cues["playoffs"], "।\n")


_QUALIFIERS = 2


_CALENDAR = lazy_pattern(" (?:CY ?)?(20[0-9]{2}(?:-[0-9]{2})?)(?![0-9]|[.,:/-][0-9])")
"""«Q1 2025», «H1 CY2025», «Q1 2024-25»"""


def _calendar_year(text: str, end: int, language: Language) -> re.Match[str] | None:
    """The year right behind a quarter or a half, which is no sum: «Q1 2000 करोड़»."""
    year = _CALENDAR.match(text, end)
    behind = next_word(text, year.end()) if year else ""
    return None if behind in language.scale_words or behind in language.units else year


def _of_a_year(year: str, quarter: str, half: str, behind: str, language: Language) -> str:
    """A quarter or a half, of a ``year`` if that is not empty, before the word ``behind``."""
    says = language.says
    part = ordinal(int(quarter or half), OrdinalForm.FEMININE, language)
    name = says["quarter_of_year" if quarter else "half_of_year"].format(q=part)
    words = says["of"].format(a=year, b=name) if year else name
    if behind in language.cues["results"]:
        return says["of_results"].format(a=words)
    return says["of_profit"].format(a=words) if behind in language.cues["profits"] else words


def _masculine_before(text: str, match: re.Match[str], language: Language) -> str:
    """The «के » of «2024 के Q1 में», which becomes feminine before a quarter in words; else ''."""
    if next_word(text, match.end()) not in language.cues["postpositions"]:
        return ""  # «कंपनी के Q1 नतीजे»: of the results
    of = previous_word(text, match.start())
    touches = text.endswith(f" {of} ", 0, match.start())
    return f"{of} " if touches and of in language.cues["of"] and language.says["of"] else ""


def _year(written: str, language: Language) -> str:
    """«FY24», «FY2023-24»: a year of two digits is said in full, the one after a dash is not."""
    first, _, second = written.partition("-")
    year = int(first)
    if len(first) == len("24"):
        year += 1900 if year >= _FIRST_OF_LAST_CENTURY else 2000
    words = numbers.year(year, language)
    return f"{words} {language.numbers[int(second)]}" if second else words


_FIRST_OF_LAST_CENTURY = 70


PASS = Pass("fiscal year", _read, needs=frozenset("HQY"), of_numbers=True)
