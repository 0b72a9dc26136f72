"""English words formed by endings and prefixes: how many ways to a stem are tried."""

from __future__ import annotations

import pytest

from bulletin.language import load
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
