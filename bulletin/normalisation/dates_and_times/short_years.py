"""Years of two digits after a month: «CTET Dec-24», «अक्टूबर-17 से दिसंबर-17»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.word_patterns import word_pattern

__all__ = ["tells_year", "year_by_the_same_sign"]

_REACH = 16
_OF_AN_EXAM = lazy_pattern("[A-Z]{3,} [A-Z][a-z]{2}-\\Z")
"""Behind the letters of a body or an exam."""


_YEAR = lazy_pattern("[-/]([0-9]{2})(?![0-9]|[A-Za-z%]|[.,:/-][0-9])")


def year_by_the_same_sign(text: str, month: int, end: int) -> re.Match[str] | None:
    """«20-Sep-25 12:00 बजे»: two digits behind the sign that also stands before the ``month``."""
    return _YEAR.match(text, end) if text[month - 1] == text[end : end + 1] else None


def tells_year(text: str, month: int, start: int, language: Language) -> bool:
    """Whether the two digits at ``start``, after the month at ``month``, are a year, not a day."""
    if _OF_AN_EXAM.search(text[max(0, month - _REACH) : start]):
        return True
    return _are_of_years(text, month, start, language)


def _are_of_years(text: str, month: int, start: int, language: Language) -> bool:
    """«अक्टूबर-17 से दिसंबर-17», «अप्रैल-23 से मार्च-24»: months of one year, or of the next."""
    if text[start - 1] != "-":
        return False
    both = _both(language)
    found = both.match(text, month) or both.search(text, max(0, month - _REACH), start + len("17"))
    if not found or found[1] == found[3]:
        return False
    return int(found[4]) - int(found[2]) in {0, 1}


_MONTH_AND_YEAR = "(<months>)-([12][0-9]|3[01])"
_both = word_pattern(f"{_MONTH_AND_YEAR} <range_word> {_MONTH_AND_YEAR}(?![0-9]|[,.:/-][0-9])")
