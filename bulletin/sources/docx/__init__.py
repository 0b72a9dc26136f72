"""Word documents: paragraphs with their styles, and what was typed for a legacy font."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article, Block, Form
from bulletin.sources import encodings, legacy
from bulletin.sources.blocks import article, one_line
from bulletin.sources.documents import Document
from bulletin.sources.docx.run_fonts import Families
from bulletin.sources.legacy import Font
from bulletin.sources.options import Options

__all__ = ["read"]

_LARGEST = 100_000_000
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Text that a reviewer has struck out or moved away is no part of the document.
_RUNS = ".//w:r[not(ancestor::w:del or ancestor::w:moveFrom or ancestor::w:txbxContent)]"


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in a DOCX file; raises ``SourceError``.

    The style Title is the article's title, Heading 1 to 9 its headings; lists, quotations and the
    rows of tables are kept. What is set in a legacy font is turned into Unicode by its font's name.
    """
    name = document.name
    word = _opened(name, document.data)
    reader = _Reader(word)
    blocks = [block for each in word.iter_inner_content() for block in reader.blocks(each)]
    if reader.fonts:
        families = ", ".join(font.family for font in sorted(reader.fonts))
        options.tell(f"{name}: read as {families}, which the document names.")
    text = "\n".join(block.text for block in blocks)
    read_as = zip(encodings.of_font(text, name, options).split("\n"), blocks, strict=False)
    return (article(name, (replace(block, text=line) for line, block in read_as)),)


def _opened(name: str, data: bytes) -> Any:
    damaged = (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            is_large = sum(part.file_size for part in packed.infolist()) > _LARGEST
        document = None if is_large else docx.Document(io.BytesIO(data))
    except damaged:
        todo = "Open it in a word processor and save it again."
        raise SourceError("it is a damaged DOCX", todo=todo, place=Place(name)) from None
    if document is None:
        raise SourceError("it unpacks to more than 100 MB", place=Place(name))
    return document


class _Reader:
    """Reads a document's paragraphs, and gathers the legacy ``fonts`` that it meets."""

    def __init__(self, document: Any) -> None:
        self.fonts: set[Font] = set()
        self._families = Families(document.styles.element)

    def blocks(self, element: Any) -> Iterator[Block]:
        """The blocks of a paragraph, or of a table: a row each."""
        if hasattr(element, "rows"):
            yield from self._rows(element)
            return
        style = (element.style.name or "") if element.style is not None else ""
        heading = _HEADING.match(style)
        level = min(int(heading[1]), 6) if heading else int(style.lower() == "title")
        for text in self._text(element._p).split("\n"):
            yield Block(one_line(text), 0, _form(element._p, style), level)

    def _rows(self, table: Any) -> Iterator[Block]:
        for row in table.rows:
            # A cell that spans several columns is given once for each of them.
            cells = dict.fromkeys(cell._tc for cell in row.cells)
            texts = (one_line(" ".join(map(self._text, cell.iter(f"{_W}p")))) for cell in cells)
            yield Block(", ".join(filter(None, texts)), 0, Form.ITEM)

    def _text(self, paragraph: Any) -> str:
        """A paragraph's text; neighbouring runs of one font are read as one, for its syllables."""
        runs = ((self._families.of(run, paragraph), run) for run in paragraph.xpath(_RUNS))
        pieces: list[str] = []
        for family, group in groupby(runs, key=lambda each: each[0]):
            text = "".join(_written(run) for _, run in group)
            font = legacy.named(family)
            if font and text.strip():
                self.fonts.add(font)
                text = legacy.decode(text, font)
            pieces.append(text)
        return "".join(pieces)


def _form(paragraph: Any, style: str) -> Form:
    if "quote" in style.lower():
        return Form.QUOTATION
    is_item = style.lower().startswith("list") or paragraph.xpath("./w:pPr/w:numPr")
    return Form.ITEM if is_item else Form.PROSE


def _written(run: Any) -> str:
    """The characters of a run; a line break parts paragraphs."""
    parts: list[str] = []
    for child in run:
        tag = str(child.tag).removeprefix(_W)
        if tag == "t":
            parts.append(child.text or "")
        elif tag in ("br", "cr"):
            parts.append("\n")
        elif tag == "tab":
            parts.append(" ")
        elif tag in ("noBreakHyphen", "softHyphen"):
            parts.append("-" if tag == "noBreakHyphen" else "")
        elif tag == "sym":
            parts.append(chr(int(child.get(f"{_W}char", "20"), 16)))
    return "".join(parts)
