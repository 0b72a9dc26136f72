"""Text in fixed-size fields, which are ASCII by their standards."""

from __future__ import annotations

import datetime
import re

from audio.errors import SoundError


def ascii_only(text: str) -> bytes:
    """``text`` in ASCII; other characters become ``?``, so romanise before."""
    return text.encode("ascii", "replace")


def field(text: str, size: int) -> bytes:
    """``text`` in ``size`` bytes of ASCII, cut to fit and padded with zeros."""
    return ascii_only(text)[:size].ljust(size, b"\0")


def even(body: bytes) -> bytes:
    """``body``, padded with a zero to an even size.

    A chunk may have an odd size and is then padded, but libsndfile 1.2.2 forgets that padding in an
    RF64 and loses the rest of the file.
    """
    return body + bytes(len(body) % 2)


def text_of(found: bytes) -> str:
    """The text of a field, up to its first zero; other programs write UTF-8 here too."""
    return found.split(b"\0", 1)[0].decode("utf-8", "replace")


def moment_of(date: str, time: str) -> datetime.datetime:
    """A date and a time, with any separators between the figures; raises ``SoundError``."""
    figures = [int(each) for each in re.findall(r"\d+", f"{date} {time}")]
    try:
        year, month, day, hour, minute, second = figures
        return datetime.datetime(year, month, day, hour, minute, second)
    except ValueError:
        raise SoundError(f"{date!r} {time!r} is not a date and time") from None
