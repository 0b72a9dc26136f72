"""Changes a paragraph's text: its marks stay with their words."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from bulletin.core.model import (
    Break,
    Doubt,
    Emphasis,
    Mark,
    Paragraph,
    ReadBy,
    SayAs,
    Speed,
    Sting,
    Unread,
)
from bulletin.studio.script_lines import left_out


def retexted(paragraph: Paragraph, text: str) -> Paragraph:
    """``paragraph`` with ``text`` instead, treated as one change at one place.

    A chosen reading goes if its words have changed; a paragraph left out as a whole stays so.
    """
    old = paragraph.text
    before = _alike(old, text)
    after = _alike(old[before:][::-1], text[before:][::-1])
    change = _Change(before, len(old) - after, text[before : len(text) - after])
    marks = [moved for mark in paragraph.marks if (moved := change.moved(mark))]
    if whole := left_out(paragraph):
        marks = [mark for mark in marks if not isinstance(mark, Unread)]
        marks.append(Unread(0, len(text), whole.reason))
    return replace(paragraph, text=text, marks=tuple(marks))


def _alike(one: str, other: str) -> int:
    """The length of two texts' common beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def parted(paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph for each non-empty line of the text; marks that span lines are divided."""
    found: list[Paragraph] = []
    start = 0
    for line in paragraph.text.split("\n"):
        first = start + len(line) - len(line.lstrip())
        last = start + len(line.rstrip())
        start += len(line) + 1
        if first < last:
            marks = (_within(mark, first, last) for mark in paragraph.marks)
            kept = tuple(mark for mark in marks if mark is not None)
            found.append(replace(paragraph, text=paragraph.text[first:last], marks=kept))
    return found


class _Change:
    """``[start, end)`` of a text became ``new``."""

    def __init__(self, start: int, end: int, new: str) -> None:
        self._start, self._end = start, end
        self._by = len(new) - (end - start)
        self._lengthens = start == end and bool(new) and not _separates_words(new[0])
        self._leads = start == end and bool(new) and not _separates_words(new[-1])

    def moved(self, mark: Mark) -> Mark | None:
        match mark:
            case Break(at, _) | Sting(at, _):
                return replace(mark, at=self._begins(at))
            case SayAs(start, end, _) if start < self._end and self._start < end:
                return None
            case SayAs(start, end, _) if start < self._start == self._end < end:
                return None
            case SayAs(start, end, _) if self._lengthens and end == self._start:
                return None
            case SayAs(start, end, _) if self._leads and start == self._start:
                return None
            case ReadBy() | Emphasis() | Speed() | SayAs() | Unread():
                start, end = self._begins(mark.start), self._ends(mark.end)
                return replace(mark, start=start, end=end) if start < end else None
            case _:
                return mark

    def _begins(self, at: int) -> int:
        if at < self._start:
            return at
        return at + self._by if at >= self._end else self._start

    def _ends(self, at: int) -> int:
        if at <= self._start and not (self._lengthens and at == self._start):
            return at
        return at + self._by if at >= self._end else self._end + self._by


def _separates_words(character: str) -> bool:
    """Whether a character separates words."""
    return character.isspace() or character in ",.;:!?।॥\"'()[]"


def _within(mark: Mark, start: int, end: int) -> Mark | None:
    match mark:
        case Break(at, _) | Sting(at, _):
            return replace(mark, at=at - start) if start <= at <= end else None
        case Doubt():
            return mark
        case _:
            begins, ends = max(mark.start, start), min(mark.end, end)
            return replace(mark, start=begins - start, end=ends - start) if begins < ends else None
