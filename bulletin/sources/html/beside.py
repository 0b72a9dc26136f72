"""Whether an element stands beside a page's article, by its share of the page's sentences."""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.densest import FEWEST_BEFORE, sentences_before

__all__ = ["MOST", "WHOLE", "drop_beside", "is_beside"]

WHOLE = None
"""The key of the whole page's letters among the letters of sentences in each element."""
MOST = 0.4
"""An element with this share of the page's sentences holds the article, or a part of it."""


def is_beside(element: Any, weights: dict[Any, int], most: float = MOST) -> bool:
    """Whether an element has at most the share ``most`` of a page's sentences, and not its
    headline; one that has more than :data:`MOST` of them must stand below a text.
    """
    if element.tag in ("html", "body", "main", "article") or element.find(".//h1") is not None:
        return False
    share = weights.get(element, 0)
    if share > MOST * weights[WHOLE] and sentences_before(element, weights) < FEWEST_BEFORE:
        return False
    return share <= most * weights[WHOLE]


def drop_beside(element: Any, weights: dict[Any, int], most: float = MOST) -> None:
    """Remove an element of the tree that is beside the article; ``None`` is none."""
    if element is None or element.getparent() is None:
        return
    if is_beside(element, weights, most):
        element.drop_tree()
