"""How much a line's words are those of the page around an article: ``page_likeness.tsv``."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from bulletin.core.errors import LanguageError
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language.loading import once, tsv
from bulletin.language.values import Language

__all__ = [
    "BEGINNING", "LINE", "NUMBER", "OTHER", "REST", "folded", "page_likeness", "words_of",
]  # fmt: skip

_WORD = lazy_pattern("[A-Za-z\u0900-\u0963]+|[0-9]+")
_FOLDED = (
    ("\u093c", ""), ("ँ", "ं"), ("ी", "ि"), ("ू", "ु"), ("ई", "इ"), ("ऊ", "उ"), ("ये", "ए"), ("यि", "इ"),
)  # fmt: skip
LINE, NUMBER, OTHER, REST = "*", "0", "?", "-"
"""The rows for a line as such, for any number and for each word of three letters or more that no
row has; what stands for the rest of a word.
"""
BEGINNING = 4
"""How many letters of a word its beginning has."""
_SHORTEST_OTHER = 3
_MOST_WORDS = 60


def page_likeness(line: str, language: Language) -> float:
    """The log-odds that ``line`` is of a page and no news; only its first words are looked at.

    Minus infinity without a table. Raises ``LanguageError``.
    """
    weights = _weights(language)
    words = sorted(words_of(line))
    known = (weights[word] for word in words if word in weights)
    other = sum(_is_other(word, weights) for word in words)
    return weights.get(LINE, float("-inf")) + sum(known) + other * weights.get(OTHER, 0.0)


def _is_other(word: str, weights: Mapping[str, float]) -> bool:
    """Whether no row has a word, or its beginning."""
    is_whole = len(word) >= _SHORTEST_OTHER and not word.endswith(REST)
    return is_whole and word not in weights and word[:BEGINNING] + REST not in weights


def words_of(line: str) -> set[str]:
    """The folded words of a line, and the beginnings of the longer ones; one for all numbers."""
    words = _WORD.findall(folded(line))[:_MOST_WORDS]
    found = {NUMBER if word.isdecimal() else word for word in words}
    return found | {word[:BEGINNING] + REST for word in found if len(word) >= BEGINNING}


def folded(text: str) -> str:
    """A text without variants of spelling: «पढ़िये» is «पढ़िए», «क्लीक» is «क्लिक»."""
    text = text.casefold()
    for variant, usual in _FOLDED:
        text = text.replace(variant, usual)
    return text


@functools.cache
def _weights(language: Language) -> Mapping[str, float]:
    """The weight of each folded word, number and beginning, and of a line as such."""
    found: dict[str, float] = {}
    for place, (word, weight) in tsv(language.folder / "page_likeness.tsv", columns=2):
        key = folded(word)
        once(key, found, place)
        try:
            found[key] = float(weight)
        except ValueError:
            raise LanguageError(f"{weight!r} is not a number", place=place) from None
    return MappingProxyType(found)
