"""A length of time on the command line."""

from __future__ import annotations

import re
from typing import Any

import click

__all__ = ["LENGTH"]

_LENGTH = re.compile(r"(?:(\d+):)?(\d+):([0-5]\d(?:\.\d+)?)|(\d+(?:\.\d+)?)")


class _Length(click.ParamType):
    """A length as stations write it, ``5:00`` or ``1:00:00``, or in seconds; seconds come out."""

    name = "length"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        found = _LENGTH.fullmatch(str(value).strip())
        if not found:
            self.fail(f"{value!r} is no length. Write it like 5:00 or 90.", param, ctx)
        hours, minutes, seconds, alone = found.groups()
        return float(alone or 60 * (60 * int(hours or 0) + int(minutes)) + float(seconds))


LENGTH = _Length()
