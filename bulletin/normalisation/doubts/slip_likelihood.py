"""How likely a word is a typing slip of a frequent one.

Evidence adds up: the kind of slip and where in the word it is, the length of the word, how frequent
the word is that may be meant, and how much more frequent, and whether the typed word is a form or a
compound of known words. The weights in ``slip_weights.tsv`` are those of a logistic regression,
fitted by ``scripts/train_slips.py``; a kind of slip that has no weight is not looked for.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.core.fitted import logistic
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import decimal, tsv
from bulletin.normalisation.doubts.one_edit import Edit, NearWords
from bulletin.normalisation.doubts.one_syllable import NearSyllables, syllables
from bulletin.normalisation.words.vocabulary import Vocabulary, vocabulary
from bulletin.normalisation.words.word_choice import dotted

_SHORTEST, _LONGEST = 2, 24
"""Letters of a word that may be a slip."""
_USUAL, _STEM, _PART = 3, 2, 4
"""The natural logarithm of the least count of a word that may be meant, of a word of which others
are forms, and of a part of a compound.
"""
_FORMED_BY = frozenset({"sign added", "sign dropped", "sign for sign", "vowel sign"})
_RARE, _FREQUENT, _FEWEST_SYLLABLES = 1, 5, 3
"""The same of a word that may be a syllable off another, and of that; and how many it must have."""
_NUKTA = "\u093c"
_SHORT_VOWELS = str.maketrans("ीूईऊ", "िुइउ")
_COMPOUND = 6
"""The fewest letters and signs of a compound of which each part tells something."""
_SHORT = 4
"""The most letters and signs of a word in which the length of each vowel is heard."""
WORD_BEGINS = lazy_pattern("[अ-औक-ह]")
_STEMS = ("ा", "ी", "े")


class Slip(NamedTuple):
    """The word that may be ``meant``, and how likely it is, from 0 to 1."""

    meant: str
    likelihood: float


Evidence = Iterator[tuple[tuple[str, str], float]]
"""A row of the table of weights (kind and place), and its value."""


class SlipModel:
    """A language's words that may be meant, and the weights of what suggests a slip."""

    __slots__ = ("_endings", "_near", "_spellings", "_syllables", "_weights", "_words")

    def __init__(self, words: Vocabulary, language: Language) -> None:
        """Read the tables; raises ``LanguageError``."""
        self._words = words
        self._syllables: NearSyllables | None = None
        usual = tuple(words.counted(_USUAL))[::-1]  # of two spellings the more frequent one stays
        self._spellings = dict(zip(_plain("\n".join(usual)).split("\n"), usual, strict=True))
        self._near = NearWords(usual, mistaken_letters(language))
        self._weights = _weights(language)
        self._endings = tuple(sorted(language.cues["inflections"]))

    def likeliest(self, word: str) -> Slip:
        """What ``word`` is most likely a slip of; no word, with 0, if it is like none."""
        found = (Slip(meant, logistic(odds)) for meant, odds in self.meanings(word))
        return max(found, key=lambda slip: slip.likelihood, default=Slip("", 0.0))

    def meanings(self, word: str) -> Iterator[tuple[str, float]]:
        """The words that ``word`` may be a slip of, with log-odds that it is."""
        for edit in self.edits(word):
            if edit[1:] in self._weights:
                evidence = self.evidence(word, edit)
                yield edit.meant, sum(self._weights.get(row, 0.0) * each for row, each in evidence)

    def edits(self, word: str) -> Iterator[Edit]:
        """The slips that ``word`` may be; none if it is frequent, or another spelling of a word
        that is not rare.
        """
        if not _SHORTEST <= len(word) <= _LONGEST or self._words.is_frequent(word):
            return
        if self._spellings.get(_plain(word), word) == word:
            yield from self._near.edits(word)

    def syllable_off(self, word: str) -> Sequence[str]:
        """The frequent words that a rare one, which is no form of a known word, is a syllable off;
        they are indexed when a text first has such a word.
        """
        if len(syllables(word)) < _FEWEST_SYLLABLES or (self._words.often(word) or 0) > _RARE:
            return ()
        if self._words.is_frequent(word) or self._is_form(word):
            return ()
        if self._syllables is None:
            self._syllables = NearSyllables(self._words.counted(_FREQUENT))
        return [*self._syllables.near(word)]

    def evidence(self, word: str, edit: Edit) -> Evidence:
        """What speaks for or against ``word`` being a slip."""
        meant = self._words.often(edit.meant) or 0.0
        yield (edit.kind, edit.place), 1
        yield ("any slip", "-"), 1
        yield ("each letter", "-"), len(word)
        yield ("count of the word meant", "-"), meant
        yield ("ratio of the counts", "-"), meant - self._often(word)
        if self._is_form(word):
            yield ("form of a word", "-"), 1
            if edit.kind in _FORMED_BY:
                yield ("form by its vowel", "-"), 1
        if self._is_compound(word):
            yield ("compound", "-"), 1

    def _often(self, word: str) -> float:
        """The natural logarithm of a word's count; one less if it was not even seen."""
        often = self._words.often(word)
        if often is None:
            return 0.0 if self._words.seen(word) else -1.0
        return often

    def is_formed(self, word: str) -> bool:
        """Whether ``word`` is a form of a known word, or a compound that is no short one."""
        return self._is_form(word) or (len(word) >= _COMPOUND and self._is_compound(word))

    def _is_form(self, word: str) -> bool:
        """Whether ``word`` is a known one with another ending."""
        stems = (word.removesuffix(end) for end in self._endings if word.endswith(end))
        return any(
            (self._words.often(stem + end) or 0) >= _STEM
            for stem in stems
            if len(stem) > 1
            for end in ("", *_STEMS)
        )

    def _is_compound(self, word: str) -> bool:
        """Whether ``word`` is two known ones, written together."""
        ways = (at for at in range(2, len(word) - 1) if WORD_BEGINS.match(word, at))
        return any(self._is_part(word[:at]) and self._is_part(word[at:]) for at in ways)

    def _is_part(self, word: str) -> bool:
        return (self._words.often(word) or 0) >= _PART


def _plain(word: str) -> str:
    """``word``, or several, without what may be spelled in two ways: nuktas and nasals."""
    return dotted(word).replace(_NUKTA, "")


def sounds_alike(word: str, other: str) -> bool:
    """Whether two spellings differ only in the length of a vowel that hardly anybody hears: inside
    a long word («हेलिकॉप्टर»), or at its end («शुरु»).
    """
    if word.translate(_SHORT_VOWELS) != other.translate(_SHORT_VOWELS):
        return False
    return len(word) > _SHORT or (len(word) == _SHORT and word[:-1] == other[:-1])


def mistaken_letters(language: Language) -> Mapping[str, Mapping[str, str]]:
    """The letters that each letter is mistaken for, and the kind of mistake."""
    found: dict[str, dict[str, str]] = {}
    for _, (kind, groups) in tsv(language.folder / "mistaken_letters.tsv", columns=2):
        for group in groups.split(" "):
            for one, other in itertools.permutations(group.split("/"), 2):
                found.setdefault(one, {}).setdefault(other, kind)
    return found


def _weights(language: Language) -> Mapping[tuple[str, str], float]:
    rows = tsv(language.folder / "slip_weights.tsv", columns=3)
    return {(kind, where): decimal(weight, place) for place, (kind, where, weight) in rows}


@functools.cache
def slip_model(language: Language) -> SlipModel | None:
    """The model of a language, if it has tables of words and of weights; read on first use."""
    words = vocabulary(language)
    if words is None or not (language.folder / "slip_weights.tsv").is_file():
        return None
    return SlipModel(words, language)
