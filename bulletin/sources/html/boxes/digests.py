"""Removes short stories beside an article: a digest, which may be longer than it, or a card."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, MOST, Letters, SentencesBefore
from bulletin.sources.html.elements import drop, is_title, lines_of, rows_alike, text_of
from bulletin.sources.html.rows import drop_rest, label_of, opening_title

_HOLDERS = ("div", "ul", "ol", "section", "aside", "td", "article", "main", "body")
_MEMBERS = ("p", "div", "li", "article", "section", "dd")
_HEADINGS = ("h1", "h2", "h3")
_WORD = re.compile("[\u0900-\u0963]{4,}")
_FEWEST_PARTS, _FEWEST_TOLD, _FEWEST_OF_A_TEXT = 3, 3, 100
_FEWEST_ABOVE_A_CARD = 40
_MOST_WORDS_OF_A_PART = 90
_NEARLY_ALL, _MOST_THAT_SHARE = 0.9, 0.34


def drop_digests(tree: Any, title: str, weights: Letters) -> None:
    """Remove rows of short titled stories that share hardly a word with ``title``, and cards of one
    such story that link to its rest.

    Within the article's own element they are parts of it, such as questions and answers, unless
    their box has a title of other stories.
    """
    told = frozenset(_WORD.findall(title))
    if len(told) < _FEWEST_TOLD:
        return
    before, inside = SentencesBefore(weights), frozenset(_own(tree, title, weights))
    cards: dict[Any, None] = {}
    for parent in list(tree.iter(*_HOLDERS)):
        for row in _rows(parent):
            if len(row) < _FEWEST_PARTS:
                if parent not in cards and before.of(row[0]) >= _FEWEST_ABOVE_A_CARD:
                    cards.update(dict.fromkeys(row))
                continue
            label = label_of(row) or label_of(row, "digests")
            is_apart = bool(label) or (inside and parent not in inside)
            is_beside = before.share(row) <= _NEARLY_ALL and before.of(row[0]) >= FEWEST_BEFORE
            if is_apart and is_beside and are_foreign(row, told):
                drop(*label, *row)
                before.forget(parent)
                drop_rest(parent)
    if sum(weights.get(each, 0) for each in cards) <= MOST * weights.get(tree, 0):
        for each in cards:
            if each.getparent() is not None and are_foreign([each], told):
                drop(each)


def _own(tree: Any, title: str, weights: Letters) -> Collection[Any]:
    """The elements within the smallest one that has the headline and a text."""
    for heading in tree.iter(*_HEADINGS):
        if text_of(heading) != title:
            continue
        for holder in heading.iterancestors():
            if weights.get(holder, 0) >= _FEWEST_OF_A_TEXT:
                return list(holder.iter())
    return []


def _rows(parent: Any) -> Iterator[list[Any]]:
    """The similar children of an element that are a title and a few sentences each; cards."""
    for row in rows_alike(parent.iterchildren(*_MEMBERS)):
        if len(row) >= _FEWEST_PARTS and all(map(is_a_story, row)):
            yield row
        else:
            yield from ([each] for each in row if _is_a_card(each))


def is_a_story(element: Any) -> bool:
    """Whether an element is a title and a few sentences below it."""
    heading = opening_title(element)
    if heading is None or heading.find(".//img") is not None:
        return False
    title, whole = (text_of(each) for each in (heading, element))
    is_long = len(whole.split(None, _MOST_WORDS_OF_A_PART)) > _MOST_WORDS_OF_A_PART
    return is_title(title) and not is_long and "।" in whole.removeprefix(title)


def _is_a_card(element: Any) -> bool:
    """Whether an element is one story whose last words link to the rest of it."""
    if element.tag == "p" or not is_a_story(element):
        return False
    last = list(lines_of(element))[-1]
    return any_of("onwards").fullmatch(last) is not None


def are_foreign(row: Sequence[Any], told: frozenset[str]) -> bool:
    """Whether few of the stories of a row share a word with the headline."""
    sharing = sum(not told.isdisjoint(_WORD.findall(each.text_content())) for each in row)
    return sharing <= _MOST_THAT_SHARE * len(row)
