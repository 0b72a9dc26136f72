"""What is read of an article."""

from __future__ import annotations

from bulletin.core.model import Article, Paragraph, Story
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.structure import story


def read(text: str) -> Story:
    return story(Article("a.txt", text), load("hi"))


def words(part: Paragraph | None) -> str:
    """A paragraph as it is written; empty for none."""
    return part.text if part else ""


def said(part: Paragraph | None) -> str:
    """A paragraph without what is not read of it; empty for none."""
    return readable(part).text.strip() if part else ""


def spoken(found: Story) -> list[str]:
    """What is read of a story's headings and paragraphs."""
    parts = (part for each in found.sections for part in (each.heading, *each.paragraphs))
    return [text for text in map(said, parts) if text]
