"""What an article has said before: a form is read the way it was first read with confidence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain, pairwise

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.words.sound_alike import sound

_SURE = 0.8
_WORDS = lazy_pattern(f"[{INDIC}]{{2,}}")
_OPENING_YEAR = lazy_pattern(f"(?:^|\n)(1[1-9][0-9]{{2}}|20[0-9]{{2}})(?= ?[-–—:]? ?[{INDIC}])")
_FEWEST_YEARS, _IN_ORDER = 3, 0.75


class Memory:
    """The readings of one article so far, from its headline on.

    One memory is passed to all calls of :func:`~bulletin.normalisation.speak` for an article; it
    must not be shared between articles or threads.
    """

    __slots__ = (
        "_article", "_beginnings", "_dated", "_forms", "_new", "_readings", "_texts", "_whole",
        "_words",
    )  # fmt: skip

    def __init__(self, article: Iterable[str] | None = None) -> None:
        """Nothing has been said yet; ``article`` has all texts that will be, if they are known.

        It is only read when a word is asked for.
        """
        self._readings: dict[tuple[str, str], str] = {}
        self._forms: set[str] = set()
        self._article: Iterable[str] = article or ()
        self._texts: list[str] = []
        self._whole = article is not None
        self._words: dict[str, list[str]] = {}
        self._beginnings: set[str] = set()
        self._new: list[str] = []
        self._dated = False

    def hear(self, text: str) -> None:
        """Keep a text of the article, unless all are known.

        Its words are only looked up when one is asked for.
        """
        if not self._whole:
            self._texts.append(text)

    def heard(self, word: str) -> list[str]:
        """The words of the article, as far as known, in Indian scripts that sound like ``word``."""
        self._take_words()
        words = [word, word.replace(_FLAP, "ड")] if _FLAP in word else [word]
        return [each for key in _keys(words) for each in self._words.get(key, ())]

    def has_begun(self, beginnings: Collection[str]) -> bool:
        """Whether any word of the article, as far as known, begins in one of these ways.

        A beginning has at least three letters.
        """
        self._take_words()
        for word in self._new:
            self._beginnings.update(word[:size] for size in range(3, len(word) + 1))
        self._new = []
        return not self._beginnings.isdisjoint(beginnings)

    def _take_words(self) -> None:
        self._take_article()
        if not self._texts:
            return
        words = dict.fromkeys(chain.from_iterable(map(_WORDS.findall, reversed(self._texts))))
        self._texts = []
        for each, key in zip(words, _keys(words), strict=True):
            alike = self._words.setdefault(key, [])
            if each not in alike:
                alike.append(each)
                self._new.append(each.replace("\u093c", ""))

    def _take_article(self) -> None:
        taken = len(self._texts)
        self._texts += self._article
        self._article = ()
        years = chain.from_iterable(map(_OPENING_YEAR.findall, self._texts[taken:]))
        steps = [a <= b for a, b in pairwise(years)]
        if len(steps) + 1 >= _FEWEST_YEARS and sum(steps) >= _IN_ORDER * len(steps):
            self._dated = True

    @property
    def is_chronicle(self) -> bool:
        """Whether several lines of the article begin with a year, each after the one before."""
        self._take_article()
        return self._dated

    @property
    def noted(self) -> int:
        """How many readings have been noted: as long as it is the same, so is what is recalled."""
        return len(self._readings)

    def recall(self, form: str, written: str) -> str:
        """How ``written`` was read before as a ``form``; '' if it was not read with confidence."""
        return self._readings.get((form, written), "")

    def has_noted(self, form: str) -> bool:
        """Whether any reading of this ``form`` may be recalled."""
        return form in self._forms

    def note(self, form: str, written: str, reading: str, confidence: float) -> None:
        """Remember a reading, if its ``confidence`` is high."""
        if confidence >= _SURE:
            self._readings.setdefault((form, written), reading)
            self._forms.add(form)


_DOUBLED = lazy_pattern(r"(.)\1")


_FLAP = "\u0921\u093c"
"""«ड़», which Latin letters have as an R."""


def _keys(words: Collection[str]) -> list[str]:
    """What each of ``words`` sounds like, ignoring doubled consonants.

    One substitution for all words together is faster than one for each.
    """
    if not words:
        return []
    sounds = (sound(word.replace(_FLAP, "र")) for word in words)
    return _DOUBLED.sub(r"\1", "\n".join(sounds)).split("\n")
