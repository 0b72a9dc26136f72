"""Doubts about numbers by their form and what stands around them."""

from __future__ import annotations

import pytest

from bulletin.core.spoken import Piece
from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.doubts.doubting import weighed
from bulletin.normalisation.doubts.number_signs import around
from bulletin.normalisation.explanation import doubts

HINDI = load("hi")


def doubted(written: str) -> list[str]:
    return [each.written for each in doubts(weighed(speak(written, HINDI), HINDI))]


@pytest.mark.parametrize(
    ("written", "torn"),
    [
        ("मेले में 26O लोग आए", "26O"),  # a letter for a zero
        ("गांव के 2'340 मतदाताओं ने वोट दिया", "340"),
        ("टंकी में, 7. 5 लीटर पानी बचा", "5 लीटर"),
        ("नाव 12: 40 पीएम पर लौटी", "12"),
        ("वर्ष 2018-219 में काम हुआ", "2018-219"),
        ("सड़क पर 1,40,00 पौधे लगे", "1,40,00"),
    ],
)
def test_number_with_a_slip_is_doubtful(written: str, torn: str) -> None:
    assert torn in doubted(written)


@pytest.mark.parametrize(
    "written",
    [
        "मेले में 260 लोग आए",
        "गांव के 2,340 मतदाताओं ने वोट दिया",
        "टंकी में 7.5 लीटर पानी बचा",
        "नाव 12:40 पीएम पर लौटी",
        "वर्ष 2018-19 में काम हुआ",
        "टीम 2-1 से जीती",
        "सूची में 7, 8 और 9 नंबर हैं",
    ],
)
def test_number_without_one_is_not(written: str) -> None:
    assert not doubted(written)


def test_editor_is_told_why() -> None:
    found = doubts(weighed(speak("मेले में 26O लोग आए", HINDI), HINDI))
    assert [each.evidence for each in found] == ["slip in a number"]


def test_surroundings_are_forms_and_the_rules_that_read_them() -> None:
    readings = [Piece(0, 2, "सात", "cardinal"), Piece(4, 11, "पाँच लीटर", "measure")]
    there = around("07, 5 लीटर तक", readings, 1)
    assert there == ("measure", "9 क", (", ", "09", "cardinal"), (" ", "क", "nothing"))
