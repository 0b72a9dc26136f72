"""Numbers of pages amid a text are not read, and cut no sentence."""

from __future__ import annotations

import pytest

from bulletin.sources.text.page_numbers import without_page_numbers

TITLE = "सेमरा में सड़क खुली, गांव में खुशी"
TEXT = "मंत्री ने आज सुबह सेमरा गांव में नई सड़क का उद्घाटन किया। गांव के लोग खुश हैं।"
MORE = "सड़क बनने में दो साल लगे और इस पर तीन करोड़ रुपये खर्च हुए हैं।"


@pytest.mark.parametrize("page", ["2", "(2)", "- 2 -", "पृष्ठ 2", "Page 2 of 3"])
def test_number_between_paragraphs_is_left_out(page: str) -> None:
    text = f"{TITLE}\n\n{TEXT}\n\n{page}\n\n{MORE}"
    assert without_page_numbers(text) == f"{TITLE}\n\n{TEXT}\n\n\n\n{MORE}"


@pytest.mark.parametrize("page", ["1", "(2)", "पेज 1"])
def test_sentence_that_a_number_cuts_is_whole(page: str) -> None:
    first, rest = MORE[:24].rstrip(), MORE[24:].lstrip()
    text = f"{TITLE}\n\n{TEXT} {first}\n\n{page}\n\n{rest}\nबसें कल से चलेंगी।\n\n{TITLE}"
    found = without_page_numbers(text)
    assert f"{TEXT} {first} {rest}\nबसें कल से चलेंगी।\n\n" in found
    assert found.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{TEXT}\n\n1\n\n{MORE}\n\n2\n\n{TEXT}",
        f"{TEXT}\n\nगांव के लोगों की पांच मांगें\n\n1\n\n{MORE}",
        f"{TITLE}\n\n{TEXT}\n\n8\n\n{MORE}",
        f"{TITLE}\n\n{TEXT}\n2\n{MORE}",
        "गेहूं\n\n2\n\nचना\n\n3\n\nजौ",
    ],
)
def test_number_that_is_no_page_is_kept(text: str) -> None:
    assert without_page_numbers(text) == text


def test_heads_that_only_differ_in_a_number_are_left_out() -> None:
    head = "सवेरा टाइम्स | दुमका | पृष्ठ {}"
    cut = "दुमका। शहर के तीन पार्क खुल गए। मरम्मत के बाद वहां\n\n{}\n\nझूले लगाए गए हैं।"
    text = f"{head.format(4)}\n\nपार्क खुले\n\n{cut.format(head.format(5))}"
    assert without_page_numbers(text).split("\n")[:5] == [
        "", "", "पार्क खुले", "", "दुमका। शहर के तीन पार्क खुल गए। मरम्मत के बाद वहां झूले लगाए गए हैं।",
    ]  # fmt: skip


def test_numbered_lines_that_cut_no_sentence_are_kept() -> None:
    text = "वार्ड 1 के पार्क\n\nशहर के पार्क खुल गए।\n\nवार्ड 2 के पार्क\n\nझूले लगाए गए हैं।"
    assert without_page_numbers(text) == text
