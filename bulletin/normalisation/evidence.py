"""Competing readings: the evidence for each is added up, and the best one wins.

A form that can be read in several ways («1984»: a year, a count, a code) names its readings and its
own features; the words beside it are looked up here. Each feature has a weight for a reading, a
log-odds from the tables ``evidence*.tsv``. The sums decide, and their margin is the confidence.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bulletin.language import Language, words_of
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import next_word, previous_word


class Choice(NamedTuple):
    """The winning reading, and the probability that it is right by the tables' weights."""

    reading: str
    confidence: float


_COUNTED_APART = frozenset({("number", "year")})
"""Readings that are right more often than the others of their form, with rows of their own in
``confidence.tsv``.
"""
_SHORT = 3
"""Longer words than this are also matched by their ending (behind*ों)."""


class Evidence:
    """A language's weights.

    A feature is a neighbouring word (``before=सन्``; ``behind=में`` for the next word,
    ``behind2=बढ़कर`` for the one after that), a list of ``words.toml`` that contains such a word
    (``behind~count_after``), or a feature of the form itself (``round``).
    """

    __slots__ = ("_language", "_lists", "_weights")

    def __init__(self, language: Language) -> None:
        """The weights of ``language``; without weights, the first reading always wins."""
        self._language = language
        self._weights: dict[str, dict[str, list[tuple[str, float]]]] = {}
        for name, weights in language.evidence.items():
            form, _, reading = name.partition("/")
            of_form = self._weights.setdefault(form, {})
            for feature, weight in weights.items():
                of_form.setdefault(feature, []).append((reading, weight))
        features = set[str]().union(*self._weights.values())
        self._lists: dict[str, list[str]] = {}
        for name in sorted({_list_of(each) for each in features if "~" in each}):
            for word in words_of(language, name):
                self._lists.setdefault(word, []).append(name)

    def choose(self, form: str, readings: Sequence[str], features: Iterable[str]) -> Choice:
        """The best of ``readings`` of a ``form``; of equal ones, the first."""
        known = self._weights.get(form, {})
        sums = dict.fromkeys(readings, 0.0)
        opposed = False  # any evidence for a reading makes it a serious rival
        for feature in features:
            for reading, weight in known.get(feature, ()):
                if reading in sums:
                    sums[reading] += weight
                    opposed = opposed or (weight > 0 and reading != readings[0])
        best = max(sums.values())
        all_of_them = sum(math.exp(max(each - best, -40.0)) for each in sums.values())
        chosen = next(reading for reading, each in sums.items() if each == best)
        opposed = opposed or chosen != readings[0]
        kind = form if opposed else f"{form} unopposed"
        if (form, chosen) in _COUNTED_APART:
            kind = f"{form} as a {chosen}"
        return Choice(chosen, sure(kind, self._language, 1 / all_of_them))

    def around(self, text: str, start: int, end: int) -> Iterator[str]:
        """The features of the two words on each side of a stretch of ``text``."""
        yield from self.behind(text, end)
        word = previous_word(text, start)
        if word:
            yield from self._of("before", word)
            second = previous_word(text, text.rindex(word, 0, start))
            if second:
                yield from self._of("before2", second)
                yield f"before:{second}+{word}"
                for name in self._lists.get(second, ()):
                    yield f"before:~{name}+{word}"

    def behind(self, text: str, end: int) -> Iterator[str]:
        """The features of the two words after ``end``."""
        word = next_word(text, end).rstrip(":")
        if not word:
            yield "behind="
            return
        yield from self._of("behind", word)
        second = next_word(text, text.index(word, end) + len(word)).rstrip(":")
        if second:
            yield from self._of("behind2", second)
            yield f"behind:{word}+{second}"
            for name in self._lists.get(second, ()):
                yield f"behind:{word}+~{name}"

    def of_word(self, where: str, word: str) -> Iterator[str]:
        """The features of one ``word`` at the place ``where``, such as ``behind``."""
        return self._of(where, word)

    def _of(self, where: str, word: str) -> Iterator[str]:
        yield f"{where}={word}"
        if len(word) > _SHORT:
            yield f"{where}*{word[-2:]}"
        for name in self._lists.get(word, ()):
            yield f"{where}~{name}"


@functools.cache
def evidence(language: Language) -> Evidence:
    """The weights of a language."""
    return Evidence(language)


def _list_of(feature: str) -> str:
    """The list in a feature: «behind:में+~year_before», «before:~told_year+साल»."""
    return feature.partition("~")[2].partition("+")[0]
