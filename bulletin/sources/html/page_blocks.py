"""Blocks of an article from a tree in trafilatura's tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bulletin.core.model import Block, Form
from bulletin.sources.blocks import one_line

__all__ = ["blocks"]

_PARTS = frozenset(("p", "head", "list", "item", "quote", "table", "row", "cell", "lb", "code"))
_FORMS = {"quote": Form.QUOTATION, "list": Form.ITEM, "item": Form.ITEM}


def blocks(element: Any, form: Form = Form.PROSE) -> Iterator[Block]:
    """The blocks of ``element``, whose own text is of ``form``; a line break parts, too."""
    pending = element.text or ""
    for child in element:
        if child.tag in _PARTS:
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
    elif part.tag == "row":
        cells = (one_line(" ".join(cell.itertext())) for cell in part)
        yield Block(", ".join(filter(None, cells)), 0, Form.ITEM)
    elif part.tag != "lb":
        yield from blocks(part, _FORMS.get(part.tag, form))


def _prose(text: str, form: Form) -> Iterator[Block]:
    if line := one_line(text):
        yield Block(line, 0, form)


def _text(element: Any) -> str:
    return one_line("".join(element.itertext()))
