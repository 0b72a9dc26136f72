"""Durations are parsed and formatted in one way."""

from __future__ import annotations

import pytest

from bulletin.core.durations import h_mm_ss, length_s, m_ss, m_ss_tenths


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("5:00", 300),
        ("1:02:30", 3750),
        ("300", 300),
        (" 0:07.5 ", 7.5),
        ("75:00", 4500),
        ("0:59", 59),
        ("1:59:59", 7199),
        ("90", 90),
        (12, 12),
        (0.5, 0.5),
        ("12:00:00", 43200),
        ("43200", 43200),
    ],
)
def test_length_is_read_as_stations_write_it(written: str | float, seconds: float) -> None:
    assert length_s(written) == seconds


@pytest.mark.parametrize(
    "written",
    ["", "0", 0, "0:00", "0:60", "5:60", "1:60:00", "-5", "five", "5:0:0:0", "12:00:01", "43201"],
)
def test_what_is_no_length_is_refused(written: str | float) -> None:
    with pytest.raises(ValueError, match="is not a length such as 5:00, 1:02:30 or 300"):
        length_s(written)


@pytest.mark.parametrize(
    ("seconds", "short", "with_hours", "with_tenths"),
    [
        (0, "0:00", "0:00", "0:00"),
        (7.5, "0:08", "0:08", "0:07.5"),
        (59.96, "1:00", "1:00", "1:00"),
        (300, "5:00", "5:00", "5:00"),
        (3599, "59:59", "59:59", "59:59"),
        (3723.25, "62:03", "1:02:03", "62:03.2"),
        (36000, "600:00", "10:00:00", "600:00"),
    ],
)
def test_length_is_written(seconds: float, short: str, with_hours: str, with_tenths: str) -> None:
    assert (m_ss(seconds), h_mm_ss(seconds)) == (short, with_hours)
    assert m_ss_tenths(seconds) == with_tenths
