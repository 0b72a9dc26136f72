"""Removes offers to readers within a text: boxes that end with a button."""

from __future__ import annotations

from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, SentencesBefore
from bulletin.sources.html.elements import drop, is_last
from bulletin.sources.html.part_counts import stems
from bulletin.sources.html.rows import drop_rest

__all__ = ["drop_offers"]

_BOXES = frozenset(("div", "section", "li", "td"))
_MOST = 0.25
"""More of a page's sentences than its offers have."""
_MOST_PARTS = 8


def drop_offers(tree: Any, title: str, weights: dict[Any, int]) -> None:
    """Remove the boxes whose last line is a button, below the beginning of a text; above it, those
    without a sentence that share no word with ``title``.

    Nothing is removed from a page that has little else, as it is about the offers. ``weights`` are
    the letters of sentences in each element.
    """
    before = SentencesBefore(weights)
    pressed = (
        press
        for press in tree.iter("a", "button")
        if any_of("offers").fullmatch(one_line(press.text_content()))
    )
    found = [press.getparent() for press in pressed if _ends_an_offer(press)]
    told = stems(title)
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
