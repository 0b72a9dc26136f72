"""A bulletin's date on the command line, in either order."""

from __future__ import annotations

import datetime

import click

from bulletin.core.written_days import written_day


class _Day(click.ParamType):
    """``2026-11-25``, or the Indian way: ``25-11-2026``, ``25.11.2026``, ``25/11/2026``."""

    name = "day"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        text = value.strip()
        found = written_day(text)
        parts = found[:3] if found and found.end == len(text) else ()
        try:
            year, month, day = map(int, parts)
            return datetime.date(year, month, day)
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-11-25 or 25-11-2026", param, ctx)


DAY = _Day()
