"""A story's paragraphs in reading order, and what is left out of them."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.model import Bulletin, LeftOut, Paragraph, Pause, Role, Story, Unread


def paragraphs(story: Story) -> Iterator[tuple[Role, Paragraph, Pause]]:
    """A story's paragraphs in reading order, and what ends with each."""
    if story.place:
        yield Role.PLACE, story.place, Pause.SENTENCE
    if story.headline:
        yield Role.HEADLINE, story.headline, Pause.SECTION
    if story.byline:
        yield Role.BYLINE, story.byline, Pause.PARAGRAPH
    for section in story.sections:
        if section.heading:
            yield Role.HEADING, section.heading, Pause.PARAGRAPH
        for paragraph in section.paragraphs:
            last = paragraph is section.paragraphs[-1]
            yield Role.BODY, paragraph, Pause.SECTION if last else Pause.PARAGRAPH


def left_out(bulletin: Bulletin) -> Iterator[LeftOut]:
    """Each stretch that is not read, by story, in source order."""
    for story in bulletin.stories:
        yield from sorted(_of(story), key=lambda each: each.line)


def _of(story: Story) -> Iterator[LeftOut]:
    for _, paragraph, _ in paragraphs(story):
        for mark in paragraph.marks:
            if isinstance(mark, Unread):
                text = paragraph.text[mark.start : mark.end].strip()
                yield LeftOut(text, mark.reason, story.source, paragraph.line)
