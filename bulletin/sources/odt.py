"""OpenDocument texts: paragraphs, headings, lists and tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article, Block, Form
from bulletin.sources import encodings
from bulletin.sources.blocks import article, one_line, table
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.options import Options

__all__ = ["read"]

_CONTENT = "content.xml"
_LARGEST = 30_000_000
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_BODY = ".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"
_LEVELS = tuple("123456")
_UNREAD = (f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}sequence-decls")
_BOXES = (f"{_DRAW}frame", f"{_DRAW}text-box", f"{_DRAW}custom-shape")
_HOLDERS = (
    f"{_TEXT}section", f"{_TEXT}list", f"{_TEXT}list-item", f"{_TEXT}list-header", *_BOXES,
)  # fmt: skip


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in an ODT file; raises ``SourceError`` if it is damaged."""
    found = list(_blocks(_body(document), Form.PROSE))
    text = "\n".join(block.text for block in found)
    lines = encodings.of_font(text, document.name, options).split("\n")
    read_as = (replace(block, text=line) for block, line in zip(found, lines, strict=False))
    return (article(document.name, read_as),)


def _body(document: Document) -> Any:
    place = Place(document.name)
    with (
        told_as_damaged("ODT", document.name),
        zipfile.ZipFile(io.BytesIO(document.data)) as packed,
    ):
        if packed.getinfo(_CONTENT).file_size > _LARGEST:
            raise SourceError("its text unpacks to more than 30 MB", place=place)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        body = etree.fromstring(packed.read(_CONTENT), parser).find(_BODY)
    if body is None:
        raise SourceError(
            "it is not a text document", todo="Save it as ODT or as text.", place=place
        )
    return body


def _blocks(element: Any, form: Form) -> Iterator[Block]:
    for child in element:
        if child.tag in _UNREAD:
            continue
        if child.tag == f"{_TEXT}h":
            level = child.get(f"{_TEXT}outline-level", "")
            yield Block(one_line(_words(child)), 0, form, int(level) if level in _LEVELS else 1)
        elif child.tag == f"{_TEXT}p":
            for box in _boxes(child):
                yield from _blocks(box, form)
            for line in _words(child).split("\n"):
                yield Block(one_line(line), 0, form)
        elif child.tag == f"{_TABLE}table":
            cells = [
                ["\n".join(block.text for block in _blocks(cell, form)) for cell in row]
                for row in child.iter(f"{_TABLE}table-row")
            ]
            yield from table(cells)
        elif child.tag in _HOLDERS:
            yield from _blocks(child, Form.ITEM if child.tag == f"{_TEXT}list" else form)


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes of a paragraph, as of a letterhead; what they hold stands above its words."""
    for child in paragraph:
        if child.tag in _BOXES:
            yield child
        else:
            yield from _boxes(child)


def _words(paragraph: Any) -> str:
    """The text of a paragraph; a line break becomes a line end, a tab or spaces one space."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        if child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            parts.append(" ")
        elif child.tag not in (*_UNREAD, *_BOXES):
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)
