"""An article's parts: place, headline, sub-headings and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.language import Language
from bulletin.model import Article, Paragraph, Section, Story

__all__ = ["story"]

_LONGEST_HEADING = 120
_LONGEST_PLACE = 3
_CLOSING = "\"'”’»)] "


def story(article: Article, language: Language) -> Story:
    """The story in an article: a line is a paragraph or, where no sentence ends it, a heading.

    The first line of the article, if it is a heading, is the headline; where two headings open it,
    the first of at most three words, that one is the place («भोपाल»).
    """
    lines = list(_lines(article.text))
    opening = [_is_heading(line.text, language) for line in lines[:2]]
    place = headline = None
    if opening == [True, True] and len(lines[0].text.split()) <= _LONGEST_PLACE:
        place = lines.pop(0)
    if opening[:1] == [True]:
        headline = lines.pop(0)
    return Story(article.name, place, headline, tuple(_sections(lines, language)))


def _lines(text: str) -> Iterator[Paragraph]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Paragraph(line.strip(), number)


def _is_heading(text: str, language: Language) -> bool:
    end = text.rstrip(_CLOSING)[-1:]
    phrasing = language.phrasing
    return len(text) <= _LONGEST_HEADING and end not in phrasing.sentence_ends + ","


def _sections(lines: list[Paragraph], language: Language) -> Iterator[Section]:
    heading: Paragraph | None = None
    paragraphs: list[Paragraph] = []
    for line in lines:
        if not _is_heading(line.text, language):
            paragraphs.append(line)
            continue
        if heading or paragraphs:
            yield Section(heading, tuple(paragraphs))
        heading, paragraphs = line, []
    if heading or paragraphs:
        yield Section(heading, tuple(paragraphs))
