"""A PDF font whose codes are Unicode, to show letters in the place of glyphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

__all__ = ["Operation", "in_unicode", "unicode_fonts"]

Operation = tuple[Any, bytes]
_FONT, _BOLD_FONT = NameObject("/BulletinUnicode"), NameObject("/BulletinUnicodeBold")
_IDENTITY = b"""1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
"""
_WIDEST = 3000
"""The width of each letter in our font, in thousandths of its size; what a letter's glyphs do not
take of it is taken back."""


def in_unicode(text: str, width: float, font: Any, *, bold: bool) -> Iterator[Operation]:
    """Show ``text`` in our font, as wide as its glyphs, in thousandths of the size of ``font``, the
    operands of the ``Tf`` that is set before and after.
    """
    spelled = text.encode("utf-16-be")
    slack = max(0.0, _WIDEST * (len(spelled) // 2) - width)
    yield [_BOLD_FONT if bold else _FONT, font[1]], b"Tf"
    yield [ArrayObject([ByteStringObject(spelled), FloatObject(slack)])], b"TJ"
    yield font, b"Tf"


def unicode_fonts() -> dict[NameObject, DictionaryObject]:
    """Our fonts, by the names that a page's resources must have for them."""
    return {name: _unicode_font(name) for name in (_FONT, _BOLD_FONT)}


def _unicode_font(name: NameObject) -> DictionaryObject:
    to_unicode = DecodedStreamObject()
    to_unicode.set_data(_IDENTITY)
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): name,
            NameObject("/DW"): NumberObject(_WIDEST),
        }
    )
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): name,
            NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([descendant]),
            NameObject("/ToUnicode"): to_unicode,
        }
    )
