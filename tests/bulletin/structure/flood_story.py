"""The title and the last paragraph of a story, and what is said of one that is read from a text."""

from __future__ import annotations

from bulletin.core.model import Article, Paragraph, Story
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.structure import story

TITLE = "बाढ़ पीड़ितों के लिए राहत शिविर शुरू"
MORE = "अधिकारियों ने बताया कि भोजन और दवा की आपूर्ति नियमित रूप से की जा रही है।"


def read(text: str) -> Story:
    return story(Article("a.txt", text), load("hi"))


def said(part: Paragraph | None) -> str:
    return readable(part).text if part else ""


def spoken(found: Story) -> list[str]:
    texts = [said(part) for section in found.sections for part in section.paragraphs]
    return [text for text in texts if text]
