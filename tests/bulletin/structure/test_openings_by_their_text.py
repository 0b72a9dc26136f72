"""Heads that their text explains: towns before the words of the title, titles said twice, papers
and reporters with their places, labels that are titles, and photo credits behind news.
"""

from __future__ import annotations

import pytest

from bulletin.core.model import Story
from bulletin.core.readable import readable
from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


def page(*lines: str) -> Story:
    return read("\n".join(lines))


def place(found: Story) -> str:
    return readable(found.place).text.strip(" ।:.-,") if found.place else ""


@pytest.mark.parametrize("mark", [" ", "-"])
def test_town_before_the_words_of_the_title_is_the_place(mark: str) -> None:
    title = "बिजली कटौती से लोग परेशान"
    found = page(title, f"दुमका{mark}बिजली कटौती से शहर के बाजार दो दिन से बंद हैं। {MORE}", MORE)
    assert place(found) == "दुमका"
    assert spoken(found)[0].startswith("बिजली कटौती")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("पुलिस ने पकड़े तीन चोर", "दुमका पुलिस ने पकड़े गए तीन चोरों को जेल भेज दिया है।"),  # its own
        ("शहर की सड़क पर पानी", "दुमका बाजार में सड़क पर पानी भर गया है और लोग परेशान हैं।"),
        ("चुनाव की तैयारी शुरू", "बिहार चुनाव की तैयारी आयोग ने सोमवार से शुरू कर दी है।"),  # a state
    ],
)
def test_town_before_other_words_belongs_to_its_sentence(title: str, text: str) -> None:
    assert spoken(page(title, text, MORE))[0] == text


def test_town_before_a_comma_and_itself_is_the_place() -> None:
    found = page(TITLE, "मुंबई,मुम्बई शेयर बाजार मंगलवार को तेजी के साथ बंद हुआ है।", MORE)
    assert place(found) == "मुंबई"


def test_title_above_a_list_below_the_text_is_no_headline() -> None:
    heading = "सेमरा में सड़क का मंत्री ने किया उद्घाटन"
    found = page(TEXT, MORE, heading, "- सड़क: 12 किमी", "- पुल: 3")
    assert found.headline is None
    assert heading in spoken(found)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("राकेश शर्मा दुमका से", "राकेश शर्मा"),
        ("राकेश शर्मा, दुमका से", "राकेश शर्मा"),
        ("स्थानीय संवाददाता….. राकेश शर्मा दुमका", "राकेश शर्मा"),
        ("सवेरा रिपोर्टर.दुमका", ""),
        ("सेमरा की गूंज, दुमका।", ""),
    ],
)
def test_reporter_or_paper_and_its_place_above_the_text(line: str, who: str) -> None:
    found = page(line, TEXT, MORE)
    assert place(found) == "दुमका"
    assert who in said(found.byline)
    assert spoken(found) == [TEXT, MORE]


def test_place_of_a_report_is_told_by_its_last_sentence() -> None:
    found = page(TITLE, TEXT, f"{MORE} दुमका से राकेश शर्मा कि विशेष रिपोर्ट")
    assert (place(found), spoken(found)) == ("दुमका", [TEXT, MORE])
    named = page(TITLE, f"सिलवानी। {TEXT}", f"{MORE} दुमका से राकेश शर्मा की रिपोर्ट")
    assert place(named) == "सिलवानी"


def test_title_without_a_verb_below_a_byline_is_the_headline() -> None:
    title = "सड़क के लिए मुख्यमंत्री के नाम दिया ज्ञापन।"
    assert said(page("राकेश शर्मा दुमका से", title, TEXT, MORE).headline) == title


def test_label_of_a_correction_is_its_only_title() -> None:
    assert said(page("भूल सुधार", TEXT, MORE).headline) == "भूल सुधार"
    assert said(page("भूल सुधार", TITLE, TEXT, MORE).headline) == TITLE


def test_page_label_of_a_state_is_no_place() -> None:
    assert place(page(TITLE, f"Jammu Kashmir News: {TEXT}", MORE)) == ""


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Hindi News देश राज्य ", f"{TITLE}"),
        ("#Dumka #Roads : ", ""),
    ],
)
def test_path_and_hashtags_before_a_title_are_not_read(above: str, title: str) -> None:
    found = page(f"{above}{TITLE}", title, TEXT, MORE)
    assert said(found.headline) == TITLE


def test_day_run_together_with_its_month_is_a_stamp() -> None:
    assert spoken(page("Sat, 18Feb 2017", TEXT, MORE)) == [TEXT, MORE]


@pytest.mark.parametrize("credit", ["फोटो: राकेश शर्मा", "फोटो साभार: सवेरा", "प्रतीकात्मक तस्वीर"])
def test_credit_behind_news_is_left_out_alone(credit: str) -> None:
    text = "मेले में रविवार को भारी भीड़ उमड़ी। झूलों और दुकानों पर लोगों की कतारें लगी रहीं।"
    assert spoken(page(TITLE, f"{text} {credit}", MORE)) == [text, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "मंच पर मौजूद अतिथि। फोटो: राकेश शर्मा",  # a caption
        "फोटो: सेमरा खेल: दुमका में रविवार को मेले का उद्घाटन करते हुए मंत्री व अन्य।",
    ],
)
def test_caption_without_news_is_left_out_whole(line: str) -> None:
    assert spoken(page(TITLE, TEXT, line, MORE)) == [TEXT, MORE]
