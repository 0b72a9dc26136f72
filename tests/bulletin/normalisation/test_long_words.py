"""Words of any length: each is read, in a time that grows no faster than it."""

from __future__ import annotations

import pytest

from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.words.affixes import formed

HINDI = load("hi")


@pytest.mark.parametrize("unit", ["ed", "er", "ness", "s", "ings", "unre"])
@pytest.mark.parametrize("times", [10, 20, 500])
def test_few_stems_are_asked_for_however_many_endings_a_word_has(unit: str, times: int) -> None:
    asked: list[str] = []

    def known(word: str) -> str:
        asked.append(word)
        return ""

    assert list(formed(unit * times, HINDI, known)) == []
    assert len(asked) == len(set(asked)) < 500


@pytest.mark.parametrize("unit", ["bgaqaueonsepc", "ml", "Aa", "sh", "क्ष", "xq1"])
def test_word_of_any_length_is_read(unit: str) -> None:
    assert speak(unit * 2_000, HINDI).text
