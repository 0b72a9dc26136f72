"""Letters of a PDF's text in the order in which they are drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources
from bulletin.sources.options import Options
from bulletin.sources.pdf.visual_order import in_logical_order
from tests.bulletin.sources.press_notes import pdf, typed_pdf


@pytest.mark.parametrize(
    ("drawn", "written"),
    [
        ("िवभाग ने िदया िनदेर्श और कायर्", "विभाग ने दिया निर्देश और कार्य"),
        ("वािषर्क मागर् पर िस्थत िशिवर", "वार्षिक मार्ग पर स्थित शिविर"),
        ("िबजली, नािसक और िदल्ली का िक्रकेट", "बिजली, नासिक और दिल्ली का क्रिकेट"),
        ("िज़ला िवद्युत सिमित िमली", "ज़िला विद्युत समिति मिली"),
    ],
)
def test_signs_are_put_where_they_belong(drawn: str, written: str) -> None:
    assert in_logical_order(drawn) == written


@pytest.mark.parametrize(
    "written", ["निर्देश के बाद शिविर में वार्षिक मार्ग", "एक ि भटकी हुई मात्रा, बाकी ठीक: दिल्ली"]
)
def test_text_in_order_stays_as_it_is(written: str) -> None:
    assert in_logical_order(written) == written


def test_pdf_is_read_in_order_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf(["िजले में िशिवर लगा", "िवभाग ने वािषर्क िरपोर्ट दी"]))
    (article,) = sources.read(str(path), Options(tell=told.append))
    assert "जिले में शिविर लगा" in article.text
    assert any("put in order" in each for each in told)


def test_word_of_a_legacy_font_that_a_line_breaks_is_one(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(
        typed_pdf("Kruti Dev 010", ["lHkk esa ?", "ksjko gqvk vkSj fo|", "kfFkZ;ksa us fd;k"])
    )
    (article,) = sources.read(str(path))
    assert "घेराव" in article.text
    assert "विद्यार्थियों" in article.text
