"""OpenDocument texts: paragraphs, headings, lists and tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article, Block, Form, Look
from bulletin.sources import encodings
from bulletin.sources.blocks import FEWEST_OF_A_LETTERHEAD, article, one_line, table, typed_line
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.looks import breaks, set_in
from bulletin.sources.options import Options

_CONTENT, _STYLES = "content.xml", "styles.xml"
_LARGEST, _LONGEST_SPAN = 30_000_000, 4
"""Bytes of a document's text; digits of the number of rows that a cell spans."""
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ROW_GROUPS = tuple(f"{_TABLE}table-{name}" for name in ("header-rows", "rows", "row-group"))
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BODY = f".//{_OFFICE}text"
_HEADER = ".//{urn:oasis:names:tc:opendocument:xmlns:style:1.0}header"
_LEVELS = tuple("123456")
_UNREAD = (
    *(f"{_TEXT}{name}" for name in ("tracked-changes", "note", "sequence-decls", "hidden-text")),
    f"{_OFFICE}annotation",
)
_BOXES = (f"{_DRAW}frame", f"{_DRAW}text-box", f"{_DRAW}custom-shape")
_HOLDERS = (
    f"{_TEXT}section", f"{_TEXT}list", f"{_TEXT}list-item", f"{_TEXT}list-header", *_BOXES,
)  # fmt: skip


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in an ODT file; raises ``SourceError`` if it is damaged."""
    body, head, looks = _parts(document)
    found = [*_letterhead(head, looks), *_blocks(body, Form.PROSE, looks)]
    text = "\n".join(block.text for block in found)
    lines = encodings.of_font(text, document.name, options).split("\n")
    read_as = (replace(block, text=line) for block, line in zip(found, lines, strict=False))
    return (article(document.name, read_as),)


def _parts(document: Document) -> tuple[Any, Any, _Looks]:
    """A document's text, the header of its pages, None if it has none, and its styles' looks."""
    place = Place(document.name)
    with (
        told_as_damaged("ODT", document.name),
        zipfile.ZipFile(io.BytesIO(document.data)) as packed,
    ):
        names = [
            name for name in (_CONTENT, _STYLES) if name == _CONTENT or name in packed.namelist()
        ]
        if sum(packed.getinfo(name).file_size for name in names) > _LARGEST:
            raise SourceError(
                "its text unpacks to more than 30 MB",
                todo="Save only its text, and use that.",
                place=place,
            )
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        content, *styles = (etree.fromstring(packed.read(name), parser) for name in names)
    body = content.find(_BODY)
    if body is None:
        raise SourceError(
            "it is not a text document", todo="Save it as ODT or as text.", place=place
        )
    header = next((found for each in styles if (found := each.find(_HEADER)) is not None), None)
    return body, header, _looks_of_styles([*styles, content])


def _letterhead(header: Any, looks: _Looks) -> list[Block]:
    """The blocks of the pages' header, if it has the lines of a letterhead."""
    blocks = [] if header is None else _blocks(header, Form.PROSE, looks)
    found = [each for each in blocks if each.text]
    return found if len(found) >= FEWEST_OF_A_LETTERHEAD else []


def _blocks(element: Any, form: Form, looks: _Looks) -> Iterator[Block]:
    for child in element:
        if child.tag in _UNREAD:
            continue
        if child.tag == f"{_TEXT}h":
            level = child.get(f"{_TEXT}outline-level", "")
            yield Block(one_line(_words(child)), 0, form, int(level) if level in _LEVELS else 1)
        elif child.tag == f"{_TEXT}p":
            for box in _boxes(child):
                yield from _blocks(box, form, looks)
            lines = _words(child).split("\n")
            look = _look_of(child, looks)
            for line, broken in zip(lines, breaks(lines), strict=True):
                yield Block(typed_line(line), 0, form, look=look | set_in(line) | broken)
        elif child.tag == f"{_TABLE}table":
            headed = child.find(f"{_TABLE}table-header-rows") is not None
            yield from table(_cells(child, form, looks), headed=headed)
        elif child.tag in _HOLDERS:
            of_child = Form.ITEM if child.tag == f"{_TEXT}list" else form
            yield from _blocks(child, of_child, looks)


def _cells(element: Any, form: Form, looks: _Looks) -> list[list[list[Block]]]:
    """The blocks of a table's cells; a cell that spans several rows is read in each."""
    found: list[list[list[Block]]] = []
    spanned: dict[int, tuple[int, list[Block]]] = {}
    for row in _rows(element):
        cells = [list(_blocks(cell, form, looks)) for cell in row]
        for at, cell in enumerate(row):
            below, above = spanned.pop(at, (0, []))
            if below > 0 and cell.tag == f"{_TABLE}covered-table-cell":
                cells[at], below = above, below - 1
            else:
                below = _rows_below(cell)
            if below > 0:
                spanned[at] = (below, cells[at])
        found.append(cells)
    return found


def _rows(table: Any) -> Iterator[Any]:
    """A table's own rows; those of a table within it belong to their cell."""
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _rows_below(cell: Any) -> int:
    """How many rows a cell spans below its own."""
    rows = cell.get(f"{_TABLE}number-rows-spanned", "1")
    return int(rows) - 1 if rows.isdigit() and len(rows) < _LONGEST_SPAN else 0


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes of a paragraph, as of a letterhead; their contents precede its words."""
    for child in paragraph:
        if child.tag in _BOXES:
            yield child
        else:
            yield from _boxes(child)


def _words(paragraph: Any) -> str:
    """The text of a paragraph; a line break becomes a line end, spaces one space."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        if child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            parts.append("\t" if child.tag == f"{_TEXT}tab" else " ")
        elif child.tag not in (*_UNREAD, *_BOXES):
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_STYLE, _FO = (
    f"{_OASIS}style:1.0}}",
    f"{_OASIS}xsl-fo-compatible:1.0}}",
)
_SPAN = f"{_TEXT}span"
_ALIGNED = {"center": Look.CENTRED, "end": Look.RIGHT, "right": Look.RIGHT}
_DEEPEST = 20
_Looks = Mapping[str, Look]


def _looks_of_styles(trees: Iterable[Any]) -> _Looks:
    """The look that each style gives, with what it has from the styles that it is based on."""
    styles = {
        str(style.get(f"{_STYLE}name")): style
        for tree in trees
        for style in tree.iter(f"{_STYLE}style")
    }
    return {name: look for name in styles if (look := _look(name, styles))}


def _look_of(paragraph: Any, looks: _Looks) -> Look:
    """How a paragraph is set; bold or underlined words count if no others are beside them."""
    own = _named(paragraph, looks)
    spans = [child for child in paragraph if child.tag == _SPAN]
    words = [paragraph.text, *(child.tail for child in paragraph)]
    words += ["".join(child.itertext()) for child in paragraph if child.tag != _SPAN]
    if not spans or any(text and text.strip() for text in words):
        return own
    every = Look.BOLD | Look.UNDERLINED
    for span in spans:
        every &= _named(span, looks) if "".join(span.itertext()).strip() else every
    return own | every


def _named(element: Any, looks: _Looks) -> Look:
    return looks.get(element.get(f"{_TEXT}style-name", ""), Look.PLAIN)


def _look(name: str, styles: Mapping[str, Any]) -> Look:
    """What a style says; the nearest of those that it is based on counts."""
    bold = aligned = underlined = None
    for _ in range(_DEEPEST):
        style = styles.get(name)
        if style is None:
            break
        for each in style:
            bold = bold or each.get(f"{_FO}font-weight")
            aligned = aligned or each.get(f"{_FO}text-align")
            underlined = underlined or each.get(f"{_STYLE}text-underline-style")
        name = style.get(f"{_STYLE}parent-style-name", "")
    look = _ALIGNED.get(aligned or "", Look.PLAIN)
    look |= Look.BOLD if bold == "bold" else Look.PLAIN
    return look | (Look.UNDERLINED if underlined and underlined != "none" else Look.PLAIN)
