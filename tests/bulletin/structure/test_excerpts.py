"""An article's first words as pages of several stories show them, and what was copied with them."""

from __future__ import annotations

import pytest

from bulletin.core.model import Unread
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

DECK = "मंत्री ने सेमरा में खोली सड़क, गांव के लोगों में खुशी की लहर"


def test_beginning_of_the_text_cut_off_above_it_is_no_headline() -> None:
    found = read(f"दुमका. {TEXT[:50]}...\nदुमका. {TEXT} {MORE}\nNo comments")
    assert (found.headline, words(found.place)) == (None, "दुमका.")
    assert spoken(found) == [f"{TEXT} {MORE}"]


def test_beginning_of_the_text_below_it_is_not_said_again() -> None:
    twice = "मंत्री ने आज सुबह सेमरा गांव में नई सड़क का उद्घाटन किया"
    assert spoken(read(f"{TEXT} {MORE}\nSite Admin | सितम्बर 13, 2026 2:00 अपराह्न\n{twice}")) == [
        f"{TEXT} {MORE}"
    ]


@pytest.mark.parametrize(
    "opens",
    ["दुमका।", "दुमका, 16 दिसंबर।", "दुमका/गोड्डा, जन सत्य संवाददाता।", "दुमका (ईएमएस)।"],
)
def test_dateline_is_found_behind_a_summary_without_a_stop(opens: str) -> None:
    found = read(f"{TITLE}\n{DECK} {opens} {TEXT} {MORE}")
    assert words(found.place) == opens
    assert spoken(found) == [DECK, f"{TEXT} {MORE}"]


def test_headline_before_a_dateline_is_not_said_again() -> None:
    found = read(f"{TITLE}\n\n{TITLE} दुमका, 16 दिसंबर। {TEXT} {MORE}")
    assert words(found.place) == "दुमका, 16 दिसंबर।"
    assert spoken(found) == [f"{TEXT} {MORE}"]


@pytest.mark.parametrize(
    "text",
    [
        "सेमरा गांव में सड़क के उद्घाटन पर मंत्री पहुंचे दुमका। वहां गांव के लोगों ने उनसे बात की।",
        "सेमरा गांव में नई सड़क का उद्घाटन आज सुबह हो गया। वहां गांव के लोगों ने मंत्री से बात की।",
        "मंत्री ने सेमरा गांव की सड़क का उद्घाटन किया, निवासी दुमका। वहां लोगों ने उनसे बात की।",
    ],
)
def test_place_that_ends_a_sentence_is_no_dateline(text: str) -> None:
    assert read(f"{TITLE}\n{text} {MORE}").place is None


@pytest.mark.parametrize(
    "caption",
    [
        "फोटो-56 कैप्सन-सड़क पर खड़े लोग.",
        "चित्र परिचय-13. गांव में बात करते ग्रामीण",
        "फोटो संख्या-5 : फीता काटते मंत्री.",
    ],
)
def test_caption_that_was_copied_with_the_text_is_not_read(caption: str) -> None:
    found = read(f"{TITLE}\n{caption}दुमका. {TEXT}\n{MORE}")
    assert words(found.place) == "दुमका."
    assert spoken(found) == [TEXT, MORE]


def test_long_sentence_without_a_stop_heads_no_section() -> None:
    long = "इसी बीच अब सेमरा के सरपंच और गांव के कई लोग भी सड़क के किनारे पेड़ लगाने के काम में लगे हुए हैं"
    found = read(f"{TITLE}\n{TEXT}\n\n{long}\n{MORE}")
    assert [section.heading for section in found.sections] == [None]


def test_summary_between_a_title_and_a_dateline_known_above_heads_no_section() -> None:
    found = read(f"दुमका\n{TITLE}\n{DECK}\n\nदुमका 29 जनवरी 2026/ {TEXT}\n{MORE}")
    assert words(found.place) == "दुमका"
    assert [section.heading for section in found.sections] == [None]
    assert spoken(found) == [DECK, TEXT, MORE]


def test_english_title_above_a_text_in_hindi_is_not_read() -> None:
    english = "Minister opens the new road in Semra, villagers are happy with the work"
    found = read(f"{english}\nदुमका। {TEXT}\n{MORE}")
    assert (found.headline, spoken(found)) == (None, [TEXT, MORE])


def test_hindi_title_in_latin_letters_is_the_headline() -> None:
    roman = "Semra Me Aaj Nai Sadak Ka Udghatan Mantri Ne Kiya Gaon Ke Log Khush"
    assert words(read(f"{roman}\nदुमका। {TEXT}\n{MORE}").headline) == roman


def test_caption_between_an_english_title_and_its_credit_is_not_read() -> None:
    english = "Road In Semra: Minister Opens The New Road, People Of The Village Are Happy"
    found = read(f"{english}\n\nसड़क का उद्घाटन करते मंत्री\n– फोटो : संवाद\n{TEXT}\n{MORE}")
    assert (found.headline, spoken(found)) == (None, [TEXT, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "You cannot copy content of this page",
        "Copying the content of this site is not allowed",
    ],
)
def test_english_line_below_the_text_is_not_read(line: str) -> None:
    assert spoken(read(f"{TITLE}\n{TEXT}\n{MORE}\n\n{line}")) == [TEXT, MORE]


@pytest.mark.parametrize(
    "path", ["BREAKING NEWS उत्तर प्रदेश क्राइम & सुरक्षा गोरखपुर", "गोरखपुरकुशीनगर - देवरिया"]
)
def test_page_sections_in_a_line_are_not_read(path: str) -> None:
    found = read(f"{path}\n\n{TITLE}\n\nगोरखपुर। {TEXT}\n{MORE}")
    assert (words(found.headline), words(found.place)) == (TITLE, "गोरखपुर।")
    assert spoken(found) == [TEXT, MORE]


def test_doubled_space_does_not_make_a_place_a_row_of_sections() -> None:
    found = read(f"{TITLE}\n\nनई  दिल्ली।\n\n{TEXT}\n{MORE}")
    assert words(found.place) == "नई  दिल्ली।"


def test_two_digits_of_a_year_and_a_stroke_end_a_dateline() -> None:
    assert words(read(f"{TITLE}\nदुमका 12 सितंबर 18/{TEXT}\n{MORE}").place) == "दुमका 12 सितंबर 18/"


def test_misspelt_correspondent_and_his_paper_are_no_headline() -> None:
    found = read(f"संवादाता – नव चेतना\n{TEXT}\n{MORE}")
    assert (found.headline, words(found.byline)) == (None, "संवादाता – नव चेतना")


def test_dateline_before_its_area_is_found_behind_any_summary() -> None:
    deck = "रास्ते में बड़े गड्ढे, बरसात में फंसे कई ट्रक"
    found = read(f"{TITLE}\n{deck} दुमका । जिले में शुक्रवार को बारिश हुई। {TEXT}")
    assert words(found.place) == "दुमका ।"


def test_sentence_without_a_verb_above_the_text_is_the_headline() -> None:
    title = "दुमका के सेमरा गांव से साढ़े बारह लाख की लकड़ी जब्त, दो आरोपी गिरफ्तार।"
    assert words(read(f"{title}\n{TEXT} {MORE}").headline) == title
    told = "दुमका के सेमरा गांव में मंत्री आज सुबह सड़क का उद्घाटन करने आ रहे हैं।"
    assert read(f"{told}\n{TEXT} {MORE}").headline is None


def test_reporter_in_brackets_behind_a_headline_is_not_read() -> None:
    title = "सेमरा: गांव में नई सड़क का उद्घाटन बड़ी धूमधाम से मनाया गया ।"
    found = read(f"{title} (राकेश शर्मा की रिपोर्ट)\nसेमरा : {TEXT} {MORE}")
    assert found.headline
    assert words(found.headline).startswith(title)
    assert [mark.start for mark in found.headline.marks if isinstance(mark, Unread)] == [len(title)]


def test_last_word_of_a_title_on_a_line_of_its_own_belongs_to_it() -> None:
    found = read(f"सेमरा में नई सड़क का हुआ\nउद्घाटन……\nदुमका। {TEXT} {MORE}")
    assert words(found.headline) == "सेमरा में नई सड़क का हुआ उद्घाटन……"


def test_label_in_latin_letters_that_the_text_repeats_is_not_read() -> None:
    found = read(f"MP News\nMP News : दुमका। {TEXT}\n{MORE}")
    assert (found.headline, spoken(found)) == (None, [TEXT, MORE])


def test_labels_of_a_blog_above_a_title_are_not_read() -> None:
    labels = "सीधे मुख्य सामग्री पर जाएं\n\nसंदेश\n\nदुमका लेबल वाली पोस्ट दिखाई जा रही हैं"
    found = read(f"{labels}\n\n{TITLE}\n\nदुमका। {TEXT}\n{MORE}")
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_outlet_below_the_text_is_not_read() -> None:
    assert spoken(read(f"{TITLE}\nदुमका\n{TEXT}\n{MORE}\nपर्वत लाइव")) == [TEXT, MORE]


@pytest.mark.parametrize("credit", ["- Photo: ANI", "। फोटो: राकेश शर्मा", "– Image Courtesy: PTI"])
def test_credit_behind_the_last_sentence_leaves_the_paragraph(credit: str) -> None:
    found = read(f"{TITLE}\nदुमका। {TEXT} {MORE} {credit}")
    (text,) = spoken(found)
    assert words(found.place) == "दुमका।"
    assert text.rstrip("। ") == f"{TEXT} {MORE}".rstrip("। ")


def test_caption_and_its_credit_behind_a_dash_are_not_read() -> None:
    found = read(f"{TITLE}\nसड़क का उद्घाटन करते मंत्री - Photo: ANI\nदुमका। {TEXT}\n{MORE}")
    assert spoken(found) == [TEXT, MORE]


def test_state_alone_between_title_and_text_is_a_section() -> None:
    found = read(f"{TITLE}\nबिहार\n{TEXT}\n{MORE}")
    assert (found.place, spoken(found)) == (None, [TEXT, MORE])
    assert words(read(f"{TITLE}\nबिहार। {TEXT}\n{MORE}").place) == "बिहार।"


def test_titles_of_other_stories_above_the_own_are_not_read() -> None:
    others = "ताजा खबर\nबस पलटने से दस घायल, चालक फरार\nबिजली कटौती से परेशान किसानों का धरना"
    found = read(f"{others}\nबिहार\n{TITLE}\nदुमका। {TEXT}\n{MORE}")
    assert (words(found.headline), words(found.place)) == (TITLE, "दुमका।")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("stamp", ["दुमकाएक घंटा पहले", "दुमका एक दिन पहले", "दुमका2 घंटे पहले"])
def test_place_of_a_stamp_in_words_is_the_place(stamp: str) -> None:
    found = read(f"{TITLE}\n{stamp}\n{TEXT}\n{MORE}")
    assert (words(found.place), spoken(found)) == ("दुमका", [TEXT, MORE])


def test_letter_for_a_danda_without_spaces_ends_a_dateline() -> None:
    assert words(read(f"{TITLE}\nदुमकाl{TEXT} {MORE}").place) == "दुमकाl"


def test_bureau_with_an_exclamation_mark_is_no_headline() -> None:
    found = read(f"DNnews ब्यूरो !\nदुमका। {TEXT}\n{MORE}")
    assert (found.headline, spoken(found)) == (None, [TEXT, MORE])


def test_headline_behind_which_a_site_stands_in_both_scripts_is_said_without_it() -> None:
    found = read(
        f"{TITLE} - दुमका खबर Dumka Khabar\n\nHome Top Ad\n\n{TITLE}\n\nदुमका। {TEXT}\n{MORE}"
    )
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("place", ["", "दुमका: "])
@pytest.mark.parametrize("dots", ["[…]", "...", "…"])
def test_excerpt_of_several_paragraphs_is_not_said(place: str, dots: str) -> None:
    text = f"{place}{TEXT} सड़क पर नया पुल भी बना है और नालियां भी।"
    excerpt = f"{text} {MORE[:24]} {dots}"
    found = read(
        f"{TITLE}\n\n{excerpt}\nBy Semra Digital Desk | July 8, 2026 8:23 AM\n{text}\n{MORE}"
    )
    assert (words(found.place).strip(), spoken(found)) == (
        place.strip(),
        [text.removeprefix(place), MORE],
    )


def test_paragraph_that_breaks_off_and_tells_more_is_said() -> None:
    more = f"{TEXT} सड़क पर नया पुल भी बना है और नालियां भी। अब यहां […]"
    found = read(f"{TITLE}\n\n{more}\nBy Semra Digital Desk | July 8, 2026 8:23 AM\n{TEXT}\n{MORE}")
    assert any("नया पुल" in each for each in spoken(found))


def test_title_behind_words_of_its_picture_is_not_said_again() -> None:
    shown = f"semra sadak {TITLE}"
    found = read(f"{TITLE}\n\n{shown}\n\n{TEXT}\n\n{shown}\n\n{MORE}")
    assert spoken(found) == [TEXT, MORE]
