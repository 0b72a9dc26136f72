"""What is read of a paragraph and of a title."""

from __future__ import annotations

import pytest

from bulletin.core.model import Paragraph, Section, Story, Unread
from bulletin.core.readable import name_of, title_of


@pytest.mark.parametrize(
    ("text", "unread", "title"),
    [
        ("सड़क  खुली", (), "सड़क  खुली"),
        ("सड़क खुली (वीडियो) आज", ((10, 18),), "सड़क खुली आज"),
        ("सड़क खुली", ((0, 9),), ""),
    ],
)
def test_title_is_the_headline_without_what_is_not_read(
    text: str, unread: tuple[tuple[int, int], ...], title: str
) -> None:
    marks = tuple(Unread(start, end, "") for start, end in unread)
    headline = Paragraph(text, 1, marks=marks)
    assert title_of(Story("a.txt", None, headline, ())) == title


def test_story_without_a_headline_has_no_title() -> None:
    assert title_of(Story("a.txt", None, None, ())) == ""


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("सड़क खुली",), "सड़क खुली"),
        (("एक दो तीन चार पाँच छह सात आठ नौ",), "एक दो तीन चार पाँच छह सात आठ…"),
        (("विज्ञापन", "सड़क खुली"), "सड़क खुली"),
        ((), ""),
    ],
)
def test_story_without_a_headline_is_called_by_the_first_words_that_are_read(
    texts: tuple[str, ...], name: str
) -> None:
    advertised = (Unread(0, len("विज्ञापन"), ""),)
    told = tuple(Paragraph(e, 1, marks=advertised if e == "विज्ञापन" else ()) for e in texts)
    assert name_of(Story("a.txt", None, None, (Section(None, told),))) == name


def test_story_is_called_by_its_headline() -> None:
    story = Story("a.txt", None, Paragraph("शीर्षक", 1), (Section(None, (Paragraph("पाठ", 2),)),))
    assert name_of(story) == "शीर्षक"
