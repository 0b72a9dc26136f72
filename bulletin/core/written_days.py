"""Days in figures, with the year first or, as in India, the day first."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern

_YEAR_FIRST = lazy_pattern(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = lazy_pattern(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


class WrittenDay(NamedTuple):
    """The figures of a day as written, which may be no day of the calendar, and where they end."""

    year: str
    month: str
    day: str
    end: int


def written_day(text: str) -> WrittenDay | None:
    """The day at the start of ``text``: ``2026-11-25``, ``25-11-2026``, ``25.11.2026``."""
    if found := _DAY_FIRST.match(text):
        return WrittenDay(found[3], found[2], found[1], found.end())
    if found := _YEAR_FIRST.match(text):
        return WrittenDay(found[1], found[2], found[3], found.end())
    return None


def day_of(text: str) -> datetime.date:
    """The day that ``text`` is; raises ``ValueError``."""
    text = text.strip()
    found = written_day(text)
    try:
        if found and found.end == len(text):
            return datetime.date(int(found.year), int(found.month), int(found.day))
    except ValueError:
        pass  # no day of the calendar
    raise ValueError(f"{text!r} is not a date such as 2026-11-25 or 25-11-2026")
