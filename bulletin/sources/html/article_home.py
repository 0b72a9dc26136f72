"""Finds the element of a page that holds both its headline and its article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bulletin.sources.html.part_counts import Counts

__all__ = ["home_of"]

_ENOUGH, _MUCH, _ENOUGH_TO_SHARE = 100, 250, 400
"""The least text of an article, in letters of sentences: one that speaks of the headline, any, and
one that is no summary."""
_SHARED_BY_A_TEXT = 2.0


def home_of(headline: Any, counts: Mapping[Any, Counts]) -> Any:
    """The smallest element with the headline and a text about it; ``None`` if there is none.

    If no text of the page is about the headline, as below «खबरें फटाफट», it is one with more text.
    The headline and a summary may share an element of their own, apart from the text. ``counts``
    count the lines that share words with the headline.
    """
    own = counts.get(headline, Counts())
    first = longer = None
    summary = 0.0
    for above in headline.iterancestors():
        has = counts.get(above, own)
        told, sharing = has.told - own.told, has.sharing - own.sharing
        if first is None and told >= _ENOUGH and sharing > 0:
            if has.in_a_run or told >= _ENOUGH_TO_SHARE:
                return above
            first, summary = above, sharing
        elif first is not None and has.in_a_run and sharing >= summary + _SHARED_BY_A_TEXT:
            return above
        longer = above if longer is None and told >= _MUCH else longer
    return longer if first is None else first
