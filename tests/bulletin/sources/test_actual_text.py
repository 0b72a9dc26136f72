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
    content = "".join(shown(line, 700 - 20 * at) for at, line in enumerate(lines)).encode()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page + b"/Resources<</Font<</F1 5 0 R>>>>>>",
            b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
            b"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Differences[1/g1/g2/space]>>>>",
        ]
    )


def test_letters_that_a_producer_gives_for_its_glyphs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(drawn(TEXT))
    (article,) = read(str(path), Options())
    assert article.text.splitlines() == TEXT
    assert article.wrapped


def test_text_layer_that_misses_letters_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([line.replace("ा", "\0") for line in TEXT]))
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
