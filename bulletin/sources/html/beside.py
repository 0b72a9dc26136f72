"""Whether an element is beside a page's article, by its share of the page's sentences."""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.densest import FEWEST_BEFORE, Letters, sentences_before
from bulletin.sources.html.elements import drop

__all__ = ["MOST", "WHOLE", "drop_beside", "is_beside"]

WHOLE = None
"""The key of the whole page's letters among the letters of sentences in each element."""
MOST = 0.4
"""An element with this share of the page's sentences holds the article, or a part of it."""
_MOST_IN_A_ROW = 0.5


def is_beside(element: Any, weights: Letters, most: float = MOST, headline: Any = None) -> bool:
    """Whether an element has at most a share ``most`` of a page's sentences, and not its headline.

    An element with a share above :data:`MOST` must also come after a text that begins below the
    ``headline``, as a menu may have sentences, too.
    """
    if element.tag in ("html", "body", "main", "article") or element.find(".//h1") is not None:
        return False
    share = weights.get(element, 0)
    if share > MOST * weights[WHOLE]:
        if _has_a_text(element, weights):
            return False
        above = 0 if headline is None else sentences_before(headline, weights)
        if sentences_before(element, weights) - above < FEWEST_BEFORE:
            return False
    return share <= most * weights[WHOLE]


def drop_beside(element: Any, weights: Letters, most: float = MOST, headline: Any = None) -> None:
    """Remove an element of the tree that is beside the article; ``None`` is none."""
    if element is None or element.getparent() is None:
        return
    if is_beside(element, weights, most, headline):
        drop(element)


def _has_a_text(element: Any, weights: Letters) -> bool:
    """Whether most sentences of an element are in consecutive paragraphs, as in an article."""
    most = _MOST_IN_A_ROW * weights.get(element, 0)
    return any(
        sum(weights.get(each, 0) for each in parent.iterchildren("p")) > most
        for parent in {each.getparent() for each in element.iter("p")}
    )
