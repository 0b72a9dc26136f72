"""Removes offers to readers within a text: boxes that end with a button."""

from __future__ import annotations

from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, SentencesBefore
from bulletin.sources.html.elements import is_last
from bulletin.sources.html.rows import drop_rest

__all__ = ["drop_offers"]

_BOXES = frozenset(("div", "section", "li", "td"))
_MOST = 0.25
"""More of a page's sentences than its offers have."""
_MOST_PARTS = 8


def drop_offers(tree: Any, weights: dict[Any, int]) -> None:
    """Remove the boxes below the beginning of a text whose last line is a button.

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
    boxes = [box for box in dict.fromkeys(found) if before.of(box) >= FEWEST_BEFORE]
    if boxes and before.share(boxes) <= _MOST:
        for box in boxes:
            holder = box.getparent()
            if holder is not None:  # it was not in another one
                box.drop_tree()
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
