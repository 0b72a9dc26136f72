"""The words of a language: which were met in its texts, how often, and which only begin others.

``transliteration_words.tsv`` has words with the logarithms of their counts, and
``transliteration_seen.bloom`` many more, without counts.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import by_first, table, tsv
from bulletin.normalisation.words.bloom_filter import BloomFilter

_COUNTS, _SEEN = "transliteration_words.tsv", "transliteration_seen.bloom"
_RARE = 2
"""The most, as a natural logarithm, that a rare word was counted."""
_FREQUENT = 4.5
"""The natural logarithm of the count from which on a word is frequent."""


class Vocabulary:
    """The words that were counted in texts, and those that were only seen."""

    __slots__ = ("_by_count", "_counts", "_ordered", "_seen")

    def __init__(self, counts: Path, seen: Path) -> None:
        """Read the tables; raises ``LanguageError``."""
        self._by_count = _by_count(counts)
        self._counts: dict[str, float] = {}
        for often, words in self._by_count.items():
            self._counts.update(dict.fromkeys(words, often))
        self._ordered: list[str] = []
        self._seen = BloomFilter(seen)

    def known(self, word: str) -> bool:
        """Whether a word was counted."""
        return word in self._counts

    def seen(self, word: str) -> bool:
        """Whether a word was seen in the larger text, of which there are no counts."""
        return word in self._seen

    def met(self, word: str) -> bool:
        """Whether a word was counted or seen."""
        return word in self._counts or word in self._seen

    def often(self, word: str) -> float | None:
        """The natural logarithm of a word's count; ``None`` if it was not counted."""
        return self._counts.get(word)

    def counted(self, least: float) -> Iterator[str]:
        """The words that were counted often enough; ``least`` is a natural logarithm."""
        return _counted(self._by_count, least)

    def is_beginning(self, word: str) -> bool:
        """Whether a counted word is longer than ``word`` and begins with it, and is a frequent one
        if ``word`` was counted itself.
        """
        if not self._ordered:
            self._ordered = sorted(self._counts)
        frequent = self.known(word)
        for at in range(bisect_right(self._ordered, word), len(self._ordered)):
            longer = self._ordered[at]
            if not longer.startswith(word):
                return False
            if not frequent or self.is_frequent(longer):
                return True
        return False

    def is_rare(self, word: str) -> bool:
        """Whether a word was counted at most a few times."""
        return self._counts.get(word, 0) <= _RARE

    def is_frequent(self, word: str) -> bool:
        """Whether a word was counted often."""
        return self._counts.get(word, 0) >= _FREQUENT


@functools.cache
def _by_count(path: Path) -> Mapping[float, Sequence[str]]:
    """The words of the table by the natural logarithms of their counts, of which few are different:
    reading them together takes half of the time.
    """
    found: dict[float, list[str]] = defaultdict(list)
    for _, (often, words) in tsv(path, columns=2):
        found[float(often)] += words.split(" ")
    return found


def _counted(by_count: Mapping[float, Sequence[str]], least: float) -> Iterator[str]:
    return chain.from_iterable(words for often, words in by_count.items() if often >= least)


@functools.cache
def vocabulary(language: Language) -> Vocabulary | None:
    """The words of a language, if it has a table of them; it is read on first use."""
    counts = language.folder / _COUNTS
    return Vocabulary(counts, language.folder / _SEEN) if counts.is_file() else None


@functools.cache
def frequent_words(language: Language) -> frozenset[str]:
    """The frequent words of a language; none without a table of them."""
    path = language.folder / _COUNTS
    if not path.is_file():
        return frozenset()
    return frozenset(_counted(_by_count(path), _FREQUENT))


slips = table(by_first, "slips.tsv")
"""Common misspellings, and the words that are meant."""
no_slips = table(by_first, "no_slips.tsv")
"""Words that are like a frequent one, and that word, which is not meant."""


_SHORTEST, LONGEST_CUT = 2, 9


def is_cut(word: str, language: Language) -> bool:
    """Whether a word was never counted, but a longer one was that begins with it."""
    words = vocabulary(language)
    return words is not None and not words.known(word) and is_rare_cut(word, language)


_COUNTED = 3.0
"""From which logarithm of its count on a word with a vowel at its end is whole."""
_TWO_SYLLABLES = lazy_pattern("(?:.*[\u0904-\u0914\u0915-\u0939](?!\u093c?\u094d)){2}")
_VOWEL_LAST = lazy_pattern("[\u0904-\u0914\u093e-\u094c]\u0902?\\Z")


def is_whole(word: str, language: Language) -> bool:
    """Whether a word with a stop ends a sentence, and is no abbreviation: «बैठक.», «उठे.»."""
    words, word = vocabulary(language), word.replace("\u0901", "\u0902")
    if words is None or len(word) <= _SHORTEST:
        return False
    if not _TWO_SYLLABLES.match(word):  # «न्यू.», but «हूं.»: nothing is cut behind a nasal
        return word[-1] == "\u0902" and words.is_frequent(word)
    often = words.often(word) or 0.0
    return words.is_frequent(word) or (often >= _COUNTED and bool(_VOWEL_LAST.search(word)))


def is_rare_cut(word: str, language: Language) -> bool:
    """Whether a longer word begins with ``word``, which is not frequent itself; if ``word`` was
    counted, the longer one is frequent.
    """
    words = vocabulary(language)
    if words is None or not _SHORTEST <= len(word) <= LONGEST_CUT:
        return False
    return not words.is_frequent(word) and words.is_beginning(word)
