"""RTF files: words only, a paragraph per line, a table's row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from striprtf.striprtf import rtf_to_text

from bulletin.core.model import Article, Look
from bulletin.sources import encodings
from bulletin.sources.blocks import FEWEST_OF_A_LETTERHEAD
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.looks import set_in, unlike_the_text
from bulletin.sources.options import Options
from bulletin.sources.tables import tables_said
from bulletin.sources.tables.rows import rows

_CELL = "|"
_TYPED_BAR, _STOP = re.compile(r"(?<!\\)\|"), "\x02"
"""A bar that is typed, mostly for a danda, and what stands for it, as a cell also ends in one."""
_MARKS = {"line": "\x03", "qc": "\x04", "qr": "\x05"}
"""What stands in the text for a word that says how a line is set."""
_LOOKS = {"\x03": Look.BROKEN, "\x04": Look.CENTRED, "\x05": Look.RIGHT}
_UNMARKED = dict.fromkeys(map(ord, _LOOKS))
_SET = re.compile(r"\\(line|qc|qr)(?![a-z])")
_BULLET = "• "
"""Before each row: a row is neither a sentence nor the beginning of one."""
_FIRST_HEADER, _HEADER = re.compile(r"\{\\headerf(?![a-z])"), re.compile(r"\{\\headerr?(?![a-z])")
_BOX = re.compile(r"\{\\shptxt(?![a-z])")
_UNREAD = re.compile(
    r"\{(?:[^{}]{0,400}?\\deleted|(?:\\[a-z]{1,32}-?\d{0,9} ?){0,30}?\\v)(?![a-z0-9])"
)
"""What was deleted; a group of hidden text, as notes for the desk are."""
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_MOST_ABOVE_A_BOX = 12
_MOST_BOXES = 20
_CELLS = re.compile(r"\\cell(?![a-z])")
_FONT_TABLE = re.compile(r"\{[^{}]*\\fonttbl(?![a-z])")
_FONT = re.compile(r"\\f(\d{1,9})(?!\d)")
_FONT_CHARSET = re.compile(r"\\fcharset(\d{1,9})(?!\d)")
_CHARSET = re.compile(rb"\\ansicpg(\d{3,5})")


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in an RTF file; raises ``SourceError`` if it is damaged."""
    charset = _CHARSET.search(document.data[:4096])
    name = f"cp{charset[1].decode()}" if charset else "cp1252"
    with told_as_damaged("RTF", document.name):
        raw = _with_few_fonts(_without_unread(document.data.decode("latin-1")))
        raw = _TYPED_BAR.sub(_STOP, raw)
        raw = _SET.sub(lambda found: f"{found[0]} {_MARKS[found[1]]}", raw)
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
    found, by_line = _unmarked(found)
    text = tables_said("\n".join(_lines(found)).replace(_STOP, _CELL).strip())
    if "\n\n" not in text:  # no blank lines: each paragraph stands apart, by its style
        text = "".join(_apart(line, by_line) for line in text.split("\n")).strip()
    lines = text.split("\n")
    looks = unlike_the_text(lines, [by_line.get(line.strip(), Look.PLAIN) for line in lines])
    return (Article(document.name, encodings.of_font(text, document.name, options), looks=looks),)


def _unmarked(text: str) -> tuple[str, dict[str, Look]]:
    """``text`` without the marks of how lines are set, and the looks of those that have one."""
    kept = [""]
    looks: dict[str, Look] = {}
    for marked in text.split("\n"):
        line = marked.translate(_UNMARKED)
        look = set_in(line)
        for mark, each in _LOOKS.items():
            look |= each if mark in marked else Look.PLAIN
        look = look if kept[-1].strip() else look & ~Look.BROKEN
        kept.append(line.lstrip() if Look.RIGHT in look else line)
        if look:
            looks[line.strip()] = look
    return "\n".join(kept[1:]), looks


def _apart(line: str, looks: Mapping[str, Look]) -> str:
    """``line`` behind what parts it from the line above."""
    broken = Look.BROKEN in looks.get(line.strip(), Look.PLAIN)
    return f"\n{line}" if broken else f"\n\n{line}"


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


def _without_unread(raw: str) -> str:
    """``raw`` without what was deleted while changes were tracked, and hidden text."""
    kept, last = [], 0
    for start in _UNREAD.finditer(raw):
        if start.start() >= last:
            kept.append(raw[last : start.start()])
            last = _closes(raw, start)
    return "".join((*kept, raw[last:]))


def _with_few_fonts(raw: str) -> str:
    """``raw`` with no more in its table of fonts than the charset of each: striprtf looks for the
    charset of one in all that follow, if it has none of its own.
    """
    table = _FONT_TABLE.search(raw)
    if not table:
        return raw
    end = _closes(raw, table)
    fonts = list(_FONT.finditer(raw, table.end(), end))
    ends = [*(font.start() for font in fonts[1:]), end]
    charsets = (
        (font, _FONT_CHARSET.search(raw, font.end(), until))
        for font, until in zip(fonts, ends, strict=False)
    )
    said = "\n".join(f"{{{font[0]}{charset[0]} -;}}" for font, charset in charsets if charset)
    return f"{raw[: table.end()]}{said}}}{raw[end:]}"


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
