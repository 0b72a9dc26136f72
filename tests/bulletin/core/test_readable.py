"""What is read of a paragraph and of a title."""

from __future__ import annotations

import pytest

from bulletin.core.model import Paragraph, Story, Unread
from bulletin.core.readable import title_of


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
