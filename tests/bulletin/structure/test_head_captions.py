"""Captions that a copied page shows between its headline and its text."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article, Paragraph, Story, Unread
from bulletin.language import load
from bulletin.structure import story

HINDI = load("hi")
TITLE = "सेमरा की नई सड़क पर मेला, दुकानदारों ने सजाई दुकानें"
DECK = "सेमरा की नई सड़क पर दुकानदारों ने रविवार को मेले की दुकानें सजाई हैं."
TEXT = "दुमका: सेमरा गांव में नई सड़क के किनारे दुकानदारों ने मेले की दुकानें सजाई हैं. गांव के लोग खुश हैं."
MORE = "मेला सोमवार तक चलेगा और इसमें पचास दुकानें हैं. पुलिस भी तैनात है."


def spoken(text: str) -> list[str]:
    """The headings and paragraphs of an article that are read."""
    found = story(Article("a.txt", text), HINDI)
    return [each.text for each in parts(found) if not is_unread(each)]


def parts(found: Story) -> list[Paragraph]:
    every = (part for each in found.sections for part in (each.heading, *each.paragraphs))
    return [part for part in every if part is not None]


def is_unread(paragraph: Paragraph) -> bool:
    marks = (mark for mark in paragraph.marks if isinstance(mark, Unread))
    return any(mark.end - mark.start >= len(paragraph.text) for mark in marks)


def test_what_goes_on_below_the_title_again_is_no_caption() -> None:
    deck = "सेमरा के दुकानदारों को दिए मेले के निर्देश"
    assert deck in spoken(f"{TITLE}\n\nSHARE:\n\n{TITLE}\n\n{deck}\n\n{TEXT}\n\n{MORE}")


def test_sentence_below_a_stamp_and_a_button_is_a_caption() -> None:
    caption = "सेमरा के मेले में शामिल हुए लोग।"
    text = f"दुमका5 घंटे पहले\n- कॉपी लिंक\n{caption}\n{DECK} {MORE}\n{MORE}"
    assert story(Article("a.txt", text), HINDI).headline is None
    assert caption not in spoken(text)
    above = story(Article("a.txt", f"{TITLE}\n{text}"), HINDI).headline
    assert above is not None
    assert above.text == TITLE


@pytest.mark.parametrize(
    "caption",
    [
        "सेमरा की नई सड़क पर मेले की दुकानें",
        "Shopkeepers set up stalls in Semra\nसेमरा की नई सड़क पर मेले में सजी दुकानें",
        "fair in Semra",
    ],
)
def test_picture_between_a_summary_and_a_dateline_is_not_read(caption: str) -> None:
    assert spoken(f"{TITLE}\n{DECK}\n{caption}\n{TEXT}\n{MORE}")[0] == DECK
    assert len(spoken(f"{TITLE}\n{DECK}\n{caption}\n{TEXT}\n{MORE}")) == 3


def test_line_between_a_summary_and_a_dateline_that_tells_more_is_read() -> None:
    line = "प्रशासन ने पार्किंग का इंतजाम किया"
    assert line in spoken(f"{TITLE}\n{DECK}\n{line}\n{TEXT}\n{MORE}")


def test_words_without_a_verb_that_the_text_has_are_a_caption_above_it() -> None:
    assert "सेमरा की नई सड़क।" not in spoken(f"{TITLE}\n\nसेमरा की नई सड़क।\n\n{TEXT}\n\n{MORE}")


def test_words_without_a_verb_that_tell_more_are_read_above_the_text() -> None:
    line = "कल से नया समय।"
    assert line in spoken(f"{TITLE}\n\n{line}\n\n{TEXT}\n\n{MORE}")


def test_sentence_that_stands_twice_below_the_headline_is_a_caption() -> None:
    twice = "सेमरा गांव में नई सड़क के किनारे सजी मेले की दुकानें."
    assert twice not in spoken(f"{TITLE}\n\n{twice}\n\n{twice}\n\n{TEXT}\n\n{MORE}")


def test_words_above_a_pages_button_below_a_summary_are_a_caption() -> None:
    caption = "मेले में दुकानदार"
    text = f"{TEXT.removeprefix('दुमका: ')}\n{MORE}"
    assert caption not in spoken(f"{TITLE}\n{DECK}\n{caption}\nAdvertisement\n{text}")
    assert caption in spoken(f"{TITLE}\n{DECK}\nAdvertisement\n{caption}\n{text}")


def test_caption_of_the_head_below_another_picture_is_not_read_either() -> None:
    caption = "मेले में दुकानदार"
    text = f"{TEXT.removeprefix('दुमका: ')}\n{caption}\n{MORE}"
    assert caption not in spoken(f"{TITLE}\n{DECK}\n{caption}\nAdvertisement\n{text}")


def test_section_whose_text_is_below_a_link_keeps_its_heading() -> None:
    link = "ये भी पढ़ें: सोने के दाम में आई गिरावट, जानें आज का भाव"
    text = f"{TEXT.removeprefix('दुमका: ')}\n{MORE}"
    assert "मेले में दुकानदार" in spoken(f"{TITLE}\n{DECK}\nमेले में दुकानदार\n{link}\n{text}")


def test_caption_below_the_title_said_again_is_left_out() -> None:
    summary = "सेमरा की नई सड़क पर दुकानदारों ने रविवार को दुकानें सजाई हैं और गांव के लोग खुश हैं."
    caption = "नई सड़क पर मेले में दुकानें और भीड़"
    stamp = "Publish:Mon, 06 Dec 2021 08:37 AM (IST)"
    assert caption not in spoken(f"{TITLE}\n\n{summary}\n\n{stamp}\n{TITLE}\n{caption}\n\n{TEXT}")


PAGED = ("राकेश शर्मा | 28 नवंबर 2026, 10:30 AM", "Share")


@pytest.mark.parametrize(
    "caption",
    [
        "सड़क किनारे खड़े वाहन",
        "दीप जलाकर मेले का उद्घाटन करते अतिथि",
        "कोहरे में लिपटा किला",
        "मेले में तैनात सिपाही",
        "मेले की दुकानें और गांव के लोग",
    ],
)
@pytest.mark.parametrize("lines", [PAGED, PAGED[:1], PAGED[1:]])
def test_what_a_picture_shows_between_a_pages_lines_and_the_text_is_a_caption(
    caption: str, lines: tuple[str, ...]
) -> None:
    assert spoken("\n".join((TITLE, *lines, caption, TEXT, MORE))) == [TEXT[7:], MORE]


def test_sentence_all_of_whose_words_are_told_below_a_pages_lines_is_a_caption() -> None:
    caption = "दुकानदारों ने सजाई मेले की दुकानें"
    assert spoken("\n".join((TITLE, *PAGED, caption, TEXT, MORE))) == [TEXT[7:], MORE]


@pytest.mark.parametrize(("line", "read"), [("नई सड़क", False), ("मेला", True), ("नया बाजार", True)])
def test_words_of_the_title_right_above_a_heading_are_a_pictures_text(
    line: str, read: bool
) -> None:
    heading = "पुलिस के जवान रात में भी तैनात"
    lines = (TITLE, TEXT, line, heading, MORE)
    assert (line in spoken("\n".join(lines)), heading in spoken("\n".join(lines))) == (read, True)


@pytest.mark.parametrize(("line", "read"), [("Semra Fair", False), ("Semra Road", True)])
def test_only_latin_words_within_a_text_that_has_them_are_a_pictures_text(
    line: str, read: bool
) -> None:
    told = TEXT.replace("मेले", "मेले (Semra Fair)")
    assert (line in spoken(f"{TITLE}\n{told}\n{line}\n{MORE}")) == read


@pytest.mark.parametrize(
    ("picture", "read"),
    [
        ("road accident", []),
        ("accident\nदुर्घटनास्थल", []),
        ("Road Safety", ["Road Safety"]),
        ("दुर्घटनास्थल", ["दुर्घटनास्थल"]),
    ],
)
def test_file_s_name_within_the_text_is_a_picture_s_and_a_caption_touches_it(
    picture: str, read: list[str]
) -> None:
    found = spoken("\n\n".join((TITLE, TEXT, TEXT, picture, MORE, MORE)))
    assert [each for each in found if each in picture] == read


@pytest.mark.parametrize(
    "line",
    [
        "रिश्वत लेते पटवारी गिरफ्तार",
        "तीन दिन से लापता युवक का शव मिला",
        "अब कब मिलेगी सबको राहत",
        "खेती में नई तकनीक का कमाल",
    ],
)
def test_what_happened_between_a_pages_lines_and_the_text_is_read(line: str) -> None:
    assert line in spoken("\n".join((TITLE, *PAGED, line, TEXT, MORE)))


def test_what_a_picture_may_show_is_read_in_copy_that_is_no_page() -> None:
    assert "सड़क किनारे खड़े वाहन" in spoken("\n".join((TITLE, "सड़क किनारे खड़े वाहन", TEXT, MORE)))


def test_only_title_below_a_section_is_no_caption() -> None:
    title = "सेमरा गांव में नई सड़क किनारे सजीं मेले की दुकानें"
    found = story(Article("a.txt", f"सेमरा न्यूज\n{title}\nAuthor\n{TEXT}\n{MORE}"), HINDI)
    assert found.headline is not None
    assert found.headline.text == title


def test_words_of_the_title_below_several_sentences_head_what_follows() -> None:
    heading, text = "नई सड़क पर मेला", TEXT.removeprefix("दुमका: ")
    told = "सेमरा के लोगों ने रविवार को खुशी मनाई है। बच्चों ने झूले झूले हैं।"
    assert heading in spoken(f"{TITLE}\n{told}\n{heading}\n{text}\n{MORE}")


def test_line_below_the_title_said_again_is_no_caption() -> None:
    below = "दुकानदारों ने मेले की सजाई दुकानें"
    assert below in spoken("\n\n".join((TITLE, "SHARE:", TITLE, below, TEXT, MORE)))
    assert below not in spoken("\n\n".join((TITLE, "SHARE:", below, TEXT, MORE)))
