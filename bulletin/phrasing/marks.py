"""What a paragraph's marks do to its words: who reads them, how, and what comes between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bulletin.core.model import (
    Break,
    Doubt,
    Emphasis,
    Mark,
    Paragraph,
    ReadBy,
    Speed,
    Sting,
    Unread,
)
from bulletin.phrasing.words import Word

__all__ = ["NOTHING", "PLAINLY", "Between", "Manner", "between", "manners", "readable"]

_NO_SPACE_BEFORE = ",.;:!?।॥)]}"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a word is read: by which newsreader, how many times as fast, and with weight or not."""

    reader: str = ""
    speed: float = 1.0
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """What comes between two words: silence of ``ms`` (``None``: as it would be), a sound."""

    ms: int | None = None
    sound: str = ""


PLAINLY = Manner()
NOTHING = Between()


def readable(paragraph: Paragraph) -> Paragraph:
    """``paragraph`` without its unread stretches, its other marks moved along.

    The words on both sides stand as if there had been nothing between them but a space.
    """
    if not any(isinstance(mark, Unread) for mark in paragraph.marks):
        return paragraph
    kept = list(_kept(paragraph))
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for start, end in kept:
        part = paragraph.text[start:end]
        before = parts[-1][-1:] if parts else " "
        if before.isspace() and (part[0].isspace() or part[0] in _NO_SPACE_BEFORE):
            part = part[1:] if part[0].isspace() else part
        elif not (before.isspace() or part[0].isspace() or part[0] in _NO_SPACE_BEFORE):
            part = " " + part
        parts.append(part)
        starts.append(length + len(part) - (end - start))
        length += len(part)

    def moved(offset: int) -> int:
        at = bisect_right(kept, offset, key=lambda stretch: stretch[0]) - 1
        # At a space that was dropped, the place is that of the first letter behind it: not below 0.
        return max(starts[at] + min(offset, kept[at][1]) - kept[at][0], 0) if at >= 0 else 0

    marks = (_moved(mark, moved) for mark in paragraph.marks if not isinstance(mark, Unread))
    return replace(paragraph, text="".join(parts), marks=tuple(marks))


def _kept(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph that are read, in order."""
    unread = (mark for mark in paragraph.marks if isinstance(mark, Unread))
    at = 0
    for mark in sorted(unread, key=lambda mark: mark.start):
        if at < mark.start:
            yield at, mark.start
        at = max(at, mark.end)
    if at < len(paragraph.text):
        yield at, len(paragraph.text)


def _moved(mark: Mark, moved: Callable[[int], int]) -> Mark:
    match mark:
        case Break() | Sting():
            return replace(mark, at=moved(mark.at))
        case Doubt():
            return mark
        case _:
            return replace(mark, start=moved(mark.start), end=moved(mark.end))


def manners(words: Sequence[Word], marks: Sequence[Mark], reader: str) -> list[Manner]:
    """How each word is read; by ``reader`` where no mark names another. A later mark counts more.

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
    """What comes between the words, by how many of them come before it.

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
