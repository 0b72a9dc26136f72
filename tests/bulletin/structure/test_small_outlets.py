"""Copies of small outlets' pages: a title below its text, titles that end in a stop, names and
captions, summaries with a dateline of their own, and what a page has in English.
"""

from __future__ import annotations

import pytest

from bulletin.core.model import Story
from bulletin.core.readable import readable
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

BELOW = "सेमरा गांव में नई सड़क का मंत्री ने किया उद्घाटन"
ENGLISH = "You are reading the lite version of this site. Visit the main site for photos and more."


def page(*lines: str) -> Story:
    return read("\n".join(lines))


def place(found: Story) -> str:
    return readable(found.place).text.strip(" ।:.-") if found.place else ""


@pytest.mark.parametrize("foot", [(), ("Related Articles",), ("[ad_2]", "Source link")])
def test_title_below_a_text_without_one_is_the_headline(foot: tuple[str, ...]) -> None:
    found = page(TEXT, MORE, *foot, BELOW)
    assert (words(found.headline), spoken(found)[:2]) == (BELOW, [TEXT, MORE])


@pytest.mark.parametrize(
    "below",
    [
        "बिलासपुर में ट्रक और बस की टक्कर में चार घायल",  # of another story
        f"{BELOW}।",
        "सेमरा गांव में नई सड़क खुलने से लोगों को राहत मिली है",  # a sentence without its stop
        "गांव के लोगों ने सड़क की मरम्मत और नाली के लिए बजट",  # cut off, of later paragraphs
        f"{BELOW}\nसड़क: 12 किमी\nपुल: 3",  # heads rows
        f"इस खबर का नाम:\n{BELOW}",
    ],
)
def test_other_lines_below_a_text_are_no_headline(below: str) -> None:
    assert page(TEXT, MORE, below).headline is None


@pytest.mark.parametrize(
    "cut",
    [
        "सेमरा गांव में नई सड़क के उद्घाटन के बाद मंत्री ने",
        "सेमरा गांव की नई सड़क का उद्घाटन हुआ। मंत्री ने सभी",
        "मंत्री ने कहा कि सेमरा गांव की सड़क का उद्घाटन",
        "दो साल में तीन करोड़ रुपये से खर्च पूरा",  # shares little with the first paragraph
    ],
)
def test_last_paragraph_that_is_cut_off_is_no_headline(cut: str) -> None:
    found = page(TEXT, MORE, cut)
    assert found.headline is None
    assert spoken(found) == [TEXT, MORE, cut]


def test_line_below_a_text_with_a_headline_is_none() -> None:
    assert words(page(TITLE, TEXT, MORE, BELOW).headline) == TITLE


@pytest.mark.parametrize("dash", ["-", "–", "- "])
def test_dash_before_a_headline_is_a_bullet(dash: str) -> None:
    assert words(page(f"{dash}{TITLE}", f"दुमका। {TEXT}", MORE).headline) == TITLE


@pytest.mark.parametrize("agency", ["एन आई एन", "एन.आई.एन.", "सी एन एस"])
def test_agency_in_letters_above_a_dateline_is_no_headline(agency: str) -> None:
    found = page(agency, f"दुमका। {TEXT}", MORE)
    assert (found.headline, spoken(found)) == (None, [TEXT, MORE])


def test_two_titles_with_stops_above_a_dateline_are_the_headline() -> None:
    two = "सेमरा में खुली नई सड़क। गांव में खुशी, मंत्री का स्वागत।"
    found = page(two, "", f"दुमका। {TEXT}", MORE)
    assert (words(found.headline), place(found)) == (two, "दुमका")
    told = "सेमरा में नई सड़क खुल गई है। गांव के लोग खुश हैं।"
    assert page(told, "", f"दुमका। {TEXT}", MORE).headline is None


def test_text_below_a_correspondent_is_no_life_of_an_author() -> None:
    found = page("सेमरा में सड़क का उद्घाटन।", "संवाददाता", f"दुमका। {TEXT}")
    assert (place(found), TEXT in spoken(found)) == ("दुमका", True)


@pytest.mark.parametrize("english", [ENGLISH, f"{ENGLISH} {ENGLISH}"])
def test_sentences_in_english_above_a_title_are_not_read(english: str) -> None:
    found = page(english, "सेमरा में नई सड़क खुलने के क्या मायने हैं?", "", TEXT, MORE)
    assert words(found.headline).startswith("सेमरा में नई सड़क")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "english",
    ["Thank you for your comment, it will be published soon.", " ".join([ENGLISH] * 4)],
)
def test_sentences_in_english_below_a_text_are_not_read(english: str) -> None:
    assert spoken(page(TITLE, TEXT, MORE, english)) == [TEXT, MORE]


def test_name_of_which_the_article_tells_is_no_byline() -> None:
    told = f"मंत्री राकेश वर्मा ने पुल भी देखा। {MORE}"
    found = page(TITLE, "", "राकेश वर्मा", "", TEXT, told)
    assert (found.byline, spoken(found)) == (None, [TEXT, told])


@pytest.mark.parametrize(
    ("title", "more"),
    [(TITLE, MORE), (TITLE, f"{MORE} (रिपोर्ट: राकेश वर्मा)"), (f"राकेश वर्मा का लेख: {TITLE}", MORE)],
)
def test_name_of_who_wrote_is_the_byline(title: str, more: str) -> None:
    assert words(page(title, "", "राकेश वर्मा", "", TEXT, more).byline) == "राकेश वर्मा"


def test_one_of_several_names_above_what_they_said_is_no_caption() -> None:
    whos = ("राकेश वर्मा", "सुनील यादव")
    pairs = [line for who in whos for line in (who, f"{who} ने कहा कि सड़क अच्छी है।")]
    found = page(TITLE, *pairs)
    assert set(whos) <= {words(found.byline), *spoken(found)}


@pytest.mark.parametrize(
    "caption",
    ["सड़क का निरीक्षण करती वन विभाग की टीम", "सड़क पर नारे लगाते सेमरा गांव के ग्रामीण"],
)
def test_caption_amid_the_text_is_not_read(caption: str) -> None:
    assert spoken(page(TITLE, TEXT, "", caption, "", MORE)) == [TEXT, MORE]


def test_picture_of_somebody_is_a_caption_and_a_picture_of_change_a_title() -> None:
    assert spoken(page(TITLE, "थाने में आरोपी की तस्वीर।", TEXT, MORE)) == [TEXT, MORE]
    assert words(page("नई सड़क से बदलेगी सेमरा गांव की तस्वीर।", "", TEXT, MORE).headline)


@pytest.mark.parametrize(
    "captions",
    [
        ("फोटो कैप्शन", "1. सड़क पर जुटे लोग।", "2. पुल का निरीक्षण करते मंत्री।"),
        ("फोटो कैप्शन: 01 – सड़क पर जुटे लोग", "02 – पुल पर खड़े ग्रामीण"),
    ],
)
def test_numbered_captions_below_a_text_are_not_read(captions: tuple[str, ...]) -> None:
    assert spoken(page(TITLE, TEXT, MORE, *captions)) == [TEXT, MORE]


def test_dateline_of_a_summary_that_the_text_repeats_is_the_place() -> None:
    teaser = f"Semra News - दुमका, नवीन संवाद। {TEXT[:60]}"
    found = page(TITLE, teaser, "", TEXT, MORE)
    assert (place(found), spoken(found)) == ("दुमका", [TEXT, MORE])
    again = page(TITLE, teaser, "", f"दुमका। {TEXT}", MORE)
    assert (place(again), spoken(again)) == ("दुमका", [TEXT, MORE])


@pytest.mark.parametrize("who", ["सुनील", "सुनील वर्मा"])
def test_reporter_before_a_place_and_at_is_not_read(who: str) -> None:
    assert place(page(TITLE, f"{who}@दुमका। {TEXT}", MORE)) == "दुमका"
    assert place(page(TITLE, f"{who}@ दुमका। {TEXT}", MORE)) == "दुमका"


def test_reporter_and_his_paper_with_stops_are_the_byline() -> None:
    found = page(TITLE, "सुनील वर्मा। जनपथ न्यूज।", f"दुमका। {TEXT}", MORE)
    assert "सुनील वर्मा" in words(found.byline)


def test_press_cell_below_a_text_is_not_read() -> None:
    assert spoken(page(TITLE, TEXT, MORE, "", "सोशल मीडिया सेल", "दुमका पुलिस")) == [TEXT, MORE]
    news = "पुलिस ने सोशल मीडिया सेल बनाया।"
    assert news in spoken(page(TITLE, TEXT, MORE, news))


def test_desk_of_a_site_before_a_colon_is_not_read() -> None:
    assert spoken(page(TITLE, f"गांव से नाता वेबडेस्क : {TEXT}", MORE))[-2:] == [TEXT, MORE]


def test_words_for_a_picture_among_a_pages_credits_are_not_read() -> None:
    head = ("semra road, सेमरा की सड़क", "semra road 2020", "Published : Jan 4, 2020, 7:28 PM IST")
    assert spoken(page(TITLE, *head, f"दुमका. {TEXT}", MORE)) == [TEXT, MORE]


def test_town_between_a_motto_and_the_title_is_the_place() -> None:
    found = page("जन आवाज टाइम्स", "सच का साथी", "दुमका", TITLE, TEXT, MORE)
    assert (place(found), words(found.headline)) == ("दुमका", TITLE)


def test_request_to_look_at_pictures_is_a_link() -> None:
    assert spoken(page(TITLE, TEXT, MORE, "सेमरा के जश्न की फोटोज देखे")) == [TEXT, MORE]


def test_summary_below_where_to_follow_a_page_is_no_link() -> None:
    summary = "ग्रामीणों में दहशत, शाम के बाद घर से निकलना बंद; मुआवजे की मांग"
    found = page(TITLE, "Follow us", "Google News", summary, TEXT, MORE)
    assert summary in spoken(found)


@pytest.mark.parametrize(
    "told",
    ["सड़क का काम पूरा हो गया है। अब पुल की बारी", "गांव के लोग खुश हैं। सड़क से तीन पंचायतें जुड़ गई हैं"],
)
def test_sentence_and_one_without_its_stop_are_text(told: str) -> None:
    found = page(TITLE, TEXT, told, MORE)
    assert (len(found.sections), spoken(found)) == (1, [TEXT, told, MORE])


def test_heading_above_a_last_paragraph_that_is_cut_off_is_no_headline() -> None:
    found = page(TEXT, MORE, BELOW, "मंत्री ने बताया कि जो गांव अब भी सड़क से नहीं जुड़े हैं उनके लिए")
    assert found.headline is None


@pytest.mark.parametrize("name", ["बरही.कॉम", "बरही डॉट कॉम"])
def test_outlet_between_title_and_text_is_not_read(name: str) -> None:
    assert spoken(page(TITLE, "", name, TEXT, "", MORE)) == [TEXT, MORE]


@pytest.mark.parametrize("heading", ["अच्छी खबर", "खुश खबर", "दैनिक मजदूरी"])
def test_kind_of_news_is_no_outlet(heading: str) -> None:
    assert heading in spoken(page(TITLE, "", TEXT, "", heading, MORE))


@pytest.mark.parametrize("title", ["पहली खबर", "केलाखेड़ा खबर", "दैनिक मजदूरी"])
def test_two_words_that_may_be_an_outlet_are_a_title_if_there_is_no_other(title: str) -> None:
    assert words(page(title, "", TEXT).headline) == title


@pytest.mark.parametrize("foot", ["सेमरा न्यूज", "नवभारतटाइम्स.कॉम 3 Dec 2026, 4:00 am\nSubscribe"])
def test_outlet_below_a_title_under_its_text_is_no_list(foot: str) -> None:
    assert words(page(TEXT, MORE, BELOW, *foot.split("\n")).headline) == BELOW
