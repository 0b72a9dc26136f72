"""A PDF font whose codes are Unicode, to show letters in the place of glyphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

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
_SPACE = 250
"""The width of its space: half of it, left free, separates two words."""


def in_unicode(
    text: str, width: float, font: Any, *, bold: bool, behind: float = 0.0
) -> Iterator[Operation]:
    """Show ``text`` in our font, as wide as its glyphs, in thousandths of the size of ``font``, the
    operands of the ``Tf`` that is set before and after; ``behind`` a step back of so many.
    """
    spelled = text.encode("utf-16-be")
    taken = _WIDEST * (len(spelled) // 2) - (_WIDEST - _SPACE) * text.count(" ")
    slack = FloatObject(max(0.0, taken - width))
    yield [_BOLD_FONT if bold else _FONT, font[1]], b"Tf"
    yield [ArrayObject([FloatObject(behind), ByteStringObject(spelled), slack])], b"TJ"
    yield font, b"Tf"


def fonts_of(page: PageObject) -> DictionaryObject:
    """The fonts of ``page``, by name; a copy."""
    resources: Any = page.get("/Resources", DictionaryObject()).get_object()
    return DictionaryObject(resources.get("/Font", DictionaryObject()).get_object())


def is_bold(font: Any) -> bool:
    """Whether a font is called bold."""
    return "Bold" in str(font.get("/BaseFont"))


def show(page: PageObject, stream: ContentStream) -> None:
    """Let ``page`` show ``stream``, which may set texts in our fonts."""
    fonts = fonts_of(page)
    fonts.update({name: _unicode_font(name) for name in (_FONT, _BOLD_FONT)})
    resources: Any = page["/Resources"].get_object()
    resources[NameObject("/Font")] = fonts
    page[NameObject("/Contents")] = stream


def _unicode_font(name: NameObject) -> DictionaryObject:
    to_unicode = DecodedStreamObject()
    to_unicode.set_data(_IDENTITY)
    descendant = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): name,
            NameObject("/DW"): NumberObject(_WIDEST),
            NameObject("/W"): ArrayObject(
                [NumberObject(ord(" ")), ArrayObject([NumberObject(_SPACE)])]
            ),
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
