"""RTF files: words only, a paragraph per line, a table's row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, islice

from striprtf.striprtf import rtf_to_text

from bulletin.core.model import Article
from bulletin.sources import encodings
from bulletin.sources.blocks import FEWEST_OF_A_LETTERHEAD
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.options import Options
from bulletin.sources.tables import tables_said
from bulletin.sources.tables.rows import rows

__all__ = ["read"]

_CELL = "|"
_TYPED_BAR, _STOP = re.compile(r"(?<!\\)\|"), "\x02"
"""A bar that is typed, mostly for a danda, and what stands for it, as a cell also ends in one."""
_BULLET = "• "
"""Before each row: a row is neither a sentence nor the beginning of one."""
_FIRST_HEADER, _HEADER = re.compile(r"\{\\headerf(?![a-z])"), re.compile(r"\{\\headerr?(?![a-z])")
_BOX = re.compile(r"\{\\shptxt(?![a-z])")
_DELETED = re.compile(r"\{[^{}]{0,400}?\\deleted(?![a-z0-9])")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_MOST_ABOVE_A_BOX = 12
_MOST_BOXES = 20
_CELLS = re.compile(r"\\cell(?![a-z])")
_CHARSET = re.compile(rb"\\ansicpg(\d{3,5})")


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in an RTF file; raises ``SourceError`` if it is damaged."""
    charset = _CHARSET.search(document.data[:4096])
    name = f"cp{charset[1].decode()}" if charset else "cp1252"
    with told_as_damaged("RTF", document.name):
        raw = _TYPED_BAR.sub(_STOP, _without_deleted(document.data.decode("latin-1")))
        found = rtf_to_text(raw, encoding=name, errors="replace")
        first = _first_box(raw)
        parts = [_group(raw, start) for start in (_header(raw), first) if start]
        heads = [rtf_to_text(part, encoding=name, errors="replace").strip() for part in parts]
        below = [_group(raw, box) for box in islice(_boxes(raw, first), _MOST_BOXES)]
        boxes = [rtf_to_text(part, encoding=name, errors="replace").strip() for part in below]
    for head in reversed(heads):
        if head.count("\n") + 1 >= FEWEST_OF_A_LETTERHEAD and head not in found:
            found = f"{head}\n{found.lstrip()}"
    for box in dict.fromkeys(boxes):
        if box and box not in found:
            found = f"{found.rstrip()}\n\n{box}"
    if _CELLS.search(raw):  # a paragraph may end before its cell, and before what follows a table
        found = found.replace(f"\n{_CELL}", _CELL).replace(f"{_CELL}\n\n", f"{_CELL}\n")
    text = tables_said("\n".join(_lines(found)).replace(_STOP, _CELL).strip())
    if "\n\n" not in text:  # no blank lines: each paragraph stands apart, by its style
        text = text.replace("\n", "\n\n")
    return (Article(document.name, encodings.of_font(text, document.name, options)),)


def _header(raw: str) -> re.Match[str] | None:
    """Where the header of the first page begins, or that of all."""
    return _FIRST_HEADER.search(raw) or _HEADER.search(raw)


def _first_box(raw: str) -> re.Match[str] | None:
    """Where the first text box begins, if it stands above the text, as a letterhead does."""
    box = _BOX.search(raw)
    above = rtf_to_text(raw[: box.start()], errors="replace") if box else ""
    return box if len(above.split()) <= _MOST_ABOVE_A_BOX else None


def _boxes(raw: str, first: re.Match[str] | None) -> Iterator[re.Match[str]]:
    """Where the text boxes but the ``first`` begin: what they say is read below the text."""
    start = first.end() if first else 0
    return _BOX.finditer(raw, start)


def _without_deleted(raw: str) -> str:
    """``raw`` without what was deleted while changes were tracked."""
    kept, last = [], 0
    for start in _DELETED.finditer(raw):
        if start.start() >= last:
            kept.append(raw[last : start.start()])
            last = _closes(raw, start)
    return "".join((*kept, raw[last:]))


def _group(raw: str, start: re.Match[str]) -> str:
    """What is in the braces that ``start`` opens, as an RTF file of its own."""
    return f"{{\\rtf1\\ansi {raw[start.end() : _closes(raw, start)]}"


def _closes(raw: str, start: re.Match[str]) -> int:
    """Where the group that ``start`` opens ends, with its brace."""
    depth = 1
    for brace in _BRACE.finditer(raw, start.end()):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return brace.end()
    return len(raw)


def _lines(text: str) -> Iterator[str]:
    """The lines of ``text``; those of a table, where each cell ends in a bar, as spoken rows."""
    for is_row, lines in groupby(text.split("\n"), key=lambda line: line.endswith(_CELL)):
        if not is_row:
            yield from lines
            continue
        cells = [line.removesuffix(_CELL).split(_CELL) for line in lines]
        mark = _BULLET if len(cells) > 1 else ""
        yield from (f"{mark}{row}" for row in rows(cells))
