"""Rows of inline elements that no space parts, as a browser lays them out side by side."""

from __future__ import annotations

import pytest
from lxml import html

from bulletin.sources.html.article_body import simplified
from bulletin.sources.html.inline_rows import part_inline_rows
from bulletin.sources.html.markup import drop_initials


def lines(row: str) -> list[str]:
    tree = html.document_fromstring(f"<html><body>{row}</body></html>")
    drop_initials(tree)
    part_inline_rows(tree)
    return [each.text.strip() for each in simplified(tree.find(".//body")) if each.text.strip()]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("<div><span>डेस्क</span><span>दुमका</span></div>", ["डेस्क", "दुमका"]),
        (
            "<div><span>रवि</span><span>•</span><time>3 मई 2026</time></div>",
            ["रवि", "•", "3 मई 2026"],
        ),
        ("<div><a>राज्य</a><span>5 मिनट पहले</span></div>", ["राज्य", "5 मिनट पहले"]),
        ("<div><span>डेस्क</span> <span>दुमका</span></div>", ["डेस्क दुमका"]),
        ("<div><span>द</span><span>ुमका में पुल टूटा</span></div>", ["दुमका में पुल टूटा"]),
        ("<div><span>रिपोर्ट:</span><span>रवि</span></div>", ["रिपोर्ट:रवि"]),
        ("<div><div>र</div><span>रवि</span></div>", ["रवि"]),
        ("<div><div>R</div><div>ravi</div></div>", ["ravi"]),
        ("<div><div>अ</div><div>ब वर्ग के लोग</div></div>", ["अ", "ब वर्ग के लोग"]),
        ("<div><span>₹</span><span>500</span></div>", ["₹500"]),
        ("<div>पुल <b>टूट</b><b>ा</b></div>", ["पुल टूटा"]),
        (
            "<div><span>दुमका:</span><span>पुल टूट गया है।</span></div>",
            ["दुमका:पुल टूट गया है।"],
        ),
        ("<p><b>दुम</b><b>का</b></p>", ["दुमका"]),
    ],
)
def test_pieces_of_a_row_stand_on_lines_of_their_own(row: str, read: list[str]) -> None:
    assert lines(row) == read
