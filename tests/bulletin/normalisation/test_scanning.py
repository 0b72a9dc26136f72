"""What is found in a text once for all passes, and what stays of it when tokens are closed."""

from __future__ import annotations

import random
import re

import pytest

from bulletin.normalisation.context import HEAD, TAIL
from bulletin.normalisation.repairs.source import Source, edited
from bulletin.normalisation.scanning import (
    DIGITS,
    FOUR_DIGITS,
    SEVERAL,
    THREE_DIGITS,
    closed,
    kinds_of,
    latin_matches,
    number_starts,
    tokens,
)


def new(text: str) -> str:
    """The same text as another object, which nothing has been found in."""
    return "".join(list(text))


def test_tokens_are_words_runs_of_digits_and_signs() -> None:
    found = tokens("कुल 12km, ₹5")
    assert list(zip(found.written, found.starts, strict=True)) == [
        *(("कुल", 0), ("12", 4), ("km", 6), (",", 8), ("₹", 10), ("5", 11)),
    ]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("12 और 1,234.5 लोग", [0, 6]),
        ("1/2 कप", [0]),
        ("12./5", [0, 4]),
        ("5 से 7", [0, 5]),
        ("कुछ नहीं", []),
    ],
)
def test_number_starts_where_no_other_goes_on(text: str, starts: list[int]) -> None:
    assert list(number_starts(text)) == starts


def test_closed_stretch_is_hidden() -> None:
    assert closed("कुल 12 लोग", [(4, 6)]) == f"कुल {HEAD}{TAIL} लोग"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("5/6.7 और 8", [(0, 1)]),
        ("1/2,345 लोग", [(5, 7)]),
        ("1,2,3 और 4", [(0, 1), (4, 5)]),
        ("12-13, 14", [(3, 5)]),
        ("12", [(0, 2)]),
    ],
)
def test_numbers_still_open_are_those_of_the_closed_text(
    text: str, spans: list[tuple[int, int]]
) -> None:
    number_starts(text)
    after = closed(text, spans)
    assert list(number_starts(after)) == list(number_starts(new(after)))


def test_numbers_still_open_are_right_for_any_text() -> None:
    chance = random.Random(7)  # noqa: S311 - texts, no secrets
    for _ in range(2000):
        text = "".join(chance.choices("12.,/ क-", k=chance.randint(2, 24)))
        places = sorted(chance.sample(range(len(text) + 1), 2 * chance.randint(1, len(text) // 2)))
        number_starts(text)
        after = closed(text, list(zip(places[::2], places[1::2], strict=True)))
        assert list(number_starts(after)) == list(number_starts(new(after))), (text, places)


def test_latin_matches_begin_with_a_word_and_are_apart() -> None:
    pattern = re.compile("[A-Za-z]+(?: [A-Z]+)?")
    found = [match[0] for match in latin_matches(pattern, "वे US A और 5km पर B")]
    assert found == ["US A", "km", "B"]


def test_latin_match_is_not_sought_in_a_closed_word() -> None:
    text = "वे USA और EU में"
    pattern = re.compile("[A-Z]+")
    assert [match[0] for match in latin_matches(pattern, text)] == ["USA", "EU"]
    assert [match[0] for match in latin_matches(pattern, closed(text, [(3, 6)]))] == ["EU"]


NUMBERS = DIGITS | THREE_DIGITS | FOUR_DIGITS | SEVERAL


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("कुल 12, 345", DIGITS | THREE_DIGITS),
        ("98 76", DIGITS | SEVERAL),
        ("मार्च 2024 में", DIGITS | THREE_DIGITS | FOUR_DIGITS),
        ("कुछ नहीं.", frozenset()),
    ],
)
def test_kinds_of_numbers(text: str, kinds: frozenset[str]) -> None:
    assert kinds_of(text) & NUMBERS == kinds


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("12 34", [(2, 3, "")]),
        ("12ओ4", [(2, 3, "0")]),
        ("१२१२", [(at, at + 1, "12"[at % 2]) for at in range(4)]),
    ],
)
def test_kinds_of_an_edited_text_are_those_of_its_longer_number(
    text: str, edits: list[tuple[int, int, str]]
) -> None:
    assert kinds_of(edited(Source(text, text, None), edits).text) >= FOUR_DIGITS
