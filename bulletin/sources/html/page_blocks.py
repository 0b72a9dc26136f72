"""Blocks of an article from a tree in trafilatura's tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bulletin.core.model import Block, Form, Look
from bulletin.sources.blocks import one_line
from bulletin.sources.html.elements import span
from bulletin.sources.looks import breaks
from bulletin.sources.tables import tables_said
from bulletin.sources.tables.rows import rows

_BULLET, _BREAK = "• ", "\v"
"""Before a row of a table; where a line is broken."""
_FEWEST_LINES = 3
_PARTS = frozenset(("p", "head", "list", "item", "quote", "table", "lb", "code"))
_FORMS = {"quote": Form.QUOTATION, "list": Form.ITEM, "item": Form.ITEM}


def blocks(element: Any, form: Form = Form.PROSE) -> Iterator[Block]:
    """The blocks of ``element``, whose own text is of ``form``; line breaks separate blocks too."""
    pending = element.text or ""
    for child in element:
        if child.tag == "lb":
            pending += _BREAK + (child.tail or "")
        elif child.tag in _PARTS:
            yield from _prose(pending, form)
            yield from _part(child, form)
            pending = child.tail or ""
        else:
            pending += "".join(child.itertext()) + (child.tail or "")
    yield from _prose(pending, form)


def _part(part: Any, form: Form) -> Iterator[Block]:
    if part.tag == "head":
        level = str(part.get("rend", "h2"))[1:]
        yield Block(_text(part), 0, level=int(level) if level in "123456" else 2)
    elif part.tag == "table":
        yield from _prose(part.text or "", form)
        for caption in part.findall("p"):
            yield from _prose(_text(caption), form)
        yield from (Block(line, 0, Form.ITEM) for line in _rows(part))
    elif part.get("rend") == "lb":  # only a line break parts it from the paragraph above
        yield from (replace(each, look=Look.BROKEN) for each in blocks(part, form))
    else:
        yield from blocks(part, _FORMS.get(part.tag, form))


def _rows(table: Any) -> list[str]:
    """A table's rows as they are said."""
    cells: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in table.iter("row"):
        cells.append([])
        for cell in row:
            cells[-1] += _spanned(below, len(cells[-1]))
            text = one_line(" ".join(cell.itertext()))
            down = span(cell.get("rowspan")) - 1
            if down:
                below[len(cells[-1])] = (down, text)
            cells[-1] += [text, *[""] * (span(cell.get("colspan") or cell.get("span")) - 1)]
        cells[-1] += _spanned(below, len(cells[-1]))
    # A caption is a row of one cell, above that of the names.
    told = (row for row in table.iter("row") if sum(bool(_text(cell)) for cell in row) > 1)
    first = next(told, None)
    headed = first is not None and all(cell.get("role") == "head" for cell in first)
    return rows(cells, headed=headed)


def _spanned(below: dict[int, tuple[int, str]], at: int) -> list[str]:
    """The cells of rows above that stand at a place of a row, too, each read once more."""
    found: list[str] = []
    while at + len(found) in below:
        down, text = below.pop(at + len(found))
        if down > 1:
            below[at + len(found)] = (down - 1, text)
        found.append(text)
    return found


def _prose(text: str, form: Form) -> Iterator[Block]:
    """A text as one block, a line that is broken as one each; but for the rows of a table that is
    typed in its lines.
    """
    lines = [one_line(line) for line in text.split(_BREAK)]
    if len(lines) == 1 and text.count("\n") >= _FEWEST_LINES - 1:
        typed = text.strip("\n").split("\n")
        lines = typed if tables_said("\n".join(typed)) != "\n".join(typed) else lines
    said = lines if len(lines) < _FEWEST_LINES else tables_said("\n".join(lines)).split("\n")
    for line, row, broken in zip(lines, said, breaks(lines), strict=True):
        if shown := one_line(row.removeprefix(_BULLET) if row != line else row):
            if row == line:
                yield Block(shown, 0, form, look=broken)
            else:
                yield Block(shown, 0, Form.ITEM)


def _text(element: Any) -> str:
    return one_line("".join(element.itertext()))
