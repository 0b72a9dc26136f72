"""Queries and changes of a page's elements that several modules need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bulletin.sources.blocks import one_line

__all__ = ["NO_TEXT", "PAGE", "drop", "in_xml", "is_last", "lines_of"]

PAGE = frozenset(("html", "body", "main"))
"""The tags of the elements around everything on a page."""
NO_TEXT = frozenset(("script", "style", "title", "noscript", "template", "option"))
"""The tags of elements whose text is not a line of the page."""
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def drop(element: Any) -> None:
    """Remove an element, unless it was in another one that is gone or is the root."""
    if element.getparent() is not None:
        element.drop_tree()


def in_xml(text: str) -> str:
    """``text`` with a space for each character that XML, and so lxml, does not allow."""
    return _NO_XML.sub(" ", text)


def is_last(element: Any) -> bool:
    """Whether an element is the last thing within its parent: no element or text follows it."""
    return element.getnext() is None and not (element.tail or "").strip()


def lines_of(element: Any) -> Iterator[str]:
    """The texts of an element and of its descendants, one line each, without empty ones."""
    return (line for text in element.itertext() if (line := one_line(text)))
