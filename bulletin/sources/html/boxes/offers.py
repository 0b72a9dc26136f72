"""Removes offers to readers within a text: boxes that end with a button."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, Letters, SentencesBefore
from bulletin.sources.html.elements import drop, is_last, lines_of, text_of
from bulletin.sources.html.part_counts import Subject, is_told, stems
from bulletin.sources.html.rows import drop_rest

_BOXES = frozenset(("div", "section", "li", "td"))
_MOST = 0.25
"""More of a page's sentences than its offers have."""
_MOST_PARTS = 8
_MOST_WORDS_ON_A_BUTTON, _MOST_WORDS_IN_A_BOX = 4, 40


def drop_offers(tree: Any, title: str, weights: Letters) -> None:
    """Remove the boxes whose last line is a button, below the beginning of a text; above it, those
    without a sentence that share no word with ``title``.

    Nothing is removed from a page that has little else, as it is about the offers.
    """
    before = SentencesBefore(weights)
    ending = [press for press in tree.iter("a", "button") if _ends_an_offer(press)]
    named = [press for press in ending if any_of("offers").fullmatch(text_of(press))]
    known = frozenset(named)
    other = (press.getparent() for press in ending if press not in known and _is_pressed(press))
    told, subject = stems(title), cache(lambda: _subject(tree, title))
    found = [press.getparent() for press in named]
    found += [box for box in other if before.of(box) >= FEWEST_BEFORE and _is_foreign(box, subject)]
    boxes = [
        box
        for box in dict.fromkeys(found)
        if before.of(box) >= FEWEST_BEFORE
        or not (weights.get(box) or told & stems(box.text_content()))
    ]
    if boxes and before.share(boxes) <= _MOST:
        holders = dict.fromkeys(box.getparent() for box in boxes)
        for box in boxes:
            drop(box)
        for holder in holders:
            drop_rest(holder)


def _is_pressed(press: Any) -> bool:
    """Whether a few words on a button ask to do something, other than to read or to look."""
    words = text_of(press)
    is_short = len(words.split()) <= _MOST_WORDS_ON_A_BUTTON
    return is_short and any_of("acts").search(words) is not None


def _subject(tree: Any, title: str) -> Subject:
    return Subject(title, [line for line in lines_of(tree) if is_told(line)])


def _is_foreign(box: Any, subject: Callable[[], Subject]) -> bool:
    """Whether a box is short, and none of its lines shares a word with the article."""
    lines = list(lines_of(box))
    is_short = sum(len(line.split()) for line in lines) <= _MOST_WORDS_IN_A_BOX
    return is_short and not any(subject().shared(line, int(is_told(line))) for line in lines)


def _ends_an_offer(press: Any) -> bool:
    """Whether a button is the last of a few parts of a box without the headline."""
    box = press.getparent()
    return (
        box is not None
        and is_last(press)
        and box.tag in _BOXES
        and 1 < len(box) <= _MOST_PARTS
        and box.find(".//h1") is None
    )
