"""The headline of a page that names none: its title and its first heading are the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from bulletin.sources.blocks import one_line
from bulletin.sources.html.elements import NO_TEXT

__all__ = ["headline_of_text"]

_LINES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "font"))
_WORD = re.compile("[\u0900-\u0963]{4,}")
_ENDED = re.compile("[।.?!:]$")
_HOLDS_BLOCKS = "boolean(.//p|.//div|.//table|.//ul|ancestor::a|.//a)"
_FEWEST_WORDS, _LONGEST, _MOST_LINES = 5, 200, 100
_MOST_WORDS_OF_A_SITE, _MOST_ABOVE = 4, 0.5
_FEWEST_SHARED, _MOST_CALLED, _READ, _FEWEST_TOLD = 3, 1, 600, 200


class _Part(NamedTuple):
    """A line that may be a headline, and the texts below it, down to the next such line."""

    line: str
    below: list[str]


def headline_of_text(tree: Any, called: str) -> str:
    """The first line that is about what the text below it says, or ''.

    ``called`` is what the page calls itself. None is sought if that may be the headline: if it has
    more than a few words, some of them Hindi, or stands above a text; nor if it is empty, as for a
    document saved as a page. Text above the line, such as a column of other stories, must be
    shorter than the text below.
    """
    parts = list(_parts(tree))[:_MOST_LINES]
    told = [sum(len(text) for text in part.below if "।" in text) for part in parts]
    is_long = len(called.split()) > _MOST_WORDS_OF_A_SITE and _WORD.search(called)
    if (
        not called
        or is_long
        or any(part.line == called and letters for part, letters in zip(parts, told, strict=True))
    ):
        return ""
    for at, (part, letters) in enumerate(zip(parts, told, strict=True)):
        if not part.line or letters < _FEWEST_TOLD or sum(told[:at]) > _MOST_ABOVE * letters:
            continue
        words = set(_WORD.findall(" ".join(part.below)[:_READ]))
        if _shared(called, words) <= _MOST_CALLED and _shared(part.line, words) >= _FEWEST_SHARED:
            above = parts[at - 1]
            is_deck = _shared(above.line, words) >= _FEWEST_SHARED and not any(
                text.strip() for text in above.below
            )
            return above.line if is_deck else part.line
    return ""


def _shared(line: str, words: set[str]) -> int:
    return len(words.intersection(_WORD.findall(line)))


def _parts(tree: Any) -> Iterator[_Part]:
    part, inside = _Part("", []), None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        shown = isinstance(element.tag, str) and element.tag not in NO_TEXT
        if event == "start":
            if inside is None and shown and (line := _line(element)):
                yield part
                part, inside = _Part(line, []), element
            elif inside is None and shown and element.text:
                part.below.append(element.text)
            continue
        inside = None if element is inside else inside
        if inside is None and element.tail:
            part.below.append(element.tail)
    yield part


def _line(element: Any) -> str:
    """The text of an element that may be a headline; '' for any other."""
    if element.tag not in _LINES or element.xpath(_HOLDS_BLOCKS):
        return ""
    text = one_line(element.text_content())
    is_line = len(text) <= _LONGEST and len(text.split()) >= _FEWEST_WORDS
    is_told = is_line and len(set(_WORD.findall(text))) >= _FEWEST_SHARED
    return text if is_told and not _ENDED.search(text) else ""
