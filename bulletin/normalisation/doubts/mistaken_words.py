"""Frequent words that are typed for others («जा रहे है», «उन्होंने कहा की») or twice («सूची में में»).

Each is a word that any list has, so only the word before tells: ``mistaken_words.tsv`` has those
behind which nearly always another one stands, counted by ``scripts/count_mistaken_words.py``.
"""

from __future__ import annotations

import functools
from itertools import pairwise

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv

_STOPS = lazy_pattern("(?=[।,:;?!])")
_BEFORE = lazy_pattern("([^ \n]+) \\Z")
_REACH = 24


def has_a_mistaken_word(text: str, language: Language) -> bool:
    """Whether any word of a text is likely typed for another."""
    return not _pairs(language).isdisjoint(pairwise(_STOPS.sub(" ", text).split()))


def is_mistaken(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the word ``[start, end)`` of a text is likely typed for another."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    return before is not None and (before[1], text[start:end]) in _pairs(language)


@functools.cache
def _pairs(language: Language) -> frozenset[tuple[str, str]]:
    """A word, and one that is not meant behind it."""
    rows = tsv(language.folder / "mistaken_words.tsv", columns=3)
    return frozenset((each, word) for _, (word, _, before) in rows for each in before.split())
