"""Signs that a program draws before the words of their line, in a font of their own."""

import pytest

from bulletin.sources.pdf.drawn_order import in_reading_order
from bulletin.sources.pdf.page_cells import Line

WORDS, SIGNS = "ABCDEF+Mangal", "ABCDEG+DejaVuSans"
Drawn = list[tuple[str, float, float | None, str]]


def ordered(drawn: Drawn, height: float = 400.0) -> str:
    pieces = [Line(text, height, 12.0, left, right=right) for text, left, right, _ in drawn]
    told, families = in_reading_order(pieces, [family for *_, family in drawn])
    assert sorted(families) == sorted(family for *_, family in drawn)
    return "".join(each.text for each in told)


def test_sign_drawn_before_its_line_stands_where_its_place_is() -> None:
    drawn: Drawn = [
        ("1. ", 90, 100, WORDS), (" – ", 175, 180, SIGNS), ("चोरी ", 104, 130, WORDS),
        ("के मामले", 131, 171, WORDS), (" ", 184, None, WORDS), ("07", 184, 198, WORDS),
    ]  # fmt: skip
    assert ordered(drawn) == "1. चोरी के मामले –  07"


@pytest.mark.parametrize(
    "drawn",
    [
        [("क", 90, 100, WORDS), (" – ", 110, 115, SIGNS), ("ख", 120, 130, WORDS)],
        [("ख", 120, 130, WORDS), ("क", 90, 100, WORDS)],
        [(" – ", 110, 115, SIGNS), ("क", 90, 112, WORDS), ("ख", 112, 130, WORDS)],
        [(" – ", 110, None, SIGNS), ("क", 90, None, WORDS)],
        [(" – ", 110, 115, SIGNS), ("\n", 0, None, WORDS), ("क", 90, 100, WORDS)],
    ],
    ids=["in order", "of one font", "amid the words", "without ends", "in another line"],
)
def test_what_is_drawn_in_order_or_may_be_stays(drawn: Drawn) -> None:
    assert ordered(drawn) == "".join(text for text, *_ in drawn)


def test_page_in_one_piece_stays() -> None:
    assert in_reading_order([Line("क\nख")], []) == ([Line("क\nख")], [])
