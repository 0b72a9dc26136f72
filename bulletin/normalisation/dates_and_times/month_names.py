"""What months are called, and the century of a short year."""

from __future__ import annotations

from bulletin.language import Language
from bulletin.normalisation.words.vocabulary import slips

DAY = "(0?[1-9]|[12][0-9]|3[01])"
LAST_DAY = 31
"""The last day that a month may have."""


def day_and_month(day: int, month: int, language: Language) -> str:
    """Day first; a month above 12 can only be an American day, and is swapped.

    ``""`` if it is no date either way.
    """
    if 1 <= day <= 31 and 1 <= month <= 12:
        return f"{language.numbers[day]} {month_name(month, language)}"
    if 1 <= day <= 12 and 1 <= month <= 31:
        return f"{month_name(day, language)} {language.numbers[month]}"
    return ""


def month_name(number: int, language: Language) -> str:
    """What the month is called that has this ``number``, from 1."""
    return next(month.spoken for month in language.months.values() if month.number == number)


def century(year: str) -> int:
    """The century of a two-digit year: up to 39 in this century, else the last."""
    if len(year) == 4:
        return int(year)
    return int(year) + (2000 if int(year) < 40 else 1900)


def say_month(written: str, language: Language) -> str:
    """A month's name as written, unless it is Latin, short or misspelled."""
    if written.isascii() or written.endswith(".") or f"{written}." in language.months:
        return language.months[written].spoken
    return slips(language).get(written, written)
