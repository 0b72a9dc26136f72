"""Removes the label that a page shows in its headline: «LIVE», a rubric."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bulletin.sources.html.elements import drop, text_of

__all__ = ["drop_badge"]

_MOST_WORDS, _FEWEST_WORDS_OF_A_TITLE = 3, 4


def drop_badge(tree: Any, names: Iterable[str]) -> None:
    """Remove the first element of an ``h1`` if it is a few words, and the rest is one of ``names``,
    as the page is called elsewhere.
    """
    called = [each for each in names if len(each.split()) >= _FEWEST_WORDS_OF_A_TITLE]
    for heading in tree.iter("h1"):
        first = next(iter(heading), None)
        if first is None or (heading.text or "").strip():
            continue
        label, whole = (text_of(each) for each in (first, heading))
        is_short = 0 < len(label.split()) <= _MOST_WORDS
        if is_short and whole.removeprefix(label).strip() in called:
            drop(first)
            return
