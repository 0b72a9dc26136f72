"""Lines of a page's words between an article's paragraphs: left out if they are of nothing else."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

LAST = "गांव के लोगों ने मंत्री से पुल की मांग भी की है।"
MOTTO = "निडर पत्रकारिता को सहयोग दीजिए"


@pytest.mark.parametrize(
    "line",
    [
        MOTTO,
        "विस्तार से सुनने के लिए ऑडियो चलाएं",
        "इस लेख की सामग्री पर सर्वाधिकार हमारे पोर्टल का है।",
        "This content could not be loaded",
        "प्रोफाइल की भाषा बदलें",
        "आपका संदेश सफलतापूर्वक भेजा गया",
        "खोज के परिणाम",
        "यह समाचार फीड अपने आप अपडेट होती है।",
    ],
)
def test_line_of_a_page_s_words_is_not_read(line: str) -> None:
    between = spoken(read("\n\n".join((TITLE, TEXT, line, MORE, LAST))))
    below = spoken(read("\n\n".join((TITLE, TEXT, MORE, LAST, line))))
    assert between == below == [TEXT, MORE, LAST]


def test_line_that_shares_the_subject_of_the_text_is_read() -> None:
    news = "मंत्री ने कहा कि गांव को निडर पत्रकारिता चाहिए और वे सहयोग देंगे।"
    assert MOTTO in spoken(read("\n\n".join((TITLE, news, MOTTO, MORE, LAST))))


@pytest.mark.parametrize(
    "news",
    [
        "बिना अनुमति बोरवेल न करें।",
        "संदिग्ध लिंक पर क्लिक न करें।",
        "सुझाव के लिए पोर्टल पर लॉगिन करें।",
        "शिकायत के लिए व्हाट्सएप नंबर 9826012345 सेव करें।",
    ],
)
def test_sentence_of_advice_in_words_that_a_page_has_too_is_read(news: str) -> None:
    assert news in spoken(read("\n\n".join((TITLE, TEXT, news, MORE, LAST))))


def test_page_s_words_that_an_agency_signs_are_news() -> None:
    news = "विस्तृत जानकारी जल्द उपलब्ध होगी।"
    found = read("\n\n".join((TITLE, TEXT, MORE, LAST, f"{news} (एएनआई)")))
    assert spoken(found)[-1].startswith(news)


def test_line_that_a_colon_leads_to_is_read() -> None:
    led = "गांव के लोगों के लिए बोर्ड पर यह लिखा है:"
    assert MOTTO in spoken(read("\n\n".join((TITLE, TEXT, led, MOTTO, MORE, LAST))))


def test_few_words_among_an_article_s_few_words_are_read() -> None:
    apps = ("टिप्पणी बॉक्स", "मौसम बताने वाले", "पुराने खेल")
    found = spoken(read("\n\n".join((TITLE, TEXT, *apps, MORE, LAST))))
    assert set(apps) <= set(found)


def test_only_title_is_the_headline_whatever_its_words() -> None:
    title = "निडर पत्रकारिता को सहयोग"
    found = read("\n\n".join(("पर्वत टाइम्स", title, "3 मार्च 2026", TEXT, MORE, LAST)))
    assert found.headline
    assert found.headline.text == title


def test_request_alone_above_the_text_is_no_headline() -> None:
    request = "आगे की खबर पढ़ने के लिए नीचे स्क्रॉल करें"
    assert read("\n\n".join((request, TEXT, MORE, LAST))).headline is None
