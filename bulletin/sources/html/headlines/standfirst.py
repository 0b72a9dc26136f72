"""The standfirst between a page's headline and its text: a summary, or the article in points."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from bulletin.core.closing_marks import is_ended
from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Block, Form
from bulletin.sources.blocks import letters_alone, one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import text_of
from bulletin.sources.html.headlines.headline import shown
from bulletin.sources.html.part_counts import Subject

_NEAR, _FEWEST_WORDS, _FEWEST_WORDS_OF_A_POINT = 60, 8, 3
_SURELY, _MOST_SURELY = 0.6, 1.0
_FEWEST_POINTS, _MOST_POINTS, _MOST_WORDS_OF_A_POINT, _FEWEST_SHARING = 2, 12, 35, 0.34
_SUMMARIES = frozenset(("h2", "h3", "h4", "p", "div", "span", "li", "td", "b", "strong"))
_MARKED = frozenset(("h3", "h4", "b", "strong"))
_LISTS = frozenset(("ul", "ol"))
_NO_POINTS = "boolean(.//a|.//img|.//amp-img|.//figure|.//time|.//button|.//input)"
_HOLDS_TEXT = "boolean(.//p|.//div|.//ul|.//ol|.//table|.//h2|.//h3|.//a|ancestor::li|ancestor::a)"
_NUMBER = re.compile(r"\d[\d,.:]*\d")
_SUMMARY = re.compile(
    r"summ[ae]ry|standfirst|excerpt|sub-?_?(?:head|title)|synopsis|strap|preamble"
    r"|\b(?:dek|deck|syn|intro)\b|(?:article|story|news|post)[-_]sub\b",
    re.IGNORECASE,
)


def standfirst(tree: Any, title: str, found: str) -> list[Block]:
    """The sentences and points between a page's headline and its text that are not in ``found``.

    Pages put a summary or the first paragraph there, in an element of its own that no extractor
    takes for text. There are none if the text is nowhere below, such as one from a script.
    """
    told: list[Block] = []
    letters, subject = letters_alone(found), Subject(title, found.split("\n"))
    for element in _below_the_title(tree, title):
        if points := _points(element, subject, found):
            told += [Block(each, 0, Form.ITEM) for each in points]
            continue
        text = text_of(element) if element.tag in _SUMMARIES else ""
        if any(_is_in(each, letters) for each in (text, element.text, element.tail)):
            return told
        has_one = any(each.form is Form.PROSE for each in told)
        is_summary = _is_summary(element, text, subject, is_first=not has_one)
        is_new = all(text != each.text for each in told)
        if is_summary and is_new and not element.xpath(_HOLDS_TEXT):
            told.append(Block(text, 0))
    return []


def _is_in(text: str | None, letters: str) -> bool:
    """Whether a line with more words than a name or a date is in the text."""
    line = one_line(text or "")
    is_long = len(line.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
    return is_long and letters_alone(line) in letters


def _points(element: Any, subject: Subject, found: str) -> list[str]:
    """The article's points: a list without links, some items of which are about its subject or have
    its figures, or lines below the title of such a list; none if an element is neither.
    """
    first = next((each for each in element if text_of(each)), None)
    label = "" if first is None else text_of(first)
    is_called = any_of("points").fullmatch(label) is not None
    if element.tag not in _LISTS and not is_called:
        return []
    lines = [each for each in element if text_of(each)]
    points = [text_of(each) for each in lines[is_called:]]
    is_short = _FEWEST_POINTS <= len(points) <= _MOST_POINTS
    if not is_short or not all(map(_is_a_point, points)):
        return []
    known = set(_NUMBER.findall(found))
    sharing = sum(
        max(subject.shared(each, 0), not known.isdisjoint(_NUMBER.findall(each))) for each in points
    )
    is_about = sharing >= _FEWEST_SHARING * len(points)
    return points if is_about and not element.xpath(_NO_POINTS) else []


def _is_a_point(text: str) -> bool:
    words = len(text.split(None, _MOST_WORDS_OF_A_POINT + 1))
    is_line = words in range(_FEWEST_WORDS_OF_A_POINT, _MOST_WORDS_OF_A_POINT + 1)
    return is_line and bool(HINDI_LETTER.search(text))


def _is_summary(element: Any, text: str, subject: Subject, *, is_first: bool) -> bool:
    """Whether a line below the headline is a summary.

    For the first line, it is enough that it is bold or right below the headline, and about the
    article. A short line must be about it, and a lesser heading or right below the headline.
    """
    words = len(text.split())
    if words < _FEWEST_WORDS:
        fewest = _FEWEST_WORDS_OF_A_POINT + (element.tag != "h2")
        is_short = words >= fewest and is_first and _heads_or_follows_the_title(element)
        return is_short and subject.shared(text, 0) >= _MOST_SURELY
    is_marked = _is_marked(element, text) or _heads_or_follows_the_title(element)
    is_about = is_first and is_marked and subject.shared(text, 0) >= _SURELY
    return is_about or _is_set_as_one(element, text)


def _heads_or_follows_the_title(element: Any) -> bool:
    """Whether an element is a lesser heading, or a paragraph that follows the main one."""
    above = element.getprevious()
    return element.tag == "h2" or (element.tag == "p" and above is not None and above.tag == "h1")


def _is_marked(element: Any, text: str) -> bool:
    """Whether a line is a lesser heading or all bold: a summary, or what leads to another story."""
    marked = (each for each in element.iter() if each.tag in _MARKED)
    return any(text_of(each) == text for each in marked)


def _is_set_as_one(element: Any, text: str) -> bool:
    """Whether a line below the headline is a sentence, or set as a summary; many lack a stop."""
    above = element.getparent()
    is_alone = text_of(above) == text
    if not HINDI_LETTER.search(text) or (element.tag == "li" and not is_alone):
        return False
    if any_of("who_writes").match(text):
        return False
    classes = " ".join(each.get("class", "") for each in (element, above)[: 1 + is_alone])
    return bool(element.tag == "h2" or _SUMMARY.search(classes) or is_ended(text))


def _below_the_title(tree: Any, title: str) -> list[Any]:
    """The elements that follow a page's headline, as far as a summary may stand."""
    headings = [each for each in tree.iter("h1", "h2", "h3") if text_of(each)]
    named = shown(tree, title) if title else None
    first = next(iter([*tree.iter("h1"), *headings]), None) if named is None else named
    return [] if first is None else list(islice(first.xpath("following::*"), _NEAR))
