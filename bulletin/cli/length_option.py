"""A length of time as a command-line option."""

from __future__ import annotations

import click


class _Length(click.ParamType):
    """Parses ``5:00``, ``1:00:00`` or seconds; the value is in seconds."""

    name = "length"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        from bulletin.core.durations import length_s

        try:
            return length_s(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


LENGTH = _Length()
