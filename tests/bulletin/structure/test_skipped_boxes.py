"""Boxes that a page lets its readers skip, and words at their ends that are news."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


@pytest.mark.parametrize(
    "box",
    [
        ("छोड़कर पॉडकास्ट आगे बढ़ें", "पॉडकास्ट", "दिन का सार", "रोज शाम का कार्यक्रम", "एपिसोड", "समाप्त"),
        ("छोड़कर और ये भी पढ़ें आगे बढ़ें", "सेमरा का मेला कब से", "पुल का काम कब", "और ये भी पढ़ें समाप्त"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_box_between_its_labels_is_not_read(box: tuple[str, ...], gap: str) -> None:
    assert spoken(read(gap.join((TITLE, TEXT, *box, MORE)))) == [TEXT, MORE]


def test_end_without_a_beginning_is_read() -> None:
    assert "किसानों का धरना समाप्त" in spoken(
        read("\n".join((TITLE, TEXT, "किसानों का धरना समाप्त", MORE)))
    )


def test_text_below_a_beginning_without_an_end_is_read() -> None:
    lines = (TITLE, TEXT, "छोड़कर पॉडकास्ट आगे बढ़ें", MORE)
    assert spoken(read("\n".join(lines))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "box",
    [
        ("टॉप कॉमेंट", "गांव को सड़क मिली, बधाई", "Anil Verma", "सभी कॉमेंट्स देखें"),
        ("2 comments:", "Anil", "बहुत अच्छी खबर है।", "Reply", "रमा जैन", "सड़क तो अच्छी है।", "Reply"),
    ],
)
def test_comments_between_their_labels_are_not_read(box: tuple[str, ...]) -> None:
    assert spoken(read("\n".join((TITLE, TEXT, MORE, *box)))) == [TEXT, MORE]


def test_text_between_labels_of_comments_is_read() -> None:
    last = "गांव के लोगों ने सड़क खुलने पर खुशी जताई और मिठाई बांटी।"
    assert spoken(read("\n".join((TITLE, TEXT, "0 comments", MORE, last, "Reply")))) == [
        *(TEXT, MORE, last),
    ]
