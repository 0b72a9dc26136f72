"""Any input gives a story, with every letter of it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bulletin.core.model import Article, Doubt, Story, Unread
from bulletin.language import load
from bulletin.phrasing import paragraphs
from bulletin.structure import story

HINDI = load("hi")
PIECES = st.sampled_from(
    [
        *("भोपाल", "नई दिल्ली (भाषा)", "राकेश शर्मा, भोपाल", "भोपाल, 12 मार्च।", "हमारे संवाददाता द्वारा"),
        *("बड़ी खबर आई", "मुख्यमंत्री ने बैठक ली।", "ये भी पढ़ें: क", "ये भी पढ़ें", "Koo App", "विज्ञापन"),
        *(
            "(फोटो: पीटीआई)",
            "https://t.co/a",
            "#क #ख",
            "1. ",
            "- ",
            "• ",
            "> ",
            "# ",
            "**",
            "डॉ. ",
            "।",
        ),
        *(" ", "\n", "\n\n", ". ", "?", '"', "'", "(", ")", "[", "]", "\u200b", "\u00a0", "|", ":"),
        *("— ANI (@ANI) March 3, 2024", "pic.twitter.com/a", "\ufeff", "\u2028", "\x0b", "क\u093c"),
    ]
)
ARTICLES = st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join)


def letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


def check(text: str, found: Story) -> None:
    every = [paragraph for _, paragraph, _ in paragraphs(found)]
    assert letters("".join(paragraph.text for paragraph in every)) == letters(text)
    lines = text.count("\n") + 1
    for paragraph in every:
        assert 1 <= paragraph.line <= lines
        last = 0
        for mark in paragraph.marks:
            assert isinstance(mark, Doubt | Unread)
            if isinstance(mark, Unread):
                assert last <= mark.start < mark.end <= len(paragraph.text)
                last = mark.end


@given(ARTICLES)
def test_no_letter_of_an_article_is_lost_or_doubled(text: str) -> None:
    check(text, story(Article("a.txt", text), HINDI))


@given(st.text())
@example("सड़क खुली\n\u0ca6\u0cc6\u0cc2")  # signs of another script that compose, on a line alone
def test_any_text_is_a_story(text: str) -> None:
    check(text, story(Article("a.txt", text), HINDI))


@pytest.mark.parametrize(
    "unit",
    [
        "बारिश हुई। ",
        "बारिश\n",
        "शब्द ",
        "क",
        "(",
        "डॉ. ",
        "ये भी पढ़ें: क। ",
        "#क ",
        "- क\n",
        "[क] ",
        '"',
    ],
)
def test_much_of_one_thing_is_a_story(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    check(text, story(Article("a.txt", text), HINDI))
