"""How strongly the words of a text suggest what it is: the sum of their learned weights."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin.core.lazy_pattern import lazy_pattern

_WORD = lazy_pattern("[A-Za-z\u0900-\u0963]+|[0-9]+")
_FOLDED = (
    ("\u093c", ""), ("ँ", "ं"), ("ी", "ि"), ("ू", "ु"), ("ई", "इ"), ("ऊ", "उ"), ("ये", "ए"), ("यि", "इ"),
)  # fmt: skip
LINE, NUMBER, OTHER, REST = "*", "0", "?", "-"
"""The rows for a text as such, for any number and for each word of three letters or more that no
row has; what stands for the rest of a word.
"""
BEGINNING = 4
"""How many letters of a word its beginning has."""
_SHORTEST_OTHER = 3
_MOST_WORDS = 60


def odds_of(text: str, weights: Mapping[str, float]) -> float:
    """The log-odds by the ``weights`` of folded words; only a text's first words are looked at.

    Minus infinity without a weight for a text as such.
    """
    words = sorted(words_of(text))
    known = (weights[word] for word in words if word in weights)
    others = sum(is_other(word, weights) for word in words)
    return weights.get(LINE, float("-inf")) + sum(known) + others * weights.get(OTHER, 0.0)


def is_other(word: str, known: Mapping[str, float]) -> bool:
    """Whether no row has a word, or its beginning."""
    is_whole = len(word) >= _SHORTEST_OTHER and not word.endswith(REST)
    return is_whole and word not in known and word[:BEGINNING] + REST not in known


def words_of(text: str) -> set[str]:
    """The folded words of a text, and the beginnings of the longer ones; one for all numbers."""
    words = _WORD.findall(folded(text))[:_MOST_WORDS]
    found = {NUMBER if word.isdecimal() else word for word in words}
    return found | {word[:BEGINNING] + REST for word in found if len(word) >= BEGINNING}


def folded(text: str) -> str:
    """A text without variants of spelling: «पढ़िये» is «पढ़िए», «क्लीक» is «क्लिक»."""
    text = text.casefold()
    for variant, usual in _FOLDED:
        text = text.replace(variant, usual)
    return text
