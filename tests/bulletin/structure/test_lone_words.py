"""A few words alone between a title and its text: what is no heading there, and what is kept."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Story
from tests.bulletin.structure.reading import read, said, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


def headings(found: Story) -> list[str]:
    return [said(each.heading) for each in found.sections if each.heading]


@pytest.mark.parametrize(
    "lone",
    [
        "जनमत",  # a paper
        "दैनिक पहरा",
        "राष्ट्रीय प्रहरी",
        "निष्पक्ष निर्भीक निरंतर",  # a motto
        "समाज",  # a section
        "हिंदी",  # of a switch of languages
        "गांव में खुशी",  # of the title
    ],
)
def test_words_that_neither_title_nor_text_has_are_not_read(lone: str) -> None:
    found = read(f"{TITLE}\n{lone}\n{TEXT}\n\n{MORE}")
    assert (words(found.headline), spoken(found), found.place) == (TITLE, [TEXT, MORE], None)


@pytest.mark.parametrize("name", ["भारत", "पाकिस्तान", "राजनीति", "क्राइम"])
def test_section_among_a_pages_lines_is_neither_read_nor_the_place(name: str) -> None:
    lines = (TITLE, "राकेश शर्मा", "Published: 23 नवंबर 2026", name, "3 min read", TEXT)
    told = [TEXT, "दो साल में बनी सड़क", MORE]
    found = read("\n".join((*lines, *told[1:])))
    assert (words(found.headline), spoken(found), found.place) == (TITLE, told, None)


@pytest.mark.parametrize("time", ["5 मिनट", "4–7 मिनट", "3 - 5 minutes"])
def test_how_long_reading_takes_is_not_read(time: str) -> None:
    assert spoken(read("\n\n".join((TITLE, "राकेश शर्मा", time, TEXT, MORE)))) == [TEXT, MORE]


def test_words_that_are_left_out_are_doubtful() -> None:
    found = read(f"{TITLE}\nबाल बाल बचे\n{TEXT}\n\n{MORE}")
    (left,) = (each for each in found.sections[0].paragraphs if each.text == "बाल बाल बचे")
    assert any(isinstance(each, Doubt) for each in left.marks)


@pytest.mark.parametrize(
    "kept",
    [
        "मंत्री का दावा",  # its text tells of it
        "3 घायल",
        "तीन घायल",
        "मौसम बदलेगा",
        "वंदे भारत एक्सप्रेस",
        "'जन चेतना'",
    ],
)
def test_words_that_may_be_news_are_read(kept: str) -> None:
    found = read(f"{TITLE}\n{kept}\n{TEXT}\n\n{MORE}")
    assert kept in (*headings(found), *spoken(found))


@pytest.mark.parametrize("cut", ["सेमरा की नई सड़क और पुल पर मंत्री ने", "सेमरा में नई सड़क खुली,"])
def test_end_of_a_title_is_kept(cut: str) -> None:
    found = read(f"{cut}\nखुशी जताई\n{TEXT}\n\n{MORE}")
    assert "खुशी जताई" in f"{words(found.headline)} {headings(found)} {spoken(found)}"


def test_first_of_several_headings_is_kept() -> None:
    found = read(f"{TITLE}\nपहला चरण\n{TEXT}\nदूसरा चरण\n{MORE}")
    assert headings(found) == ["पहला चरण", "दूसरा चरण"]


def test_heading_below_a_summary_is_kept() -> None:
    found = read(f"{TITLE}\n{TEXT}\nबरसों की आस\n{MORE}")
    assert "बरसों की आस" in (*headings(found), *map(said, found.sections[0].paragraphs))
