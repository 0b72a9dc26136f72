"""Chooses the readings of a line's words together, by which words stand side by side in news.

Hindi in Latin letters is ambiguous: «ban gayi» is बन गई, not बैन गई. Each word has a few readings,
each with a cost; ``word_pairs.tsv`` says how much likelier a word is after another than elsewhere,
and ``word_pairs_seen.bloom`` has many more pairs that are likely.
The best line is found word by word (Viterbi's algorithm).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import table, tsv, whole
from bulletin.normalisation.words.bloom_filter import BloomFilter

_SEEN, _NOT_PAIRED = 2.5, 1.5
"""The gain of two words that were often seen side by side, and the cost of two that were not."""
_LOAN_NUKTA = lazy_pattern("(?<=[कखगजफ])\u093c")
"""The nukta of loan words, which many leave out: «ज़मीन», but not that of «सड़क»."""
_NASAL = lazy_pattern("[ङञणनम]\u094d(?=[क-म])")


def best_line(options: Sequence[Sequence[tuple[str, float]]], language: Language) -> Sequence[int]:
    """The best of the ``options`` (a spelling and its cost) of each word.

    Every word has an option. Time grows with the words, and the square of their options.
    """
    pairs, seen = _pairs(language), _seen_pairs(language)
    behind = [(0.0, "")]
    chosen: list[list[int]] = []
    for readings in options:
        found: list[tuple[float, str]] = []
        best_before: list[int] = []
        for spelled, loss in readings:
            word = plain(spelled.rpartition(" ")[2])
            gains = [score + _gain(last, word, pairs, seen) for score, last in behind]
            before = max(range(len(gains)), key=gains.__getitem__)
            best_before.append(before)
            found.append((gains[before] - loss, word))
        behind = found
        chosen.append(best_before)
    at = max(range(len(behind)), key=lambda each: behind[each][0])
    path = []
    for best_before in reversed(chosen):
        path.append(at)
        at = best_before[at]
    return path[::-1]


@functools.lru_cache(maxsize=16384)
def often_together(one: str, other: str, language: Language) -> bool:
    """Whether two words often stand side by side in news, in this order.

    Of neighbours within a title, three in five do; of the last word of a title and the first of the
    line below, one in thirty.
    """
    pairs, seen = _pairs(language), _seen_pairs(language)
    return _gain(plain(one), plain(other), pairs, seen) > 0


def _gain(
    last: str, word: str, pairs: Mapping[str, Mapping[str, float]], seen: BloomFilter
) -> float:
    if not last:
        return 0.0
    counted = pairs.get(last, {}).get(word)
    if counted is not None:
        return counted
    return _SEEN if f"{last} {word}" in seen else -_NOT_PAIRED


def plain(spelled: str) -> str:
    """A spelling without the dots that change no word."""
    return _LOAN_NUKTA.sub("", spelled).replace("\u0901", "\u0902")


def dotted(spelled: str) -> str:
    """A plain spelling with a dot for each nasal before another consonant: «गंगा» for «गङ्गा»."""
    return _NASAL.sub("\u0902", plain(spelled))


@functools.cache
def _pairs(language: Language) -> Mapping[str, Mapping[str, float]]:
    """For each word those that follow it, with a natural logarithm: how much likelier they are."""
    return {
        word: {each[:-1]: float(whole(each[-1], place)) for each in behind.split(" ")}
        for place, (word, behind) in tsv(language.folder / "word_pairs.tsv", columns=2)
    }


_seen_pairs = table(BloomFilter, "word_pairs_seen.bloom")
"""Pairs of words, each with a space between them."""
