"""Days in figures, as newsrooms and options write them."""

from __future__ import annotations

import pytest

from bulletin.core.written_days import written_day


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "end"),
    [
        ("2026-11-25", "2026", "11", "25", 10),
        ("25-11-2026", "2026", "11", "25", 10),
        ("5.1.2026", "2026", "1", "5", 8),
        ("25/11/2026 10:30", "2026", "11", "25", 10),
        ("2026-11-25T10:30", "2026", "11", "25", 10),
        ("31-02-2026", "2026", "02", "31", 10),
    ],
)
def test_day_is_written_with_the_year_or_the_day_first(
    text: str, year: str, month: str, day: str, end: int
) -> None:
    assert written_day(text) == (year, month, day, end)


@pytest.mark.parametrize("text", ["", "25-11-26", "on 2026-11-25", "25 नवंबर 2026", "20261125"])
def test_anything_else_is_no_day(text: str) -> None:
    assert written_day(text) is None
