"""A whole page copied with its menu, its credits, and what stands below its article."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.test_page_heads import MORE, TEXT, TITLE, read, spoken, words

SUMMARY = "सेमरा गांव में नई सड़क का उद्घाटन मंत्री ने किया और लोगों से बात की।"
MENU = ("पर्वत टाइम्स", "देश", "राजनीति का रंग", "पहाड़", "हिमाचल", "मंडी")


def page(*parts: str) -> str:
    return "\n".join(parts)


def test_a_menu_above_the_title_is_neither_headline_nor_place() -> None:
    found = read(page(*MENU, TITLE, TEXT, MORE))
    assert (words(found.headline), found.place, spoken(found)) == (TITLE, None, [TEXT, MORE])


def test_a_title_in_the_menu_is_of_another_story() -> None:
    other = "बिलासपुर में ट्रक और बस की टक्कर में चार घायल"
    found = read(page(*MENU[:4], other, TITLE, TEXT, MORE))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("place", ["मंडी", "मंडी।"])
def test_a_place_above_the_title_is_one_without_a_menu(place: str) -> None:
    assert words(read(page(place, "", TITLE, "", TEXT, MORE)).place) == place


def test_credits_between_a_summary_and_the_text_are_not_read() -> None:
    stamps = ("Sunrise Sports Desk", "25 नवंबर 2026,", "अपडेटेड 6:15 PM IST", "Choose Sunrise")
    found = read(page(TITLE, SUMMARY, *stamps, TEXT, MORE))
    assert spoken(found) == [SUMMARY, TEXT, MORE]


def test_an_authors_life_below_the_text_is_not_read() -> None:
    life = ("लेखक के बारे में", "आशा राणा", "आशा राणा को पत्रकारिता में बारह साल का अनुभव है।")
    assert spoken(read(page(TITLE, TEXT, MORE, *life))) == [TEXT, MORE]


def test_an_authors_label_above_more_text_leaves_the_text() -> None:
    texts = (f"{MORE} {count}" for count in ("यह एक है।", "यह दो है।", "यह तीन है।"))
    lines = [TITLE, TEXT, "लेखक के बारे में", *texts]
    assert len(spoken(read(page(*lines)))) >= 4


@pytest.mark.parametrize("label", ["TOPICS:", "संबंधित विषय:", "Tags"])
def test_tags_below_the_text_are_not_read(label: str) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, label, "सेमरा", "सड़क निर्माण"))) == [TEXT, MORE]


def test_a_menu_below_the_text_is_not_read() -> None:
    foot = ("← बिलासपुर में ट्रक और बस की टक्कर", "पर्वत टाइम्स पर पढ़ें", "समाचार", "बॉलीवुड", "ज्योतिष")
    assert spoken(read(page(TITLE, TEXT, MORE, *foot))) == [TEXT, MORE]


def test_names_below_the_text_are_read() -> None:
    names = ("आशा राणा", "मोहन नेगी", "सुनीता देवी")
    assert spoken(read(page(TITLE, TEXT, f"{MORE} विजेता ये रहे:", *names)))[2:] == list(names)


def test_a_caption_with_its_papers_name_is_not_read() -> None:
    caption = "सेमरा में सड़क के उद्घाटन के समय मौजूद ग्रामीण। जागरण"
    assert spoken(read(page(TITLE, caption, TEXT, MORE))) == [TEXT, MORE]


def test_a_sentence_with_its_papers_name_is_read() -> None:
    sentence = "मंत्री ने सेमरा में सड़क का उद्घाटन किया है। जागरण"
    assert any(sentence[:40] in each for each in spoken(read(page(TITLE, TEXT, sentence, MORE))))
