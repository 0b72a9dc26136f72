"""Lines without news at the gate: what speaks for news among them."""

from __future__ import annotations

import pytest

from bulletin.sources.gate.lists import listed

BILL = [
    "उपभोक्ता संख्या: 4471902",
    "वर्तमान रीडिंग 812",
    "पिछली रीडिंग 640",
    "कुल देय राशि: ₹1,204",
]
NEWS = "बिजली कंपनी ने सोमवार को शहर के सभी बिल फिर से जारी कर दिए हैं।"


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (BILL, "it is a bill"),
        ([*BILL, "आपका बिल जमा हो गया है।"], "it is a bill"),  # shorter than a sentence of news
        ([*BILL, NEWS], ""),
        (BILL[:2], ""),  # too few to tell
    ],
)
def test_bill_is_one_unless_a_sentence_tells_something(lines: list[str], says: str) -> None:
    assert listed("\n".join(lines)) == says


SAID = ["रमेश : कल आओगे", "सुरेश : हां जी", "रमेश : कितने बजे", "सुरेश : दस बजे", "रमेश : ठीक", "सुरेश : चलो"]


def test_talk_is_known_by_its_speakers_in_turn() -> None:
    assert listed("\n".join(SAID)) == "it is a talk in a chat"
    assert not listed("\n".join(SAID[:5]))
    assert not listed("\n".join([*SAID[:5], "गीता : चलो"]))  # who speaks once is no speaker
    assert not listed("\n".join(line.replace("रमेश", "सवाल") for line in SAID))
