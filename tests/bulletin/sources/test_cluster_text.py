"""PDFs whose fonts have a syllable's letters at its first glyph, and none at the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core.errors import SourceError
from bulletin.sources import Options, read
from tests.bulletin.sources.press_notes import file_of

CODES = {1: "नि", 3: "ग", 4: "म", 5: " ", 6: "ने", 8: "कु", 10: "ल", 11: "पार्क", 14: "खो", 16: "ले"}
SHOWN = (1, 2, 3, 4, 5, 6, 7, 5, 8, 9, 10, 5, 11, 12, 13, 5, 14, 15, 16, 17)
SAID = "निगम ने कुल पार्क खोले"


def hexed(codes: tuple[int, ...]) -> str:
    return f"<{''.join(f'{code:04x}' for code in codes)}>"


def line(y: int) -> str:
    """A line in which a sign below a letter («कु») is set apart, and so is what follows it."""
    parts = (hexed(SHOWN[:9]), hexed(SHOWN[9:10]), hexed(SHOWN[10:]))
    places = (f"50 {y} Td", f"1 0 0 1 140 {y} Tm", f"1 0 0 1 146 {y} Tm")
    shown = " ".join(f"{place} {part} Tj" for place, part in zip(places, parts, strict=True))
    return f"BT /F1 12 Tf ET BT {shown} ET\n"


def page(glyphs: str) -> bytes:
    content = "".join(line(700 - 20 * at) for at in range(3)).encode()
    table = "".join(
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in CODES.items()
    )
    cmap = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    cmap += f"{len(CODES)} beginbfchar\n{table}endbfchar\n"
    within = f"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 600{glyphs}>>"
    font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R"
    font += f"/DescendantFonts[{within}]>>"
    resources = b"/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>"
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]" + resources,
            b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
            font.encode(),
            b"<</Length %d>>stream\n%b\nendstream" % (len(cmap), cmap.encode()),
            b"<</Length 4>>stream\n\0\0\0\1\nendstream",
        ]
    )


def test_glyphs_without_letters_behind_a_syllable_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(page("/CIDToGIDMap 7 0 R"))
    (article,) = read(str(path), Options())
    assert [each for each in article.text.split("\n") if each] == [SAID] * 3


def test_font_whose_codes_are_glyphs_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(page("/CIDToGIDMap/Identity"))
    with pytest.raises(SourceError, match="damaged"):
        read(str(path), Options())
