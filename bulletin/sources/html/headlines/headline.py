"""Removes text above a page's headline, such as a column of other stories."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.densest import Letters, sentences_before
from bulletin.sources.html.elements import drop, has_title, text_of
from bulletin.sources.html.rows import is_teaser

_WORD = re.compile("[\u0900-\u0963]{4,}")
_FEWEST_WORDS, _FEWEST_BELOW = 2, 150
_LONGEST_SUMMARY = 250
_MOST_SHARED = 0.25
_MOST_PARTS, _FEWEST_LINES = 20, 3
_HEADINGS = frozenset(("h1", "h2", "h3"))
_LINK, _OF_OTHERS = frozenset("a"), frozenset(("a", "li"))
_NOT_SHOWN = frozenset(("title", "script", "style", "option"))


def drop_above_headline(tree: Any, title: str, weights: Letters) -> None:
    """Remove sentences and lists above the headline ``title`` that share next to no words with it.

    A summary above the headline shares words with it, or is short and untitled. ``weights`` are the
    letters of sentences in each element; enough of them must be below the headline to be its text.
    """
    words = set(_WORD.findall(title))
    headline = shown(tree, title) if len(words) >= _FEWEST_WORDS else None
    if headline is None:
        return
    above = sentences_before(headline, weights)
    if weights.get(tree, 0) - above < _FEWEST_BELOW:
        return
    for holder in (headline, *headline.iterancestors()):
        for each in list(holder.itersiblings(preceding=True)):
            is_more = weights.get(each, 0) > _LONGEST_SUMMARY or _has_a_title(each)
            is_other = is_teaser(each) or not _speaks_of(each, words)
            if is_other and ((weights.get(each) and is_more) or _has_lines(each)):
                drop(each)


def lower_other_titles(tree: Any, title: str) -> None:
    """Give a rank below that of the headline ``title`` to the titles of other stories: each ``h1``
    that is a link or in a list.

    An element with an ``h1`` stays on the page, as it may have the headline.
    """
    headline = shown(tree, title)
    for each in () if headline is None else list(tree.iter("h1")):
        if each is not headline and _is_within(each, _OF_OTHERS):
            each.tag = "h2"


def shown(tree: Any, title: str) -> Any:
    """The first element that shows only ``title`` and is not a link; ``None`` if none does.

    An ``h1`` comes first: a bar that sticks to the top of the window may show the title, too.
    """
    for element in chain(tree.iter("h1"), tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _NOT_SHOWN:
            continue
        opens = title.startswith(one_line(element.text or "")) and len(element) < _MOST_PARTS
        is_line = element.tag in _HEADINGS or (element.text or "").strip()
        is_headline = opens and is_line and text_of(element) == title
        if is_headline and not _is_within(element, _LINK):
            return element
    return None


def _is_within(element: Any, tags: frozenset[str]) -> bool:
    return any(each.tag in tags for each in (element, *element.iterancestors()))


def _has_a_title(element: Any) -> bool:
    return any(map(has_title, element.iter("a", "h2", "h3", "h4")))


def _has_lines(element: Any) -> bool:
    """Whether an element lists several titles, as of news that comes in."""
    return sum(map(has_title, islice(element.iter("li"), _MOST_PARTS))) >= _FEWEST_LINES


def _speaks_of(element: Any, words: set[str]) -> bool:
    """Whether a line of an element has a good part of ``words``."""
    most = _MOST_SHARED * len(words)
    return any(len(words & set(_WORD.findall(text))) > most for text in element.itertext())
