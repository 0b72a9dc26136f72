"""What a paragraph's marks do to its words: who reads them, how, and what comes between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bulletin.core.model import (
    Break,
    Emphasis,
    Mark,
    ReadBy,
    Speed,
    Sting,
)
from bulletin.phrasing.words import Word


@dataclass(frozen=True, slots=True)
class Manner:
    """How a word is read: by which newsreader, how many times as fast, and whether emphasised."""

    reader: str = ""
    speed: float = 1.0
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """What comes between two words: silence of ``ms`` (``None``: the usual one), a sound."""

    ms: int | None = None
    sound: str = ""


PLAINLY = Manner()
NOTHING = Between()


def manners(words: Sequence[Word], marks: Sequence[Mark], reader: str) -> list[Manner]:
    """How each word is read; by ``reader`` if no mark names another. Later marks win.

    A word is in a stretch if its middle is.
    """
    middles = _middles(words)
    found = [Manner(reader)] * len(words)
    for mark in marks:
        match mark:
            case ReadBy(start, end, name):
                changed = partial(replace, reader=name)
            case Speed(start, end, factor):
                changed = partial(replace, speed=factor)
            case Emphasis(start, end):
                changed = partial(replace, emphasis=True)
            case _:
                continue
        stretch = slice(bisect_left(middles, 2 * start), bisect_left(middles, 2 * end))
        found[stretch] = map(changed, found[stretch])
    return found


def between(words: Sequence[Word], marks: Sequence[Mark]) -> dict[int, Between]:
    """What comes between the words, by the number of words before it.

    Of several breaks at one place the sum counts, of several sounds the last.
    """
    middles = _middles(words)
    found: dict[int, Between] = {}
    for mark in marks:
        if isinstance(mark, Break | Sting):
            at = bisect_left(middles, 2 * mark.at)
            here = found.get(at, NOTHING)
            if isinstance(mark, Break):
                found[at] = replace(here, ms=(here.ms or 0) + mark.ms)
            else:
                found[at] = replace(here, sound=mark.name)
    return found


def _middles(words: Sequence[Word]) -> list[int]:
    """Twice the offset of each word's middle, as written."""
    return [word.start + word.end for word in words]
