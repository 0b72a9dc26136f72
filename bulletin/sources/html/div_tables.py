"""Tables made of other elements than a table's, as scripts and page builders make them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from bulletin.sources.blocks import one_line

_HOLDERS = ("div", "section", "ul")
_ROWS = frozenset(("div", "li", "ul", "section"))
_CELLS = frozenset(("div", "span", "p", "li", "b"))
_GROUPS = frozenset(("div", "section"))
_TABLE = re.compile(
    r"(?<![a-z])(?:table|tbl|thead|tbody|cell|col(?:umn)?header)(?![a-z])|(?:^|\s)t[rdh](?=\s|$)"
)
_STOP, _FIGURE = re.compile(r"।|[?!](?:\s|$)"), re.compile(r"\d")
_FEWEST_ROWS, _FEWEST_CELLS, _MOST_CELLS = 3, 2, 12
_LONGEST, _MOST_PARTS, _FEWEST_OF_FIGURES = 80, 4, 3


def name_tables(tree: Any) -> None:
    """Give rows and cells that are a table the tags of one: as many short cells in each row, and a
    name or a role that says so, or a head without a figure above rows that have some.
    """
    for element in list(tree.iter(*_HOLDERS)):
        rows = list(_rows(element))
        if len(rows) >= _FEWEST_ROWS and _is_table(element, rows):
            _rename(element, rows)


def _rows(element: Any) -> Iterator[Sequence[Any]]:
    """The cells of each row of an element; some rows may be in a group, such as the head's."""
    for child in element:
        cells = _cells(child)
        if cells:
            yield cells
        elif child.tag in _GROUPS and len(child) and all(map(_cells, islice(child, _MOST_CELLS))):
            yield from map(_cells, child)
        else:
            yield ()  # something else is there, too


def _cells(row: Any) -> Sequence[Any]:
    if row.tag not in _ROWS or not _FEWEST_CELLS <= len(row) <= _MOST_CELLS or _says(row.text):
        return ()
    return list(row) if all(map(_is_cell, row)) else ()


def _is_cell(cell: Any) -> bool:
    """Whether an element has a few words in one piece, and no link, picture or sentence."""
    parts = list(islice(cell.iter(), _MOST_PARTS + 1))
    if cell.tag not in _CELLS or len(parts) > _MOST_PARTS or _says(cell.tail):
        return False
    if any(len(each) > 1 for each in parts):
        return False
    if any(each.tag in ("a", "img", "button", "input") for each in parts):
        return False
    text = one_line(cell.text_content())
    return len(text) <= _LONGEST and not _STOP.search(text)


def _is_table(element: Any, rows: Sequence[Sequence[Any]]) -> bool:
    if len({len(row) for row in rows}) > 1 or _says(element.text):
        return False
    if not any(one_line(cell.text_content()) for cell in rows[0]):
        return False
    named = (element, rows[0][0].getparent(), *rows[0]) if rows[0] else ()
    if any(map(_is_named, named)):
        return True
    head, *below = [[_FIGURE.search(each.text_content()) for each in row] for row in rows]
    return len(head) >= _FEWEST_OF_FIGURES and not any(head) and all(map(any, below))


def _is_named(element: Any) -> bool:
    called = " ".join(filter(None, map(element.get, ("class", "role", "style"))))
    return _TABLE.search(called.lower()) is not None


def _rename(element: Any, rows: Sequence[Sequence[Any]]) -> None:
    for row in rows:
        parent = row[0].getparent()
        parent.tag = "tr"
        for cell in row:
            cell.tag = "td"
        if (group := parent.getparent()) is not element:
            group.tag = "tbody"
    element.tag = "table"


def _says(text: str | None) -> bool:
    return bool(text) and not str(text).isspace()
