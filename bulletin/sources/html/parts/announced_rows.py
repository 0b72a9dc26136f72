"""The rows that a page's headline announces as the article: a live report, a list."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.part_counts import Counts, Piece
from bulletin.sources.html.parts.layout_parts import BOXES, Layout

__all__ = ["FEWEST_OF_OTHERS", "MUCH", "announced_rows"]

MUCH = 250
"""The letters of sentences that are much for a text above other stories."""
FEWEST_OF_OTHERS = 4
"""The fewest lines of other stories, or of a list of them."""


def announced_rows(headline: Any, title: str, pieces: list[Piece], layout: Layout) -> Any:
    """The element of rows that a headline announces; ``None`` if there is none, or if the article's
    home has other rows.
    """
    is_live = any_of("live").search(title) is not None
    home = layout.counts.get(layout.home, Counts())
    if home.is_of_rows or not (is_live or any_of("lists").search(title)):
        return None
    told = list(accumulate(len(each.text) if each.is_told else 0 for each in pieces))
    first = layout.counts.get(headline, Counts()).last
    for each in headline.xpath("following::*"):
        counts = layout.counts.get(each)
        if counts is None or each.tag not in BOXES or counts.first <= first:
            continue
        above = told[counts.first - 1] - told[first]
        if above >= MUCH and counts.lines >= FEWEST_OF_OTHERS and not counts.sharing:
            return None
        if counts.told > 0 and counts.is_of_rows and (is_live or not counts.is_timed):
            return each
    return None
