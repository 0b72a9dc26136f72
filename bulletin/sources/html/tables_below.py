"""Finds the tables of figures right below a page's text, outside the element that holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from lxml import etree

from bulletin.core.model import Block
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.article_body import simplified
from bulletin.sources.html.densest import densest
from bulletin.sources.html.elements import NO_TEXT, PAGE
from bulletin.sources.html.page_blocks import blocks

_FEWEST_ROWS = 2


def tables_below(tree: Any, weights: Mapping[Any, int]) -> list[Any]:
    """The tables that directly follow the element with nearly all sentences of ``tree``.

    Portals set them below the text, where no extractor of text looks. A table of links, or one
    below a title or anything else, may be a widget.
    """
    found: list[Any] = []
    text = densest(tree, weights)
    if text is None or text.tag in PAGE:
        return found
    for below in text.itersiblings():
        if not isinstance(below.tag, str) or below.tag in NO_TEXT or not _letters(below):
            continue
        table = next(below.iter("table"), None)
        if table is None or _letters(table) != _letters(below) or not _has_figures(table):
            break
        found.append(table)
    return found


def rows_of(tables: Iterable[Any], tree: Any) -> Iterator[Block]:
    """The rows of those ``tables`` that are left in a ``tree`` and lay out no text."""
    root = tree.getroottree().getroot()
    for table in tables:
        if table.tag == "table" and table.getroottree().getroot() is root:
            holder = etree.Element("div")
            holder.append(deepcopy(table))
            yield from blocks(simplified(holder))


def _letters(element: Any) -> str:
    return letters_alone(element.text_content())


def _has_figures(table: Any) -> bool:
    rows = sum(1 for _ in table.iter("tr"))
    is_linked = next(table.iter("a", "input", "button"), None) is not None
    return rows >= _FEWEST_ROWS and not is_linked and any(map(str.isdigit, _letters(table)))
