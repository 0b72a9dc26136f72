"""Titles typed in two lines, and titles with a site's name behind a dash."""

from __future__ import annotations

import pytest

from bulletin.language import load
from bulletin.structure.titles.site_tails import site_tail
from tests.bulletin.structure.reading import read, said, spoken, words

TEXT = "दुमका। नहर का तटबंध रविवार की रात टूट गया और सौ एकड़ में खड़ी फसल डूब गई।"
MORE = "प्रशासन ने नुकसान का सर्वे शुरू कर दिया है और किसानों को मुआवजा देने की बात कही है।"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("सेमरा में नहर टूटने के बाद किसानों को", "मिलेगा मुआवजा, सर्वे शुरू"),
        ("नहर टूटने से डूबी सौ एकड़ फसल, किसानों", "की आंखों में आंसू"),
        ("तटबंध टूटा तो गांव में घुसा पानी, कई", "परिवारों ने छोड़ा घर"),
        ("मुख्यमंत्री ने किया नई नहर का", "लोकार्पण, किसान खुश!"),
        ("आज से शुरू होगा नहर की मरम्मत का काम, सरकार", "ने जारी किए दो करोड़ रुपये"),
    ],
)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_title_in_two_lines_is_told_by_the_words_at_its_break(
    first: str, second: str, apart: str
) -> None:
    found = read(f"{first}\n{second}{apart}{TEXT}\n{MORE}")
    assert words(found.headline) == f"{first} {second}"


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("नहर टूटी, सौ एकड़ फसल डूबी", "किसानों ने मांगा मुआवजा, सर्वे शुरू"),
        ("सेमरा में नहर का तटबंध टूटा", "प्रशासन ने भेजी राहत टीम"),
        ("तटबंध टूटने से सौ एकड़ फसल बर्बाद", "रविवार रात की घटना, जांच के आदेश"),
    ],
)
def test_second_title_is_no_end_of_the_first(title: str, below: str) -> None:
    assert words(read(f"{title}\n{below}\n\n{TEXT}\n\n{MORE}").headline) == title


@pytest.mark.parametrize("name", ["समाचार और तथ्य", "नजर नगर की"])
def test_few_words_above_a_title_are_not_its_first_line(name: str) -> None:
    title = "क्या सौ एकड़ फसल डूबने पर भी नहीं मिलेगा मुआवजा? जानिए सेमरा का हाल"
    assert words(read(f"{name}\n{title}\n\n{TEXT}\n\n{MORE}").headline) in (title, name)


def test_pages_path_is_no_first_line_of_a_title() -> None:
    title = "मेट्रो का नया गलियारा खुला… पहले ही दिन दो लाख यात्री"
    found = read(f"होम > कर्नाटक > बेंगलुरु\n{title}\nबेंगलुरु\n{TEXT[7:]}\n{MORE}")
    assert words(found.headline) == title


def test_day_and_who_wrote_are_no_end_of_the_title() -> None:
    title = "सेमरा में टूटा तटबंध, कई खेत पानी में"
    found = read(f"{title}\nमोहम्मद राकेश | 11 जनवरी 2026\n{TEXT}\n{MORE}")
    assert words(found.headline) == title


@pytest.mark.parametrize("site", ["लोकवाहिनी", "Semra Vani Hindi News", "सेमरा टाइम्स", "Semra24"])
@pytest.mark.parametrize("dash", [" - ", " – ", " | "])
def test_sites_name_behind_a_dash_is_not_read(site: str, dash: str) -> None:
    title = "नहर टूटी तो सौ एकड़ फसल डूब गई"
    found = read(f"{title}{dash}{site}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline).strip() == title
    assert spoken(found)[-1] == MORE


@pytest.mark.parametrize("who", ["किसान", "प्रशासन", "राकेश शर्मा", "सरकार", "पुलिस"])
def test_who_said_it_behind_a_dash_is_read(who: str) -> None:
    title = f"नहर टूटने से सौ एकड़ फसल डूब गई - {who}"
    assert site_tail(title, (TEXT, MORE), load("hi")) == -1
    assert words(read(f"{title}\n\n{TEXT}\n\n{MORE}").headline) == title


@pytest.mark.parametrize("above", ["", "By अमित राय\n"])
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "title",
    [
        "नहर का तटबंध टूटा, सौ एकड़ में खड़ी फसल डूबी।",
        "दुमका: नहर का तटबंध टूटने से सौ एकड़ फसल डूबी।",
        "नहर का तटबंध टूट गया। सौ एकड़ फसल डूबी।",
    ],
)
def test_sentence_that_the_text_repeats_is_a_headline(title: str, apart: str, above: str) -> None:
    if "। " in title:
        title = title.replace(" टूट गया। ", " टूटा। ")
    found = read(f"{title}{apart}{above}{TEXT}{apart}{MORE}")
    assert words(found.headline) == title


def test_first_sentence_of_a_text_is_no_headline() -> None:
    first = "नहर का तटबंध रविवार की रात टूट गया और सौ एकड़ में खड़ी फसल डूब गई।"
    assert read(f"{first}\n{MORE}\nकिसानों ने बताया कि तटबंध कई दिनों से रिस रहा था।").headline is None


@pytest.mark.parametrize(
    "tail",
    [" » Semra Darpan", " | सेमरा आवाज", "|| The Semra Vahak", " – सेमरा विचार", " | राकेश वाहक"],
)
def test_sites_name_behind_a_sign_is_known_by_the_text_that_has_none_of_it(tail: str) -> None:
    title = "नहर टूटी तो सौ एकड़ फसल डूब गई"
    found = read(f"{title}{tail}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline).strip() == title


def test_sites_name_behind_a_dash_is_known_by_another_line() -> None:
    title = "नहर टूटी तो सौ एकड़ फसल डूब गई"
    found = read(f"गांव की आवाज\n{title} – गांव की आवाज\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline).strip() == title


@pytest.mark.parametrize("end", ["सर्वे शुरू", "किसानों की आंखों में आंसू", "दर्शन बंद", "मची भगदड़"])
def test_rest_of_a_title_behind_a_dash_is_read(end: str) -> None:
    title = f"नहर टूटने से सौ एकड़ फसल डूब गई – {end}"
    assert words(read(f"{title}\n\n{TEXT}\n\n{MORE}").headline) == title
