"""Which lines of a PDF go on in the next, by where they end in their column; letters as points."""

from __future__ import annotations

from typing import Any

import pytest

from bulletin.sources.pdf.page_cells import Line
from bulletin.sources.pdf.paragraphs import in_paragraphs
from bulletin.sources.pdf.simple_fonts import spaces

LEFT, SIZE, LETTER = 70.0, 10.0, 5.0
FULL = "सभी गांवों में पानी और बिजली की बात पर लंबी बैठक हुई"
SHORT = "काम पूरा हुआ।"


def line(text: str, at: int, left: float = LEFT, right: float | None = None) -> Line:
    ends = left + LETTER * len(text) if right is None else right
    return Line(text, 700.0 - 14 * at, SIZE, left, right=ends)


def page(*texts: str, indent: float = 0.0) -> list[Line]:
    """A page; a text that begins with a hash is the first line of a paragraph, set in."""
    return [
        line(text.lstrip("#"), at, LEFT + indent * text.startswith("#"))
        for at, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("given", "paragraphs"),
    [
        # A line without room for the next word goes on; one with room ends its paragraph.
        (page(FULL, FULL, SHORT, FULL, SHORT), [f"{FULL} {FULL} {SHORT}", f"{FULL} {SHORT}"]),
        # So two sentences of a paragraph are one, where a line ends with the first.
        (page(FULL, f"{FULL[:-1]}।", FULL, SHORT), [f"{FULL} {FULL[:-1]}। {FULL} {SHORT}"]),
        # The first line of each paragraph is set in.
        (
            page(f"#{FULL[:-5]}", f"{FULL[:-1]}।", f"#{FULL[:-5]}", FULL, f"#{FULL[:-5]}", SHORT,
                 indent=20),
            [f"{FULL[:-5]} {FULL[:-1]}।", f"{FULL[:-5]} {FULL}", f"{FULL[:-5]} {SHORT}"],
        ),
        # An item is a line of its own.
        (page(FULL, SHORT, f"• {FULL[:-2]}", f"• {SHORT}"),
         [f"{FULL} {SHORT}", f"• {FULL[:-2]}", f"• {SHORT}"]),
    ],
)  # fmt: skip
def test_lines_are_parted_where_the_next_word_had_room(
    given: list[Line], paragraphs: list[str]
) -> None:
    told = in_paragraphs([given])
    assert told is not None
    assert [each for each in told.split("\n") if each] == paragraphs


def test_paragraph_goes_on_on_the_next_page() -> None:
    others = [FULL.replace("पानी", each) for each in ("सड़क", "खेती", "मेले", "पशु", "नहर", "राशन")]
    told = in_paragraphs([page(*others[:3]), page(*others[3:5], SHORT, others[5])])
    assert told is not None
    assert " ".join([*others[:5], SHORT]) in told.split("\n")


def test_lines_of_fonts_without_widths_are_left_to_other_evidence() -> None:
    lines = [Line(FULL, 700.0 - 14 * at, SIZE, LEFT) for at in range(6)]
    assert in_paragraphs([lines]) is None


class _Table:
    """A font's table, as pypdf gives it."""

    def __init__(self, rows: str) -> None:
        self._rows = rows.encode()

    def get_object(self) -> _Table:
        return self

    def get_data(self) -> bytes:
        return self._rows


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ("1 beginbfchar\n<0003> <0020>\n<001E> <091A>\nendbfchar", {3}),
        # The code below a row and the last code of a range are no spaces.
        ("2 beginbfchar\n<001E> <091A>\n<0020> <091C>\nendbfchar", set()),
        ("1 beginbfrange\n<001D> <0020> <091A>\nendbfrange", set()),
        ("1 beginbfrange\n<0003> <0003> <0020>\r\nendbfrange", {3}),
        ("1 beginbfchar\n<05> <00A0>\nendbfchar", {5}),
    ],
)
def test_codes_of_a_space_are_told_within_their_row(rows: str, codes: set[int]) -> None:
    font: dict[str, Any] = {"/ToUnicode": _Table(rows), "/DescendantFonts": [], "/BaseFont": "/X"}
    assert spaces(font) == codes
