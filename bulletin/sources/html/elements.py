"""Questions and changes to a page's elements that several of its readers need."""

from __future__ import annotations

from typing import Any

__all__ = ["drop", "is_last"]


def drop(element: Any) -> None:
    """Remove an element, unless it was in another one that is gone or is the root."""
    if element.getparent() is not None:
        element.drop_tree()


def is_last(element: Any) -> bool:
    """Whether neither an element nor text follows within the element around it."""
    return element.getnext() is None and not (element.tail or "").strip()
