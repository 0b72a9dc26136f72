"""PDFs whose glyphs have no letters of their own: from browsers and LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core.errors import SourceError
from bulletin.sources import Options, read
from tests.bulletin.sources.press_notes import file_of, pdf

TEXT = [
    "नगर में तीन पार्क फिर से खुले",
    "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और वहां नए",
    "झूले भी लगे।",
]


def shown(line: str, y: int) -> str:
    """A line's words as two glyphs each, and a space between them, as a browser draws it.

    The second glyph lies a little lower, as the «र» of «ट्र» does.
    """
    found = ""
    for number, word in enumerate(line.split()):
        place = f"{20 + number} 0 Td" if number else f"1 0 0 1 50 {y} Tm"
        letters = f"/Span<</ActualText<FEFF{word.encode('utf-16-be').hex()}>>>BDC\n"
        found += f"{letters}/F1 12 Tf {place} <01> Tj 3 -1 Td <02> Tj\nEMC\n"
        found += "3 1 Td <03> Tj\n"
    return f"BT\n{found}ET\n"


def drawn(lines: list[str]) -> bytes:
    content = "".join(shown(line, 700 - 20 * at) for at, line in enumerate(lines))
    return page_of(
        content, "<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Differences[1/g1/g2/space]>>>>"
    )


def page_of(drawing: str, font: str) -> bytes:
    content = drawing.encode()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page + b"/Resources<</Font<</F1 5 0 R>>>>>>",
            b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
            font.encode(),
        ]
    )


def test_letters_that_a_producer_gives_for_its_glyphs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(drawn(TEXT))
    (article,) = read(str(path), Options())
    assert article.text.splitlines() == TEXT
    assert article.wrapped


FONTS = {
    "simple": "<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 1/Widths[900 500]>>",
    "composite": (
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
        "/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>/W[1[900]2 9 500]>>]>>"
    ),
}


@pytest.mark.parametrize(("kind", "glyph"), [("simple", "<01>"), ("composite", "<0001>")])
def test_wide_letters_stay_in_their_word_and_a_gap_is_a_space(
    kind: str, glyph: str, tmp_path: Path
) -> None:
    """Each letter is placed by itself, as LibreOffice does: 9 points wide, in a font of 10."""
    drawing = "".join(
        f"/Span<</ActualText<FEFF{letter.encode('utf-16-be').hex()}>>>BDC\n"
        f"1 0 0 1 {place} {700 - 15 * line} Tm /F1 10 Tf {glyph} Tj\nEMC\n"
        for line in range(3)
        for letter, place in zip("कमलनबतख", [50, 59, 68, 77, 106, 115, 124], strict=True)
    )
    path = tmp_path / "note.pdf"
    path.write_bytes(page_of(f"BT\n{drawing}ET\n", FONTS[kind]))
    (article,) = read(str(path), Options(force=True))
    assert article.text.split("\n") == ["कमलन बतख"] * 3


@pytest.mark.parametrize(("letter", "mapped"), [("ा", "\0"), ("े", "िे")])
def test_text_layer_with_wrong_letters_is_refused(letter: str, mapped: str, tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([line.replace(letter, mapped) for line in TEXT]))
    with pytest.raises(SourceError, match="its text layer is damaged"):
        read(str(path), Options())


def test_wider_space_between_lines_parts_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    lines = ["तीन पार्क खुले", *TEXT[1:], "वहां नए झूले", "लगे हैं।", "सवेरा"]
    path.write_bytes(pdf(lines, below={0: 34, 2: 34}))
    (article,) = read(str(path), Options(tell=print))
    assert article.text.split("\n") == [lines[0], "", *lines[1:3], "", *lines[3:]]


def test_page_of_single_lines_gets_no_blank_ones(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf(TEXT * 3))
    (article,) = read(str(path), Options(tell=print))
    assert article.text.split("\n") == TEXT * 3
