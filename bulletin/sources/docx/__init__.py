"""Word documents: paragraphs with their styles, and text typed for legacy fonts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

import docx

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article, Block, Form
from bulletin.sources import encodings, legacy
from bulletin.sources.blocks import FEWEST_OF_A_LETTERHEAD, article, one_line, table, typed_line
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.docx.header_line import is_of_text
from bulletin.sources.docx.paragraph_styles import Styles, looks
from bulletin.sources.foreign_files import no_text_but_pictures
from bulletin.sources.legacy import Font
from bulletin.sources.options import Options

__all__ = ["read"]

_LARGEST = 100_000_000
_LARGEST_TEXT = 30_000_000
"""For XML: a novel's takes 10 MB."""

_LESS = "Save only its text, and use that."
_TEXT = "word/document.xml"
_ENCRYPTED = 0x1
_WIDEST = 1000
"""For columns; Word's tables have 63 at most."""

_LAST_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN = f"{_W}r"
_BOX = f"{_W}txbxContent"
_AGAIN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The older form of the same content, for programs that do not know the newer one."""

_OFF = ("0", "false", "off")
_NO_TEXT = frozenset((_AGAIN, _BOX, *(f"{_W}{name}" for name in ("del", "moveFrom", "rPr", "t"))))


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in a DOCX file; raises ``SourceError``.

    The style Title is the article's title, Heading 1 to 9 its headings; lists, quotations and table
    rows are kept. Text in a legacy font is converted to Unicode, going by the font's name.
    """
    name = document.name
    word = _opened(name, document.data)
    with told_as_damaged("DOCX", name):
        reader = _Reader(word)
        body = list(reader.within(word.element.body))
        blocks = [*reader.letterhead(word, body), *body]
    if reader.fonts:
        families = ", ".join(font.family for font in sorted(reader.fonts))
        options.tell(f"{name}: read as {families}, which the document names.")
    text = "\n".join(block.text for block in blocks)
    if not text.strip() and any("/image" in rel.reltype for rel in word.part.rels.values()):
        raise no_text_but_pictures(name)
    read_as = zip(encodings.of_font(text, name, options).split("\n"), blocks, strict=False)
    return (article(name, (replace(block, text=line) for line, block in read_as)),)


def _opened(name: str, data: bytes) -> Any:
    place = Place(name)
    with told_as_damaged("DOCX", name):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise SourceError("it is encrypted", todo="Save it without a password.", place=place)
        if sum(part.file_size for part in parts) > _LARGEST:
            raise SourceError("it unpacks to more than 100 MB", todo=_LESS, place=place)
        if max(part.file_size for part in parts if part.filename == _TEXT) > _LARGEST_TEXT:
            raise SourceError("its text unpacks to more than 30 MB", todo=_LESS, place=place)
        document = docx.Document(io.BytesIO(data))
        if document.element.body is None:
            raise ValueError("it has no body")
        return document


class _Reader:
    """Reads a document's paragraphs, and collects the legacy ``fonts`` in it."""

    def __init__(self, document: Any) -> None:
        self.fonts: set[Font] = set()
        self._styles = Styles(document.styles.element)

    def letterhead(self, document: Any, body: Sequence[Block]) -> list[Block]:
        """The blocks of the first page's header, if it has the lines of a letterhead, or one that
        belongs to the text of the ``body``.
        """
        first = document.sections[0] if len(document.sections) else None
        if first is None:
            return []
        own = first.different_first_page_header_footer
        header = first.first_page_header if own else first.header
        found = [block for block in self.within(header._element) if block.text]
        is_one = len(found) >= FEWEST_OF_A_LETTERHEAD or is_of_text(
            [each.text for each in found], body
        )
        return found if is_one else []

    def within(self, container: Any) -> Iterator[Block]:
        """The blocks of each paragraph and table in a document's body, or in a part of it."""
        for element in container:
            if element.tag == f"{_W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                yield from self._rows(element)

    def _paragraph(self, element: Any) -> Iterator[Block]:
        """The blocks of a paragraph's text boxes, as of a letterhead, and of its lines."""
        for box in _boxes(element):
            yield from self.within(box)
        style = self._styles.style_of(element)
        heading = _HEADING.match(style)
        level = min(int(heading[1]), 6) if heading else int(style == "title")
        lines = self._text(element).split("\n")
        if level:  # one title, however many lines it takes
            yield Block(one_line(" ".join(lines)), 0, _form(element, style), level)
            return
        written = ((run, _written(run)) for run in _runs(element))
        form = _form(element, style)
        for text, look in zip(lines, looks(element, written, self._styles), strict=True):
            yield Block(typed_line(text), 0, form, look=look)

    def _rows(self, element: Any) -> Iterator[Block]:
        """A table's rows; a cell that spans several rows is read in each."""
        above: dict[int, list[Block]] = {}
        found: list[list[list[Block]]] = []
        for row in element.tr_lst:
            cells: dict[int, list[Block]] = {}
            at = 0
            for cell in row.tc_lst:
                spans = cell.find(f"{_W}tcPr/{_W}vMerge")
                goes_on = spans is not None and spans.get(f"{_W}val") != "restart"
                cells[at] = above[at] if goes_on and at in above else list(self.within(cell))
                at += _width(cell)
            above = cells
            found.append([cells.get(column, []) for column in range(at)])
        yield from table(found, headed=_is_headed(element.tr_lst))

    def _text(self, paragraph: Any) -> str:
        """A paragraph's text; adjacent runs in one font are read together, for their syllables."""
        of_paragraph = self._styles.of_paragraph(paragraph)
        runs = ((self._styles.of(run, of_paragraph), run) for run in _runs(paragraph))
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
    if "quote" in style:
        return Form.QUOTATION
    is_item = style.startswith("list") or paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return Form.ITEM if is_item else Form.PROSE


def _written(run: Any) -> str:
    """The characters of a run; a line break separates paragraphs."""
    parts: list[str] = []
    for child in run:
        tag = str(child.tag).removeprefix(_W)
        if tag == "t":
            parts.append(child.text or "")
        elif tag in ("br", "cr"):
            parts.append("\n")
        elif tag == "tab":
            parts.append("\t")
        elif tag in ("noBreakHyphen", "softHyphen"):
            parts.append("-" if tag == "noBreakHyphen" else "")
        elif tag == "sym":
            parts.append(_symbol(child.get(f"{_W}char", "20")))
    return "".join(parts)


def _symbol(code: str) -> str:
    """The character of a hexadecimal code; empty if it is invalid."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    is_character = 0 <= number <= _LAST_CHARACTER and number not in _SURROGATES
    return chr(number) if is_character else ""


def _is_headed(table: Sequence[Any]) -> bool:
    """Whether a table's first row names its columns: it says so, or it alone is bold."""
    head, *below = table or [None]
    if head is None:
        return False
    if head.find(f"{_W}trPr/{_W}tblHeader") is not None:
        return True
    return _is_bold(head) and bool(below) and not any(map(_is_bold, below))


def _is_bold(row: Any) -> bool:
    """Whether all runs with words in a row are bold by themselves."""
    runs = [run for run in row.iter(f"{_W}r") if _written(run).strip()]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(runs) and all(
        mark is not None and mark.get(f"{_W}val") not in _OFF for mark in marks
    )


def _width(cell: Any) -> int:
    """How many columns a cell spans."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    try:
        return max(1, min(int(span.get(f"{_W}val")), _WIDEST)) if span is not None else 1
    except (TypeError, ValueError):
        return 1


def _runs(paragraph: Any) -> Iterator[Any]:
    """A paragraph's runs, except those in text boxes, hidden, and deleted by a reviewer."""
    return (run for run in _outermost(paragraph, _RUN) if not _is_hidden(run))


def _is_hidden(run: Any) -> bool:
    """Whether a run is set as hidden text, as notes for the desk are."""
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val") not in _OFF


def _boxes(paragraph: Any) -> Iterator[Any]:
    """A paragraph's text boxes, each once."""
    return _outermost(paragraph, _BOX)


def _outermost(paragraph: Any, tag: str) -> Iterator[Any]:
    """The elements with a tag in a paragraph, except in text boxes and what was deleted."""
    waiting = [iter(paragraph)]
    while waiting:
        for child in waiting[-1]:
            if child.tag == tag:
                yield child
            if child.tag not in _NO_TEXT:
                waiting.append(iter(child))
                break
        else:
            waiting.pop()
