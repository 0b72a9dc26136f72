"""Removes the articles after a page's own, which pages load as they are scrolled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from bulletin.sources.html.boxes.titled_boxes import is_of_other_stories
from bulletin.sources.html.densest import Letters
from bulletin.sources.html.elements import drop, lines_of, text_of

_FEWEST_PARAGRAPHS, _FEWEST_TOLD_HERE, _MOST_AS_LONG = 2, 100, 3.0
_FEWEST_WORDS_OF_A_HEADLINE, _FEWEST_TOLD, _MOST_SHARED = 7, 4, 0.1
_WORD = re.compile("[\u0900-\u0963]{4,}")


def drop_further_articles(tree: Any, title: str, weights: Letters) -> None:
    """Remove elements like the one that holds the headline which have a headline of their own.

    Pages that load the next article as they are scrolled have such elements.
    """
    for heading in list(tree.iter("h1", "h2")):
        if text_of(heading) != title:
            continue
        for holder in heading.iterancestors():
            if not _has_a_text(holder, weights):
                continue
            # A headline and a summary may have an element of their own, beside that of the text.
            is_told = _has_paragraphs(holder) and weights[holder] >= _FEWEST_TOLD_HERE
            most = float("inf") if is_told else _MOST_AS_LONG * weights[holder]
            for other in list(_like(holder, title, weights)):
                if weights.get(other, 0) <= most:
                    drop(other)
        own = next(heading.iterancestors("article"), None)
        if own is not None and _has_a_text(own, weights):
            for other in own.xpath("following::article[.//h1]"):
                drop(other)
        return


def _has_a_text(holder: Any, weights: Letters) -> bool:
    """Whether an element has paragraphs, or sentences separated by line breaks."""
    return _has_paragraphs(holder) or weights.get(holder, 0) >= _FEWEST_TOLD_HERE


def _has_paragraphs(holder: Any) -> bool:
    return len(holder.findall(".//p")) >= _FEWEST_PARAGRAPHS


def _like(holder: Any, title: str, weights: Letters) -> Iterator[Any]:
    """The siblings below an element with the same tag, one of its classes, and another headline."""
    for other in holder.itersiblings(holder.tag):
        if not _share_a_class(holder, other):
            continue
        own = _own_headline(other, weights) if holder.tag != "article" else _first_heading(other)
        is_same = own is not None and text_of(own) == title
        is_headed = own is not None and not is_same
        if is_headed or _is_foreign(other, title) or _is_called_another(other):
            yield other


def _is_called_another(element: Any) -> bool:
    """Whether an element opens with a label for other stories, and has a headline below it."""
    first = next(lines_of(element), "")
    own = _first_heading(element)
    return own is not None and is_of_other_stories(first) and text_of(own) != first


def _is_foreign(element: Any, title: str) -> bool:
    """Whether an element opens with a title, and its text has hardly a word of the headline.

    A part of the article below a heading of its own would be about what the headline says.
    """
    own = _first_heading(element)
    if own is None or len(own.text_content().split()) < _FEWEST_WORDS_OF_A_HEADLINE:
        return False
    told = set(_WORD.findall(title))
    shared = told & set(_WORD.findall(element.text_content()))
    return len(told) >= _FEWEST_TOLD and len(shared) <= _MOST_SHARED * len(told)


def _own_headline(element: Any, weights: Letters) -> Any:
    """The headline above an element's text; one within the text is the title of a part of it."""
    headline = element.find(".//h1")
    if headline is None:
        return None
    inside = takewhile(lambda each: each is not element, headline.iterancestors())
    above = (each for part in (headline, *inside) for each in part.itersiblings(preceding=True))
    return headline if sum(weights.get(each, 0) for each in above) < _FEWEST_TOLD_HERE else None


def _share_a_class(one: Any, other: Any) -> bool:
    names, others = (set(each.get("class", "").split()) for each in (one, other))
    return bool(names & others) or names == others


def _first_heading(element: Any) -> Any:
    """The heading above all of an element's paragraphs, if there is one."""
    first = next(element.iter("h1", "h2", "p"), None)
    return None if first is None or first.tag == "p" else first
