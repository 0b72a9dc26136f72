"""What an article has said before: a form is read as when it was first read with confidence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from bulletin.normalisation.context import INDIC
from bulletin.normalisation.sound_alike import sound

__all__ = ["Memory"]

_SURE = 0.8
_WORDS = re.compile(f"[{INDIC}]{{2,}}")


class Memory:
    """The readings of one article so far, from its headline on.

    One memory is passed to all calls of :func:`~bulletin.normalisation.speak` for an article; it
    must not be shared between articles or threads.
    """

    __slots__ = ("_article", "_readings", "_texts", "_whole", "_words")

    def __init__(self, article: Iterable[str] | None = None) -> None:
        """Nothing has been said; all texts of the ``article``, if they are known, will be.

        They are taken from ``article`` when a word is asked for.
        """
        self._readings: dict[tuple[str, str], str] = {}
        self._article: Iterable[str] = article or ()
        self._texts: list[str] = []
        self._whole = article is not None
        self._words: dict[str, list[str]] = {}

    def hear(self, text: str) -> None:
        """Keep a text of the article, unless all are known; its words are looked up only when one
        is asked for.
        """
        if not self._whole:
            self._texts.append(text)

    def heard(self, word: str) -> list[str]:
        """The words in an Indian script that sound like ``word`` in the article, as far as it is
        known.
        """
        self._texts += self._article
        self._article = ()
        while self._texts:
            words = dict.fromkeys(_WORDS.findall(self._texts.pop()))
            for each, key in zip(words, _keys(words), strict=True):
                alike = self._words.setdefault(key, [])
                if each not in alike:
                    alike.append(each)
        (key,) = _keys([word])
        return self._words.get(key, [])

    def recall(self, form: str, written: str) -> str:
        """How ``written`` was read before as a ``form``; empty if it was not, or not surely."""
        return self._readings.get((form, written), "")

    def note(self, form: str, written: str, reading: str, confidence: float) -> None:
        """Remember a reading that is sure."""
        if confidence >= _SURE:
            self._readings.setdefault((form, written), reading)


_DOUBLED = re.compile(r"(.)\1")


def _keys(words: Collection[str]) -> list[str]:
    """What each of ``words`` sounds like, whether a consonant of it is doubled or not.

    One substitution in all of them is faster than one in each.
    """
    return _DOUBLED.sub(r"\1", "\n".join(map(sound, words))).split("\n") if words else []
