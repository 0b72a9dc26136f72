"""Interviews and statements: who speaks is no heading."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

ANSWERS = (
    "बरसात में चार महीने हम लोग नाव से आते-जाते थे, अब बस गांव तक आती है।",
    "पंचायत ने जमीन दी और लोगों ने दस दिन श्रमदान किया, तब काम शुरू हुआ।",
    "अब नाली और रोशनी का काम होना है, उसके लिए प्रस्ताव भेज दिया गया है।",
)
ASKED = ("सड़क से क्या बदला?", "जमीन कहां से मिली?", "आगे क्या होना है?")


def headings(*lines: str, gap: str = "\n\n") -> list[str]:
    found = read(gap.join((TITLE, TEXT, *lines)))
    return [said(each.heading) for each in found.sections if each.heading]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("asks", "answers"),
    [("सवाल: ", "जवाब: "), ("रिपोर्टर: ", "सरपंच: "), ("रमा: ", "सीता देवी: "), ("प्र. ", "उ. "),
     ("प्रश्न- ", "उत्तर- "), ("सवाल {}: ", "जवाब: ")],
)  # fmt: skip
def test_what_is_asked_in_turn_is_no_heading(asks: str, answers: str, gap: str) -> None:
    pairs = zip(ASKED, ANSWERS, strict=True)
    lines = [
        line
        for at, (one, other) in enumerate(pairs, 1)
        for line in (asks.format(at) + one, answers + other)
    ]
    assert headings(*lines, gap=gap) == []
    assert all(
        any(each in line for line in spoken(read(gap.join((TITLE, TEXT, *lines)))))
        for each in ASKED
    )


def test_single_labels_are_no_turns() -> None:
    assert headings("दावा: सड़क बन गई?", MORE, "काम कब पूरा होगा", ANSWERS[2])[-1:] == [
        "काम कब पूरा होगा"
    ]


QUOTED = ("सड़क आधी आबादी के सम्मान की बात है।", "काम आज से शुरू कीजिए, बजट का बहाना मत बनाइए।")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_person_behind_a_dash_below_a_statement_is_no_heading(gap: str) -> None:
    lines = (QUOTED[0], "- राकेश शर्मा, सरपंच", QUOTED[1], "- रमेश यादव, नेता प्रतिपक्ष", ANSWERS[0])
    assert headings(*lines, gap=gap) == []
