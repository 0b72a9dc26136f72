"""Hindi typed in Latin letters: «CG Me Aaj Kaha Barish Hogi» is read as Hindi, word for word."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.language import Language, english, letter_rules, roman_hindi
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import HEAD, TAIL
from bulletin.normalisation.guessing import formed_word, guess_hindi, is_hindi
from bulletin.normalisation.latin import said
from bulletin.normalisation.letter_sounds import indian
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.word_dictionaries import SURE_OF_ENGLISH, pronounced, proper_names
from bulletin.normalisation.word_formation import compound

__all__ = ["PASS"]

_RUN = re.compile(f"[A-Za-z]+(?:[ -](?:[A-Za-z]+|{HEAD}{TAIL}*)){{2,60}}")
"""Latin words, amid which something may be read already: «Bihar Me 12 Kisan», «… Police Bharti»."""
_WORD = re.compile("[A-Za-z]+")
_CAPITALS = re.compile("[A-Z]{2,}s?")
_SHORT = 3
_FEWEST, _SHARE = 2, 0.2
_FEW, _LARGE_SHARE = 1.5, 0.35
"""What speaks for Hindi must come to so much, and to this share of the words of a run."""
_PLACED = re.compile("[\\^ ]").search
"""Tells a row for a word at the beginning, or behind another."""
_PLAIN = 1
"""So much of it must be words that are Hindi alone: function words, or two that Hindi knows."""


@dataclass(frozen=True, slots=True)
class _SmallWords:
    """The spelling of each small word, of each at the beginning of a run (``^main``) or behind
    another (``ne kaha``), which of them prove that a run is Hindi, and which that it is English.
    """

    written: Mapping[str, str]
    placed: Mapping[str, str]
    telling: frozenset[str]
    against: frozenset[str]


@functools.cache
def _small_words(language: Language) -> _SmallWords:
    table = roman_hindi(language)
    return _SmallWords(
        written={word.rstrip("?!"): said for word, said in table.items() if not _PLACED(word)},
        placed={word: said for word, said in table.items() if _PLACED(word)},
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
            yield from _words(words, small, language)


def _words(
    words: Sequence[re.Match[str]], small: _SmallWords, language: Language
) -> Iterator[Reading]:
    """The words of a run; without a small one, those of the table of names are left to be read as
    such: «Chhatrapati Shivaji Maharaj».
    """
    lower = [word[0].lower() for word in words]
    names = {} if any(word in small.written for word in lower) else proper_names(language)
    for place, word in zip(["^", *(f"{each} " for each in lower)], words, strict=False):
        if not (word[0].istitle() and word[0].lower() in names):
            yield _word(word, place, small, language)


def _are_hindi(words: Sequence[str], small: _SmallWords, language: Language) -> bool:
    """Whether the words of a run, taken together, are Hindi."""
    lower = [word.lower() for word in words if not _CAPITALS.fullmatch(word)]
    plain = sum(word in small.telling for word in lower)
    shared = sum(word in small.written and word not in small.telling for word in lower)
    against = sum(word in small.against for word in lower) + _joins_names(words)
    if plain + 0.5 * (len(lower) - plain) < _FEW or (against and against >= plain):
        return False
    if not against and _are_small(lower, small, language):
        return True
    alone = plain + 0.5 * sum(_is_known(word, small, language) for word in lower)
    told = alone + 0.5 * (shared - against)
    if alone < _PLAIN:
        return False
    names = sum(_is_name(word, small, language) for word in lower)
    weighed = len(words) - names
    return (told >= _FEWEST and told >= _SHARE * weighed) or (
        told >= _FEW and told >= _LARGE_SHARE * weighed
    )


def _joins_names(words: Sequence[str]) -> int:
    """How often the English «to» is between two names: «Gaya to Howrah»."""
    threes = zip(words, words[1:], words[2:], strict=False)
    return sum(a.istitle() and b == "to" and c.istitle() for a, b, c in threes)


def _are_small(words: Sequence[str], small: _SmallWords, language: Language) -> bool:
    """Whether words are small ones of Hindi, but one at most, which is Indian: «Chak De India»."""
    others = [word for word in words if word not in small.written]
    if len(others) > 1 or len(words) - len(others) < _FEWEST:
        return False
    return all(indian(word, letter_rules(language)) > 0 for word in others)


def _is_name(word: str, small: _SmallWords, language: Language) -> bool:
    """Whether a word of the table is Indian, as names are that both languages have («Rewa»)."""
    if word in small.written or word not in english(language):
        return False
    return indian(word, letter_rules(language)) > 0


def _is_known(word: str, small: _SmallWords, language: Language) -> bool:
    """Whether a longer word that is not English is one of Hindi."""
    if len(word) <= _SHORT or word in small.written or word in english(language):
        return False
    if pronounced(language).get(word, ("", 0))[1] >= SURE_OF_ENGLISH:
        return False
    return is_hindi(word, language) and not formed_word(word, language)


def _is_english(word: str, language: Language) -> bool:
    """Whether English has a word, and Hindi has not if only the dictionary of sounds knows it, or
    its parts: «Keyword».
    """
    if word in english(language):
        return True
    sounded = pronounced(language).get(word, ("", 0))[1] >= SURE_OF_ENGLISH
    if not sounded and not formed_word(word, language) and not compound(word, language):
        return False
    return not is_hindi(word, language)


def _word(match: re.Match[str], place: str, small: _SmallWords, language: Language) -> Reading:
    """A word; ``place`` is the one before it and a space, or ^."""
    word, lower = match[0], match[0].lower()
    capitals = bool(_CAPITALS.fullmatch(word))
    written = small.placed.get(place + lower) or small.written.get(lower)
    known = "" if capitals and word[-1] == "s" else written
    if known:
        return Reading(*match.span(), known, confidence=sure("roman hindi", language))
    if capitals or word.isupper() or _is_english(lower, language):
        guess = said(word, language)
    else:
        guess = guess_hindi(lower, language)
    return Reading(*match.span(), guess.spoken, confidence=guess.confidence)


PASS = Pass("roman hindi", _read)
