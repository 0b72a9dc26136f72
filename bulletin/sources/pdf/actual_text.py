"""What a PDF's glyphs stand for, where its producer says so (``/ActualText``, ISO 32000-2, 14.9.4).

Browsers and LibreOffice write the letters of a conjunct beside its glyphs, and map the glyphs to
nothing. :func:`spell_out` puts those letters in the place of the glyphs, in a font whose codes are
Unicode, so that text extraction finds them. It does the same for a font that has no space, because
text extraction would take the code of some letter for one (LibreOffice draws spaces in another
font).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    FloatObject,
    TextStringObject,
)

from bulletin.sources.pdf.glyph_widths import Widths, glyph_widths
from bulletin.sources.pdf.simple_fonts import letters_of_no_space
from bulletin.sources.pdf.unicode_font import Operation, fonts_of, in_unicode, is_bold, show

_LOWEST_SIGN = 0.4
"""How far below its line a sign may be set, in font sizes; the next line is 1 or more below."""
_STRINGS = frozenset((b"Tj", b"TJ"))
_SHOWS = frozenset((*_STRINGS, b"'", b'"'))
_PLACES = frozenset((b"BT", b"Td", b"TD", b"Tm", b"T*"))


def spell_out(page: PageObject) -> None:
    """Replace the glyphs of ``page`` that have an actual text by that text; others stay."""
    content = page.get_contents()
    if content is None or b"ActualText" not in content.get_data():
        return
    stream = ContentStream(content, page.pdf)
    fonts = fonts_of(page)
    widths = {name: glyph_widths(font.get_object()) for name, font in fonts.items()}
    bold = {name for name, font in fonts.items() if is_bold(font.get_object())}
    letters = {name: letters_of_no_space(font.get_object()) for name, font in fonts.items()}
    stream.operations = list(_Speller(widths, bold, letters).spelled(stream.operations))
    show(page, stream)


class _Speller:
    """Shows each actual text once, as wide as its glyphs: a wider space separates two words.

    The operations within an actual text are gathered until it ends, as only then its width is
    known.
    """

    def __init__(
        self,
        widths: Mapping[str, Widths],
        bold: Set[str],
        letters: Mapping[str, Mapping[int, str]],
    ) -> None:
        self._widths = widths
        self._bold = bold
        self._letters = letters
        self._font: Any = None
        self._moved = 0.0
        """How far the glyphs of an actual text moved on in their line, which its letters do not."""

    def spelled(self, operations: Iterable[Operation]) -> Iterator[Operation]:
        depth, within, text = 0, 0, ""
        enclosed: list[Operation] = []
        for operands, operator in operations:
            if operator in (b"BDC", b"BMC"):
                depth += 1
                actual = _actual_text(operands) if operator == b"BDC" and not within else None
                if actual is not None:
                    within, text = depth, actual
            elif operator == b"EMC":
                if within == depth:
                    yield from self._shown(text, enclosed)
                    within, enclosed = 0, []
                depth -= 1
            elif within:
                enclosed.append((operands, operator))
            elif operator in _SHOWS:
                yield from self._by_letters(_as_bytes(operands), operator)
            else:
                yield self._set(operands, operator)
        yield from self._shown(text if within else "", enclosed)

    def _shown(self, text: str, enclosed: Sequence[Operation]) -> Iterator[Operation]:
        """Show ``text`` at its first glyph, as moves to a new line come before that.

        The positions of the other glyphs are dropped, such as that of a sign a little lower.
        """
        width = self._width(enclosed)
        for operands, operator in enclosed:
            if operator == b"Tm" and not text:
                continue
            if operator not in _SHOWS:
                if text or operator != b"Td" or not self._is_in_line(operands):
                    yield self._set(operands, operator)
                else:
                    self._moved += float(operands[0])
            elif text and self._font:
                yield from in_unicode(text, width, self._font, bold=self._font[0] in self._bold)
                text = ""

    def _by_letters(self, operands: list[Any], operator: bytes) -> Iterator[Operation]:
        """An operation that shows strings; in our font, if theirs has no space."""
        font = str(self._font[0]) if self._font else ""
        letters, widths = self._letters.get(font), self._widths.get(font)
        if not letters or not widths or operator not in _STRINGS:
            yield operands, operator
            return
        behind = 0.0
        for each in _pieces(operands):
            if not isinstance(each, bytes):
                behind += each
                continue
            text = "".join(letters.get(code, "") for code in each)
            bold = font in self._bold
            yield from in_unicode(text, widths.of(each), self._font, bold=bold, behind=behind)
            behind = 0.0

    def _set(self, operands: Any, operator: bytes) -> Operation:
        """An operation that shows nothing. A move within a line loses its vertical part, as a sign
        below a letter («ट्र») is drawn a little lower.
        """
        if operator == b"Tf":
            self._font = operands
        if operator == b"Td":
            down = 0.0 if self._is_in_line(operands) else float(operands[1])
            operands = [FloatObject(float(operands[0]) + self._moved), FloatObject(down)]
        if operator in _PLACES:
            self._moved = 0.0
        return operands, operator

    def _is_in_line(self, operands: Any) -> bool:
        size = float(self._font[1]) if self._font else 0.0
        return abs(float(operands[1])) <= _LOWEST_SIGN * size

    def _width(self, enclosed: Iterable[Operation]) -> float:
        """How far the glyphs reach that operations show, in thousandths of the font's size.

        A sign is set above a letter by a step back, so it adds nothing.
        """
        font, at, furthest = self._font, 0.0, 0.0
        for operands, operator in enclosed:
            font = operands if operator == b"Tf" else font
            widths = self._widths.get(str(font[0])) if font and operator in _SHOWS else None
            if widths is None:
                continue
            for each in _pieces(_as_bytes(operands)):
                at += widths.of(each) if isinstance(each, bytes) else -each
                furthest = max(furthest, at)
        return furthest


def _pieces(operands: Iterable[Any]) -> Iterator[bytes | float]:
    """The strings that an operation shows, and its steps back between them."""
    for each in operands:
        if isinstance(each, bytes):
            yield each
        elif isinstance(each, ArrayObject):
            yield from (piece for piece in each if isinstance(piece, (bytes, int, float)))


def _as_bytes(operands: Any) -> list[Any]:
    """Strings as their original bytes: as text, some would be written with different ones."""
    return [
        ArrayObject(_as_bytes(each))
        if isinstance(each, ArrayObject)
        else ByteStringObject(each.original_bytes)
        if isinstance(each, TextStringObject)
        else each
        for each in operands
    ]


def _actual_text(operands: Any) -> str | None:
    properties = operands[1] if len(operands) > 1 else None
    if not isinstance(properties, DictionaryObject) or "/ActualText" not in properties:
        return None
    text = properties["/ActualText"]
    if isinstance(text, TextStringObject):
        return str(text)
    return bytes(text).decode("utf-16", "replace") if isinstance(text, bytes) else None
