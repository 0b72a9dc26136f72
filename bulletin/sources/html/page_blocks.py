"""Blocks of an article from a tree in trafilatura's tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bulletin.core.model import Block, Form, Look
from bulletin.sources.blocks import one_line
from bulletin.sources.html.page_tables import titles_and_rows
from bulletin.sources.looks import breaks
from bulletin.sources.tables import tables_said

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
        titles, rows = titles_and_rows(part)
        yield from (Block(title, 0, form) for title in titles)
        yield from (Block(row, 0, Form.ITEM) for row in rows)
    elif part.get("rend") == "lb":  # only a line break parts it from the paragraph above
        yield from (replace(each, look=Look.BROKEN) for each in blocks(part, form))
    else:
        yield from blocks(part, _FORMS.get(part.tag, form))


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
