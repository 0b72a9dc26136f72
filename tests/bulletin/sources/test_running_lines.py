"""What stands on each page of a document is said once, and parts no sentence."""

from __future__ import annotations

import pytest

from bulletin.sources.text.running_lines import flowing

OFFICE = "जिला जनसंपर्क कार्यालय, दुमका"
FIRST = "सेमरा की सड़क सोमवार को खोल दी गई है।\nइससे तीस गांवों के लोगों को"
REST = "राहत मिली है।\nबसें मंगलवार से चलेंगी।"


@pytest.mark.parametrize(
    ("one", "two"),
    [("1", "2"), ("- 1 -", "- 2 -"), ("Page 1 of 2", "Page 2 of 2"), ("पृष्ठ 1/2", "पृष्ठ 2/2")],
)
def test_sentence_goes_on_across_a_pages_number_and_a_letterhead(one: str, two: str) -> None:
    text = f"{OFFICE}\n\n{FIRST}\n{one}\n\f{OFFICE}\n\n{REST}\n{two}"
    found = flowing(text)
    assert found.rstrip() == f"{OFFICE}\n\n{FIRST}\n{REST}"
    assert found.count("\n") == text.count("\n")


def test_paragraph_that_ends_with_its_page_is_apart_from_the_next() -> None:
    text = f"{OFFICE}\n\n{REST}\n\f{OFFICE}\n\n{FIRST}"
    assert flowing(text) == f"{OFFICE}\n\n{REST}\n\n\n{FIRST}"


def test_address_at_the_foot_of_each_page_is_no_part_of_the_text() -> None:
    foot = "कलेक्ट्रेट परिसर, दूरभाष 06434-222222"
    text = f"{FIRST}\n{foot}\n1\n\f{REST}\n{foot}\n2"
    assert flowing(text).rstrip() == f"{FIRST}\n{REST}"


@pytest.mark.parametrize(
    "text",
    [
        f"{OFFICE}\nसमाचार क्रमांक 401\n{REST}\n{REST}\n\f{OFFICE}\nसमाचार क्रमांक 402\n{REST}",
        f"{OFFICE}\n{REST}\n\f{OFFICE}\n{REST}\n{REST}\n{REST}",
    ],
    ids=["another number", "a page that is not full"],
)
def test_letterhead_of_another_note_stays(text: str) -> None:
    assert flowing(text).count(OFFICE) == 2


def test_figures_that_are_no_pages_numbers_stay() -> None:
    text = f"{FIRST}\n400\n\f{REST}\n750"
    assert flowing(text).replace("\n", " ").split() == text.replace("\f", "").split()


def test_text_without_pages_stays() -> None:
    assert flowing(f"{FIRST}\n1\n{REST}\n2") == f"{FIRST}\n1\n{REST}\n2"


@pytest.mark.parametrize("text", [f"{REST}\n\f2\n{FIRST}", f"{REST}\n1\n\f{FIRST}"])
def test_only_number_of_a_page_is_known_by_its_place(text: str) -> None:
    assert flowing(text).split() == f"{REST}\n{FIRST}".split()
