"""Paragraphs and titles without the stretches that are not read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from bulletin.core.model import Break, Doubt, Mark, Paragraph, Sting, Story, Unread

_NO_SPACE_BEFORE = ",.;:!?।॥)]}"
_WORDS_OF_A_NAME = 8


def readable(paragraph: Paragraph) -> Paragraph:
    """``paragraph`` without its unread stretches, its other marks moved along.

    The words on both sides are joined by a single space.
    """
    if not paragraph.marks or not any(isinstance(mark, Unread) for mark in paragraph.marks):
        return paragraph
    if len(paragraph.marks) == 1 and _is_whole(paragraph.marks[0], paragraph):
        return Paragraph("", paragraph.line, paragraph.form)
    kept = list(_read_stretches(paragraph))
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
        # At a dropped space, the place becomes the first letter after it, and is never below 0.
        return max(starts[at] + min(offset, kept[at][1]) - kept[at][0], 0) if at >= 0 else 0

    marks = (_moved(mark, moved) for mark in paragraph.marks if not isinstance(mark, Unread))
    return replace(paragraph, text="".join(parts), marks=tuple(marks))


def readable_text(paragraph: Paragraph | None) -> str:
    """The words of a paragraph that are read; '' if there is none."""
    return readable(paragraph).text.strip() if paragraph else ""


def title_of(story: Story) -> str:
    """The words of a story's headline that are read; '' without a headline."""
    return readable_text(story.headline)


def name_of(story: Story) -> str:
    """What a story is called: its headline, or its first words; '' if nothing of it is read."""
    texts = (part for section in story.sections for part in section.paragraphs)
    return title_of(story) or first_words(next(filter(None, map(readable_text, texts)), ""))


def first_words(text: str) -> str:
    """The words by which a text without a title is called."""
    words = text.split()
    more = len(words) > _WORDS_OF_A_NAME
    return " ".join(words[:_WORDS_OF_A_NAME]) + ("…" if more else "")


def _is_whole(mark: Mark, paragraph: Paragraph) -> bool:
    return isinstance(mark, Unread) and mark.start == 0 and mark.end >= len(paragraph.text)


def _read_stretches(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
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
