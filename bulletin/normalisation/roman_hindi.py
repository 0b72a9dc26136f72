"""Hindi typed in Latin letters: «CG Me Aaj Kaha Barish Hogi» is read as Hindi, word for word."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.language import Language, english, roman_hindi
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.guessing import guess_hindi, is_hindi
from bulletin.normalisation.latin import said
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_RUN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+){2,60}")
_WORD = re.compile("[A-Za-z]+")
_CAPITALS = re.compile("[A-Z]{2,}s?")
_SHORT = 3
_FEWEST, _SHARE = 2, 0.2
_FEW, _LARGE_SHARE = 1.5, 0.35
"""What speaks for Hindi must come to so much, and to this share of the words of a run."""
_PLAIN = 1
"""So much of it must be words that are Hindi alone: function words, or two that Hindi knows."""


@dataclass(frozen=True, slots=True)
class _SmallWords:
    """The spelling of each small word, of each at the beginning of a run, which of them prove that
    a run is Hindi, and which that it is English.
    """

    written: Mapping[str, str]
    first: Mapping[str, str]
    telling: frozenset[str]
    against: frozenset[str]


@functools.cache
def _small_words(language: Language) -> _SmallWords:
    table = roman_hindi(language)
    return _SmallWords(
        written={word.rstrip("?!"): said for word, said in table.items() if word[0] != "^"},
        first={word[1:]: said for word, said in table.items() if word[0] == "^"},
        telling=frozenset(word for word in table if word.isalpha()),
        against=frozenset(word.rstrip("?!") for word in table if word.endswith("!")),
    )


def _read(text: str, language: Language) -> Iterator[Reading]:
    small = _small_words(language)
    if not small.telling:
        return
    for run in _RUN.finditer(text):
        words = list(_WORD.finditer(text, *run.span()))
        if _are_hindi([word[0] for word in words], small, language):
            yield _word(words[0], {**small.written, **small.first}, language)
            for word in words[1:]:
                yield _word(word, small.written, language)


def _are_hindi(words: Sequence[str], small: _SmallWords, language: Language) -> bool:
    """Whether the words of a run, taken together, are Hindi."""
    lower = [word.lower() for word in words if not _CAPITALS.fullmatch(word)]
    plain = sum(word in small.telling for word in lower)
    shared = sum(word in small.written and word not in small.telling for word in lower)
    against = sum(word in small.against for word in lower)
    if plain + 0.5 * (len(lower) - plain) < _FEW or (against and against >= plain):
        return False
    alone = plain + 0.5 * sum(_is_known(word, small, language) for word in lower)
    told = alone + 0.5 * (shared - against)
    if alone < _PLAIN:
        return False
    return (told >= _FEWEST and told >= _SHARE * len(words)) or (
        told >= _FEW and told >= _LARGE_SHARE * len(words)
    )


def _is_known(word: str, small: _SmallWords, language: Language) -> bool:
    """Whether a longer word that is not English is one of Hindi."""
    if len(word) <= _SHORT or word in small.written or word in english(language):
        return False
    return is_hindi(word, language)


def _word(match: re.Match[str], written: Mapping[str, str], language: Language) -> Reading:
    word, lower = match[0], match[0].lower()
    capitals = bool(_CAPITALS.fullmatch(word))
    known = "" if capitals and word[-1] == "s" else written.get(lower)
    if known:
        return Reading(*match.span(), known, confidence=sure("roman hindi", language))
    if capitals or word.isupper() or lower in english(language):
        guess = said(word, language)
    else:
        guess = guess_hindi(lower, language)
    return Reading(*match.span(), guess.spoken, confidence=guess.confidence)


PASS = Pass("roman hindi", _read)
