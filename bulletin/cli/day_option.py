"""A bulletin's date on the command line, in either order."""

from __future__ import annotations

import datetime
import re

import click

__all__ = ["DAY"]

_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


class _Day(click.ParamType):
    """``2026-11-25``, or the Indian way: ``25-11-2026``, ``25.11.2026``, ``25/11/2026``."""

    name = "day"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        text = value.strip()
        year_first, day_first = _YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)
        parts = year_first.groups() if year_first else ()
        if day_first:
            parts = day_first.groups()[::-1]
        try:
            year, month, day = map(int, parts)
            return datetime.date(year, month, day)
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-11-25 or 25-11-2026", param, ctx)


DAY = _Day()
