"""What a PDF's glyphs stand for, where its producer says so (``/ActualText``, ISO 32000-2, 14.9.4).

Browsers and LibreOffice write the letters of a conjunct beside its glyphs, and map the glyphs to
nothing. :func:`spell_out` puts those letters in the place of the glyphs, in a font whose codes are
Unicode, so that text extraction finds them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

__all__ = ["spell_out"]

_FONT = NameObject("/BulletinUnicode")
_IDENTITY = b"""1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
"""
_LOWEST_SIGN = 0.4
"""How far below its line a sign may be set, in font sizes; the next line is 1 or more below."""
_SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_Operation = tuple[Any, bytes]


def spell_out(page: PageObject) -> None:
    """Replace the glyphs of ``page`` that have an actual text by that text; others stay."""
    content = page.get_contents()
    if content is None or b"ActualText" not in content.get_data():
        return
    stream = ContentStream(content, page.pdf)
    stream.operations = list(_spelled(stream.operations))
    resources: Any = page["/Resources"].get_object()
    fonts = DictionaryObject(resources.get("/Font", DictionaryObject()).get_object())
    fonts[_FONT] = _unicode_font()
    resources[NameObject("/Font")] = fonts
    page[NameObject("/Contents")] = stream


def _spelled(operations: Iterable[_Operation]) -> Iterable[_Operation]:
    """The operations with each actual text shown once, and without moves within a line.

    Such producers write each space as a glyph; a move within a line is kerning.
    """
    font: Any = None
    depth, within, text = 0, 0, ""
    for operands, operator in operations:
        if operator == b"Tf":
            font = operands
        if operator in (b"BDC", b"BMC"):
            depth += 1
            actual = _actual_text(operands) if operator == b"BDC" and not within else None
            if actual is not None:
                within, text = depth, actual
        elif operator == b"EMC":
            within = within if within < depth else 0
            depth -= 1
        elif operator not in _SHOWS:
            if not _is_kerning(operands, operator, float(font[1]) if font else 0):
                yield operands, operator
        elif not within:
            yield _as_bytes(operands), operator
        elif text and font:  # at its first glyph: moves to a new line stand before that
            yield [_FONT, font[1]], b"Tf"
            yield [ByteStringObject(text.encode("utf-16-be"))], b"Tj"
            yield font, b"Tf"
            text = ""


def _as_bytes(operands: Any) -> list[Any]:
    """Strings as the bytes that they were: as text, some would be written with other ones."""
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


def _is_kerning(operands: Any, operator: bytes, size: float) -> bool:
    """Whether a move stays in its line: a sign below a letter («ट्र») lies a little lower."""
    return operator == b"Td" and abs(float(operands[1])) <= _LOWEST_SIGN * size


def _unicode_font() -> DictionaryObject:
    """A font whose two-byte codes are Unicode."""
    to_unicode = DecodedStreamObject()
    to_unicode.set_data(_IDENTITY)
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): _FONT,
            NameObject("/DW"): NumberObject(500),
        }
    )
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): _FONT,
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([descendant]),
            NameObject("/ToUnicode"): to_unicode,
        }
    )
