"""A length of time on the command line."""

from __future__ import annotations

import click

__all__ = ["LENGTH"]


class _Length(click.ParamType):
    """A length as stations write it, ``5:00`` or ``1:00:00``, or in seconds; seconds come out."""

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
