"""Several stories in one text that no rule parts."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article, Block
from bulletin.language import load
from bulletin.structure import notes, story
from tests.bulletin.structure.reading import words

HINDI = load("hi")
TEXT = "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं। वहां नए झूले भी लगाए गए हैं।"
MORE = "अधिकारियों ने बताया कि रास्ते चौड़े किए गए हैं और पीने के पानी की व्यवस्था है।"
PARKS, POND = "शहर में तीन पार्क खुले", "तालाब की सफाई पूरी हुई"


def titles(text: str) -> list[str]:
    found = (story(note, HINDI).headline for note in notes(Article("a.txt", text), HINDI))
    return [words(title) if title else "" for title in found]


@pytest.mark.parametrize("head", ["{}. ", "({}) ", "{}.", "*{}.* ", "खबर {}\n", "समाचार नंबर- {}\n"])
def test_numbered_stories_with_datelines_are_several(head: str) -> None:
    one, two = (head.format(number) for number in (1, 2))
    text = f"{one}{PARKS}\nसीकर। {TEXT}\n{MORE}\n{two}{POND}\nदुमका। {TEXT}"
    assert titles(text) == [PARKS, POND]


def test_numbered_titles_without_datelines_are_one_story() -> None:
    assert len(titles(f"सीकर। {TEXT}\n\n1. {PARKS}\n{TEXT}\n\n2. {POND}\n{MORE}")) == 1


def test_title_and_dateline_below_a_blank_line_begin_another_story() -> None:
    first = f"{PARKS}\n\nसीकर। {TEXT}\n\n{MORE}\n\n"
    assert titles(f"{first}{POND}\n\nदुमका, 12 नवंबर। {TEXT}") == [PARKS, POND]
    assert titles(f"{first}{POND}\nघाट भी बने\nदुमका। {TEXT}") == [PARKS, POND]
    assert titles(f"{first}2. {POND}\nदुमका। {TEXT}") == [PARKS, POND]


@pytest.mark.parametrize(
    "below",
    [
        f"{POND}\n\n{TEXT}",  # no dateline
        f"{POND}\n\nसीकर। {TEXT}",  # the same place
        f"{POND}।\n\nदुमका। {TEXT}",  # no title
        f"{POND}\n\nदुमका। सब बंद है।",  # no text
        f"{POND}\n\nदुमका। {TEXT[:-20]} …",  # the beginning of a text
    ],
)
def test_heading_begins_no_other_story(below: str) -> None:
    assert len(titles(f"{PARKS}\n\nसीकर। {TEXT}\n\n{MORE}\n\n{below}")) == 1
    assert len(titles(f"{PARKS}\n\n{TEXT}\n\n{MORE}\n\nदुमका से भी आई खबर\n\n{MORE}")) == 1


def test_number_of_a_block_is_left_out_of_its_storys_title() -> None:
    lines = (f"1. {PARKS}", f"सीकर। {TEXT}", f"2. {POND}", f"दुमका। {TEXT}")
    blocks = tuple(Block(line, at) for at, line in enumerate(lines, 1))
    found = notes(Article("a.docx", "\n".join(lines), blocks=blocks), HINDI)
    assert [note.blocks[0].text for note in found] == [PARKS, POND]
