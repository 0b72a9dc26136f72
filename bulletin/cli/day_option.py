"""A bulletin's date on the command line, in either order."""

from __future__ import annotations

import datetime

import click

from bulletin.core.written_days import day_of


class _Day(click.ParamType):
    """``2026-11-25``, or the Indian way: ``25-11-2026``, ``25.11.2026``, ``25/11/2026``."""

    name = "day"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return day_of(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


DAY = _Day()
