"""What of a bulletin is not read, and why."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.model import Bulletin, LeftOut, Story, Unread
from bulletin.phrasing import paragraphs

__all__ = ["left_out"]


def left_out(bulletin: Bulletin) -> Iterator[LeftOut]:
    """Each stretch that is not read, by story, in the order of its source."""
    for story in bulletin.stories:
        yield from sorted(_of(story), key=lambda each: each.line)


def _of(story: Story) -> Iterator[LeftOut]:
    for _, paragraph, _ in paragraphs(story):
        for mark in paragraph.marks:
            if isinstance(mark, Unread):
                text = paragraph.text[mark.start : mark.end].strip()
                yield LeftOut(text, mark.reason, story.source, paragraph.line)
