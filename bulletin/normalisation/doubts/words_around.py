"""What stands around a word, as evidence of which of two words is meant there.

Evidence are the words beside it, how they end, the genders of the nouns behind, and the last nouns
before it that no case marker follows, as a verb agrees with one of them.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation.words.word_choice import plain

_TOKEN = lazy_pattern(
    "(?P<word>[\u0900-\u0963\u200c\u200d]+)|(?P<stop>[।॥?!|]|\\.(?![0-9A-Za-z]))"
    "|(?P<number>[0-9०-९][0-9०-९.,:/-]*)|(?P<latin>[A-Za-z][A-Za-z.&'-]*)|(?P<comma>[,;:])"
)
_EDGE, STOP = "edge", "stop"
"""What words beside an edge of the text or a stop have there."""
_KINDS = frozenset({_EDGE, STOP, "comma", "number", "latin"})
_JOINERS = lazy_pattern("[\u200c\u200d]")
_ENDING = lazy_pattern("(?:िय[ोा]ं|ाएं|[ाीूेोएओ]ं|[ंआईउएओािीुूृेैोौ])\\Z")
_NONE = "-"
"""The ending of a word that ends in a consonant, and the gender of what is no noun."""
_REACH, _BEHIND = 3, 4
"""How many words on either side are looked at, and how many behind for a noun."""

NAMES = (
    "any", "before", "before 2", "behind", "behind 2", "behind 3",
    "ending before", "ending before 2", "ending before 3",
    "ending behind", "ending behind 2", "ending behind 3",
    "endings around", "endings before", "genders", "genders behind",
    "noun", "noun 2", "nouns", "noun behind",
)  # fmt: skip
"""The names of evidence, in order; each has one value, '' if there is nothing."""


class Token(NamedTuple):
    """A token of a text: where it is, and the word in its plain spelling, or its kind."""

    start: int
    end: int
    word: str


def tokens(text: str) -> list[Token]:
    """The words, numbers and stops of a text."""
    return [
        Token(*found.span(), _spelled(found[0]) if found["word"] else str(found.lastgroup))
        for found in _TOKEN.finditer(text)
    ]


@functools.lru_cache(maxsize=16384)
def _spelled(word: str) -> str:
    """A word in its plain spelling."""
    return plain(unicodedata.normalize("NFC", _JOINERS.sub("", word)))


class WordsAround:
    """The words of a text, with what is asked of them again and again."""

    __slots__ = ("_endings", "_genders", "_marked", "_nouns", "_words")

    def __init__(self, words: Sequence[str], language: Language) -> None:
        """``words`` are those of ``tokens``."""
        edges, genders = [_EDGE] * _REACH, _genders(language)
        markers = language.cues["case_markers"]
        self._words = [*edges, *words, *edges]
        self._endings = [ending(word) for word in self._words]
        self._genders = [genders.get(word, _NONE) for word in self._words]
        self._marked = [word in markers for word in self._words[1:]]
        self._nouns = self._last_nouns()

    def _last_nouns(self) -> Sequence[int]:
        """For each word, where the last noun without a case is, from two words before on; 0 if the
        sentence has none there.
        """
        found, last = [0, 0], 0
        for at, word in enumerate(self._words[:-2]):
            if word in (STOP, _EDGE):
                last = 0
            elif self._genders[at] != _NONE and not self._marked[at]:
                last = at
            found.append(last)
        return found

    def evidence(self, at: int) -> Sequence[str]:
        """What stands around the word at ``at``, in the order of the ``NAMES``."""
        at += _REACH
        _, second, before, _, behind, other, far = self._words[at - 3 : at + 4]
        soonest, sooner, last, _, next_, then, later = self._endings[at - 3 : at + 4]
        forms = "".join(self._genders[at + 1 : at + 4])
        noun = at - 1 if self._genders[at - 1] != _NONE else self._nouns[at]
        nearest, beyond = self._form(noun), self._form(self._nouns[noun])
        return (
            "word", before, second, behind, other, far,
            last, sooner, soonest, next_, then, later,
            f"{last}|{next_}", f"{last}|{sooner}", forms[:2], forms,
            f"{nearest}|{self._endings[noun - 1]}" if nearest else "",
            beyond, f"{nearest}|{beyond}" if beyond else "", self._noun_behind(at),
        )  # fmt: skip

    def _form(self, noun: int) -> str:
        """The gender and the ending of a noun; '' if there is none."""
        return self._genders[noun] + self._endings[noun] if noun else ""

    def _noun_behind(self, at: int) -> str:
        """The last noun of the phrase behind, and whether a case marker ends that."""
        noun = 0
        for place in range(at + 1, min(at + 1 + _BEHIND, len(self._marked))):
            if self._words[place] in _KINDS:
                break
            if self._genders[place] != _NONE:
                noun = place
            if self._marked[place]:
                return f"{self._form(noun)}|case" if noun else ""
        return self._form(noun)


@functools.lru_cache(maxsize=16384)
def ending(word: str) -> str:
    """How a word ends: in a sign or two, or in none; other tokens are as they are."""
    if word in _KINDS:
        return word
    found = _ENDING.search(word)
    return found[0] if found else _NONE


@functools.cache
def _genders(language: Language) -> Mapping[str, str]:
    """The genders of nouns: f or m."""
    rows = tsv(language.folder / "noun_genders.tsv", columns=2)
    return {noun: gender for _, (gender, nouns) in rows for noun in nouns.split(" ")}
