"""A headline below a summary, where some pages' copies have it, with none above."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE

TITLE = "सेमरा में सड़क खुली, गांव के लोगों ने मनाई खुशी"
LEAD = "सेमरा गांव में नई सड़क खुल गई है। मंत्री ने उद्घाटन किया, गांव के लोगों ने खुशी मनाई।"
POINTS = ("- सेमरा गांव तक सड़क अब पक्की हो गई है।", "- मंत्री ने लोगों के साथ पैदल यात्रा की है।")
TOLD = (
    "सेमरा गांव के लोगों के लिए बुधवार का दिन खुशी लेकर आया, जब मंत्री ने नई सड़क का उद्घाटन किया। सड़क "
    "खुल जाने से बाजार अब पास हो गया है।"
)


@pytest.mark.parametrize("between", [[], ["Advertisement"], ["विज्ञापन"]])
@pytest.mark.parametrize("end", ["", " गांव में मेला भी लगा।"])
def test_title_between_a_paragraph_and_its_repetition_is_the_headline(
    between: list[str], end: str
) -> None:
    lead = f"दुमका : {LEAD}"
    found = read("\n".join((lead, *between, TITLE, lead + end, MORE)))
    assert said(found.headline) == TITLE
    assert spoken(found) == [LEAD + end, MORE]


def test_title_between_a_summary_and_its_points_is_the_headline() -> None:
    found = read("\n".join((LEAD, TITLE, *POINTS, TOLD, MORE)))
    assert said(found.headline) == TITLE
    assert TITLE not in spoken(found)
    assert LEAD in spoken(found)


def test_title_between_a_summary_and_a_dateline_is_the_headline() -> None:
    lead = f"{LEAD} बाजार जाने वाले किसानों को अब तीन घंटे नहीं लगेंगे, बारिश में भी रास्ता बंद नहीं होगा।"
    found = read("\n".join((lead, TITLE, f"दुमका, 4 मार्च। {TOLD}", MORE)))
    assert (said(found.headline), TITLE in spoken(found)) == (TITLE, False)


@pytest.mark.parametrize(
    "below",
    [
        (TITLE, TOLD, MORE),
        ("गांव के लोगों ने मांगा", *POINTS, "मेले में दुकानदारों ने मिठाई बांटी और बच्चों ने नाच दिखाया।", MORE),
    ],
)
def test_heading_below_the_first_paragraph_is_no_headline(below: tuple[str, ...]) -> None:
    found = read("\n".join((LEAD, *below)))
    assert (found.headline, below[0] in spoken(found)) == (None, True)
