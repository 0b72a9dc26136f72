"""Queries and changes of a page's elements that several modules need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bulletin.sources.blocks import one_line

__all__ = ["drop", "is_last", "lines_of"]


def drop(element: Any) -> None:
    """Remove an element, unless it was in another one that is gone or is the root."""
    if element.getparent() is not None:
        element.drop_tree()


def is_last(element: Any) -> bool:
    """Whether an element is the last thing within its parent: no element or text follows it."""
    return element.getnext() is None and not (element.tail or "").strip()


def lines_of(element: Any) -> Iterator[str]:
    """The texts of an element and of its descendants, one line each, without empty ones."""
    return (line for text in element.itertext() if (line := one_line(text)))
