"""The letters of a PDF's glyphs if the text of a syllable belongs to its first glyph.

Some libraries (fpdf2) give each pair of a glyph and its letters a code of its own: the first glyph
of a syllable has all of its letters, the other glyphs have none. Text extraction takes their codes
for characters («कार्या*+लय»); :func:`spell_clusters` leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pypdf import PageObject
from pypdf.generic import (
    ContentStream,
    StreamObject,
    TextStringObject,
)

from bulletin.sources.pdf.glyph_widths import Widths, glyph_widths
from bulletin.sources.pdf.simple_fonts import letters_by_code
from bulletin.sources.pdf.unicode_font import Operation, fonts_of, in_unicode, is_bold, show

_ENTRY = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})*)>\s*\n")
_SYLLABLE = re.compile("[\u0904-\u0939].*[\u093e-\u094d]", re.DOTALL)
_SHOWS = frozenset((b"Tj", b"TJ"))
_BYTES, _THOUSANDTHS = 2, 1000.0


class _Font:
    """The letters and the widths of a font's codes."""

    def __init__(self, font: Any, letters: Mapping[int, str]) -> None:
        self._letters = letters
        self._widths: Widths = glyph_widths(font)
        self.bold = is_bold(font)

    def spelled(self, operands: Iterable[Any]) -> tuple[str, float]:
        """The letters of the strings that an operation shows, and how wide they are."""
        text, width = "", 0.0
        for each in _flat(operands):
            if not isinstance(each, bytes):
                width -= float(each)
                continue
            codes = (each[at : at + _BYTES] for at in range(0, len(each), _BYTES))
            text += "".join(self._letters.get(int.from_bytes(code, "big"), "") for code in codes)
            width += self._widths.of(each)
        return text, width


def spell_clusters(page: PageObject) -> None:
    """Show letters in place of the glyphs of ``page`` whose first glyphs have whole syllables."""
    found = {
        name: _Font(font.get_object(), letters)
        for name, font in fonts_of(page).items()
        if (letters := _letters(font.get_object()))
    }
    content = page.get_contents()
    if not found or content is None:
        return
    stream = ContentStream(content, page.pdf)
    stream.operations = list(_spelled(stream.operations, found))
    show(page, stream)


def _spelled(operations: Iterable[Operation], fonts: Mapping[str, _Font]) -> Iterator[Operation]:
    """``operations``, where what a text object shows in one line is one text.

    Glyphs are positioned separately, but spaces are glyphs of their own.
    """
    font: Any = None
    line, start, text, width = None, 0.0, "", 0.0
    for operands, operator in operations:
        known = fonts.get(str(font[0])) if font else None
        if known and operator in _SHOWS:
            more, wider = known.spelled(operands)
            text, width = text + more, width + wider
            continue
        if operator == b"Tm" and text and float(operands[-1]) == line:
            width = (float(operands[-2]) - start) / float(font[1]) * _THOUSANDTHS
            continue
        if known and text:
            yield from in_unicode(text, width, font, bold=known.bold)
            text, width = "", 0.0
        if operator in (b"Tm", b"Td"):
            start, line = map(float, operands[-2:])
        font = operands if operator == b"Tf" else font
        yield operands, operator


def _letters(font: Any) -> Mapping[int, str]:
    """The letters of a font's codes, if the first glyphs have whole syllables; else none."""
    if "/DescendantFonts" not in font or "/ToUnicode" not in font:
        return {}
    glyphs = font["/DescendantFonts"][0].get_object().get("/CIDToGIDMap")
    if glyphs is None or not isinstance(glyphs.get_object(), StreamObject):
        return {}  # a code is a glyph, whose letters differ from syllable to syllable
    found = letters_by_code(font, _ENTRY)
    return found if any(map(_SYLLABLE.match, found.values())) else {}


def _flat(operands: Iterable[Any]) -> Iterator[Any]:
    for each in operands:
        if isinstance(each, list):
            yield from _flat(each)
        else:
            yield each.original_bytes if isinstance(each, TextStringObject) else each
