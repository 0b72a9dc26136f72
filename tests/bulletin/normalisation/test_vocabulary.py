"""The words of a language: how often each was counted, and which were only seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.language import load
from bulletin.normalisation.words.vocabulary import Vocabulary, frequent_words, vocabulary


@pytest.fixture
def words(tmp_path: Path) -> Vocabulary:
    """कल was counted e⁵ times, कलम e² times, कलश e³ times, कला once."""
    counts = tmp_path / "words.tsv"
    counts.write_text("5\tकल\n3\tकलश\n2\tकलम\n0\tकला\n", "utf-8")
    return Vocabulary(counts, tmp_path / "no_words_seen.bloom")


@pytest.mark.parametrize(
    ("word", "often", "is_rare", "is_frequent"),
    [
        ("कल", 5.0, False, True),
        ("कलश", 3.0, False, False),
        ("कलम", 2.0, True, False),
        ("कला", 0.0, True, False),
        ("कलह", None, True, False),
    ],
)
def test_word_is_as_rare_as_its_count(
    words: Vocabulary, word: str, often: float | None, is_rare: bool, is_frequent: bool
) -> None:
    found = words.often(word), words.is_rare(word), words.is_frequent(word)
    assert found == (often, is_rare, is_frequent)
    assert words.known(word) is words.met(word) is (often is not None)


def test_word_may_be_seen_without_a_count() -> None:
    """«झोटवाड़ा» is in the larger text only."""
    words = vocabulary(load("hi"))
    assert words is not None
    seen = [word for word in ("भारत", "झोटवाड़ा", "कखगघङ") if words.seen(word)]
    assert [words.known(word) for word in seen] == [True, False]
    assert not words.met("कखगघङ")


def test_frequent_words_are_those_that_are_frequent() -> None:
    words = vocabulary(load("hi"))
    assert words is not None
    frequent = frequent_words(load("hi"))
    assert "भारत" in frequent
    assert all(map(words.is_frequent, frequent))
