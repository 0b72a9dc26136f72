"""Lines amid an article that hardly a reading of the page has go, if they speak of other things."""

from __future__ import annotations

import pytest

from bulletin.core.model import Block
from bulletin.sources.html.unbacked import without_unbacked
from bulletin.sources.html.witness import Witness

TITLE = "बेतवा पर बने पुल का एक खंभा धंसा, भारी वाहनों पर रोक"
TEXT = (
    "बेतवा नदी पर बने पुराने पुल का एक खंभा बुधवार रात करीब आधा फीट धंस गया।",
    "लोक निर्माण विभाग के इंजीनियरों ने सुबह पुल की जांच की और भारी वाहनों को रोक दिया।",
    "कार्यपालन यंत्री ने कहा कि खंभे की मरम्मत में कम से कम तीन सप्ताह लगेंगे।",
    "इस पुल से रोज करीब चार हजार वाहन गुजरते हैं, जिनमें गिट्टी के डंपर भी हैं।",
    "पुलिस ने पुल के दोनों ओर बैरिकेड लगाकर यातायात बाईपास से निकालना शुरू कर दिया है।",
    "विधायक ने मौके पर पहुंचकर नदी पर नए पुल का प्रस्ताव जल्द भेजने को कहा है।",
)
WIDGET = (
    "मेट्रो की नीली लाइन पर शनिवार को सुरंग की सफाई के कारण गाड़ियां देर से चलेंगी।",
    "चौराहा",
    "हवाई अड्डे जाने वाले यात्री अपना टिकट ऐप से आरक्षित करा लें तो बेहतर रहेगा।",
)
SHARING = "पुल के खंभे की मरम्मत पर विभाग ने पिछले साल भी चालीस लाख रुपये खर्च किए थे।"


def blocks(*texts: str) -> list[Block]:
    return [Block(text, 0) for text in texts]


def left(found: list[Block], one: list[str], other: list[str], title: str = TITLE) -> list[str]:
    readings = "\n".join(one), "\n".join(other)
    return [each.text for each in without_unbacked(found, readings, Witness(""), title)]


def test_run_of_other_things_that_no_reading_has_goes() -> None:
    found = blocks(*TEXT[:3], *WIDGET, *TEXT[3:])
    assert left(found, [*TEXT], [*TEXT]) == [*TEXT]


def test_line_that_shares_words_with_the_article_stays_amid_such_a_run() -> None:
    found = blocks(*TEXT[:3], *WIDGET, SHARING, *TEXT[3:])
    assert left(found, [*TEXT], [*TEXT]) == [*TEXT[:3], SHARING, *TEXT[3:]]


def test_run_stays_if_half_of_its_lines_share_words_with_the_article() -> None:
    found = blocks(*TEXT[:3], WIDGET[0], SHARING, *TEXT[3:])
    assert WIDGET[0] in left(found, [*TEXT], [*TEXT])


def test_line_amid_an_article_stays_that_one_reading_has() -> None:
    found = blocks(*TEXT[:3], WIDGET[0], *TEXT[3:])
    assert WIDGET[0] in left(found, [*TEXT, WIDGET[0]], [*TEXT])


def test_line_below_an_article_goes_if_one_of_two_whole_readings_has_it() -> None:
    found = blocks(*TEXT, WIDGET[0])
    assert left(found, [*TEXT, WIDGET[0]], [*TEXT]) == [*TEXT]


def test_line_below_an_article_stays_if_the_reading_without_it_lacks_more() -> None:
    found = blocks(*TEXT, WIDGET[0])
    more = [f"{text[:-1]}, ऐसा बताया गया है।" for text in TEXT]
    assert left(found, [*more, *TEXT, WIDGET[0]], [*TEXT]) == [*TEXT, WIDGET[0]]


@pytest.mark.parametrize("line", [WIDGET[1], "उन्होंने कहा कि यह सब कुछ अब ऐसे ही होगा।"])
def test_few_words_in_a_row_tell_too_little_to_go(line: str) -> None:
    found = blocks(*TEXT[:3], line, *TEXT[3:])
    assert line in left(found, [*TEXT], [*TEXT])


def test_heading_of_the_next_part_stays_below_what_goes() -> None:
    heading = Block("बाईपास से निकलेंगे वाहन", 0, level=3)
    found = [*blocks(*TEXT[:3], *WIDGET), heading, *blocks(*TEXT[3:])]
    assert left(found, [*TEXT], [*TEXT]) == [*TEXT[:3], heading.text, *TEXT[3:]]


@pytest.mark.parametrize("title", ["बुंदेलखंड की 10 बड़ी खबरें", "बेतवा पुल लाइव अपडेट"])
def test_parts_of_a_list_of_stories_stay(title: str) -> None:
    found = blocks(*TEXT[:3], *WIDGET, *TEXT[3:])
    assert left(found, [*TEXT], [*TEXT], title) == [*TEXT[:3], *WIDGET, *TEXT[3:]]


def test_lines_that_scripts_tell_stay() -> None:
    told = " ".join((*TEXT, *WIDGET))
    found = blocks(*TEXT[:3], WIDGET[0], *TEXT[3:])
    text = "\n".join(TEXT)
    kept = without_unbacked(found, (text, text), Witness(told), TITLE)
    assert list(kept) == found


def test_short_text_of_two_readings_tells_too_little() -> None:
    found = blocks(TEXT[0], WIDGET[0], TEXT[1])
    assert left(found, [*TEXT[:2]], [*TEXT[:2]]) == [TEXT[0], WIDGET[0], TEXT[1]]


def test_headings_are_not_counted_among_what_speaks_of_something_else() -> None:
    asked = [
        Block("क्या अब छोटे व्यापारी अपना सामान ट्रेन से मंगा सकेंगे?", 0, level=3),
        Block(SHARING, 0),
        Block("और सावन का मेला कब कहां भरने वाला है?", 0, level=3),
    ]
    found = [*blocks(*TEXT), *asked]
    assert left(found, [each.text for each in found], [*TEXT]) == [each.text for each in found]


def test_lines_below_a_heading_of_the_articles_subject_stay() -> None:
    found = [*blocks(*TEXT), Block("बेतवा का खंभा और पुराने पुल", 0, level=3), *blocks(WIDGET[0])]
    assert left(found, [each.text for each in found], [*TEXT]) == [each.text for each in found]
