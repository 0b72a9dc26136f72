"""Values of options that are typed as people write them: days, lengths, sizes, levels."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Generic, TypeVar

import click

_Value = TypeVar("_Value")

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]?)B?", re.IGNORECASE)


class _Kind(click.ParamType, Generic[_Value]):
    """What is typed, as ``read`` reads it, which says in a ``ValueError`` what is wrong."""

    def __init__(self, name: str, read: Callable[[str], _Value]) -> None:
        self.name = name
        self._read = read

    def convert(
        self, value: str | _Value, param: click.Parameter | None, ctx: click.Context | None
    ) -> _Value:
        try:
            return self._read(value) if isinstance(value, str) else value
        except ValueError as error:
            self.fail(str(error), param, ctx)


def _day(typed: str) -> datetime.date:
    from bulletin.core.written_days import day_of

    return day_of(typed)


def _length(typed: str) -> float:
    from bulletin.core.durations import length_s

    return length_s(typed)


def _size(typed: str) -> int:
    found = _SIZE.fullmatch(typed.strip())
    if not found:
        raise ValueError(f"{typed!r} is not a size. Write it like 500MB or 2GB.")
    return int(float(found[1]) * _UNITS[found[2].upper()])


def _time(typed: str) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(typed)
    except ValueError:
        wrong = f"{typed!r} is not a time. Write it like 2026-01-26T07:00+05:30."
        raise ValueError(wrong) from None


def _target(typed: str) -> str | float:
    from pydantic import TypeAdapter

    from bulletin.config.sound import PRESETS, Target

    try:
        target: str | float = typed if typed in PRESETS else float(typed)
        return TypeAdapter[str | float](Target).validate_python(target)
    except ValueError:
        known = ", ".join(PRESETS)
        wrong = f"{typed!r} is neither of {known} nor a number of LUFS from -40 to -9"
        raise ValueError(wrong) from None


DAY = _Kind("day", _day)
"""``2026-11-25``, or the Indian way: ``25-11-2026``, ``25.11.2026``, ``25/11/2026``."""
LENGTH = _Kind("length", _length)
"""``5:00``, ``1:00:00`` or seconds; the value is in seconds."""
SIZE = _Kind("size", _size)
"""A size in bytes, as people write it: ``500MB``, ``2G``."""
TIME = _Kind("time", _time)
"""An ISO 8601 time; without an offset, it is in the bulletin's time zone."""
TARGET = _Kind("target", _target)
"""A preset's name, or a number of LUFS."""
