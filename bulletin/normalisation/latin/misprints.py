"""A word in Latin letters that no table has may be a misprint of one: «recuritment», «Vacency».

_Evidence adds up: the kind of slip, how long the word is, how often Hindi has the word that may be
meant, and whether the letters as they are typed may be a name or a word of Hindi. The weights in
``misprint_weights.tsv`` are those of a logistic regression, which ``scripts/train_misprints.py``
fits to words that were spoiled on purpose, and to rare names, which must stay as they are.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from bulletin.core.fitted import logistic
from bulletin.language import Language, english, letter_rules, roman_hindi
from bulletin.language.loading import table, weights
from bulletin.normalisation.latin.guessing import formed_word
from bulletin.normalisation.latin.letter_sounds import by_rules, indian
from bulletin.normalisation.latin.transliteration import transliterator
from bulletin.normalisation.latin.wordlike import likelihood
from bulletin.normalisation.words.sound_alike import sound
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.normalisation.words.word_dictionaries import (
    is_common_word,
    is_listed,
    pronounced,
    proper_names,
)

_SHORTEST, _LONGEST = 5, 24
_FEW = 8
"""The most logarithms of a count, or odds of letters, that still add something."""
_VOWELS = frozenset("aeiouy")
_LIKE = frozenset(
    map(frozenset, ("ck", "cs", "sz", "vw", "gj", "jz", "qk", "fp", "bv", "td", "mn", "lr"))
)
"""Consonants that sound alike, or nearly."""
_ROWS = "qwertyuiop", "asdfghjkl", "zxcvbnm"


class Misprint(NamedTuple):
    """The word that may be ``meant``, and how likely it is, from 0 to 1."""

    meant: str
    likelihood: float


@functools.lru_cache(maxsize=4096)
def misprint(small: str, language: Language, *, name: bool) -> Misprint:
    """What a word in small letters is likeliest a misprint of; no word, with 0 if it is like none,
    or if it is known as it is. ``name`` says that it is written as a name.
    """
    known = _weights(language)
    near = list(edits(small, language)) if known else []
    if not near or is_known(small, language):
        return Misprint("", 0.0)
    found = [
        Misprint(meant, _likelihood(small, meant, kind, known, language, name=name))
        for meant, kind in near
    ]
    return max(found, key=lambda each: each.likelihood)


def is_known(small: str, language: Language) -> bool:
    """Whether a table has a word as it is written, or a word that it is formed from."""
    tables = english(language), roman_hindi(language)
    known = any(small in table for table in tables) or is_listed(small, language)
    return known or is_common_word(small, language) or bool(formed_word(small, language))


def _likelihood(
    small: str, meant: str, kind: str, known: Mapping[str, float], language: Language, *,
    name: bool,
) -> float:  # fmt: skip
    signs = evidence(small, meant, kind, language, name=name)
    odds = sum(known.get(sign, 0.0) * value for sign, value in signs)
    return logistic(odds)


def edits(small: str, language: Language) -> Iterator[tuple[str, str]]:
    """The words that ``small`` may be a misprint of, each with the kind of slip.

    The first letter is taken for right.
    """
    if not _SHORTEST <= len(small) <= _LONGEST:
        return
    for meant in sorted(_known(language).intersection(_changed(small))):
        if meant != small and usual(meant, language):
            yield meant, _kind(small, meant)


@functools.cache
def _known(language: Language) -> frozenset[str]:
    tables = english(language), proper_names(language), pronounced(language)
    return frozenset(word for table in tables for word in table if len(word) >= _SHORTEST)


def _changed(typed: str) -> Sequence[str]:
    """All words of which one slip makes ``typed``."""
    words = [typed + other for other in ascii_lowercase]
    for at in range(1, len(typed)):
        before, here, rest = typed[:at], typed[at:], typed[at + 1 :]
        words.append(before + rest)
        words.append(before + rest[:1] + here[:1] + rest[1:])
        words += [before + other + rest for other in ascii_lowercase]
        words += [before + other + here for other in ascii_lowercase]
    return words


def usual(word: str, language: Language) -> str:
    """How a word of the tables that may be meant is said: of names, those that Hindi texts have,
    and of the dictionary of sounds, those that are words; '' for others.
    """
    known = english(language).get(word, "")
    if known:
        return known
    if name := proper_names(language).get(word, ""):
        return name if _count(name, language) else ""
    spoken, _ = pronounced(language).get(word, ("", 0))
    return spoken if spoken and is_common_word(word, language) else ""


def _kind(typed: str, meant: str) -> str:
    """The name of the slip: where both differ first, a letter was exchanged, added, left out, or
    taken for another one. Doubled ones are different.
    """
    pairs = enumerate(zip(typed, meant, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(typed), len(meant)))
    if len(typed) == len(meant):
        exchanged = typed[at + 1 :] and typed[at : at + 2] == meant[at + 1] + meant[at]
        return "exchanged" if exchanged else _taken_for(typed[at], meant[at])
    longer, slip = (typed, "added") if len(typed) > len(meant) else (meant, "left out")
    if longer[at] == longer[at - 1]:
        return f"doubled letter {slip}"
    return f"{'vowel' if longer[at] in _VOWELS else 'consonant'} {slip}"


@functools.cache
def _taken_for(typed: str, meant: str) -> str:
    """The name of the slip that puts a letter in another's place."""
    if typed in _VOWELS and meant in _VOWELS:
        return "vowel for vowel"
    if frozenset((typed, meant)) in _LIKE:
        return "letter of a like sound"
    beside = any(row.find(typed + meant) >= 0 or row.find(meant + typed) >= 0 for row in _ROWS)
    return "neighbouring key" if beside else "other letter"


_Evidence = Iterator[tuple[str, float]]
"""Rows of the table of weights, each with its value."""


def evidence(small: str, meant: str, kind: str, language: Language, *, name: bool) -> _Evidence:
    """What speaks for or against ``small`` being a misprint of ``meant``, with its value."""
    yield "any misprint", 1
    yield kind, 1
    yield "each letter", len(small)
    reading = usual(meant, language)
    yield "count of the word meant", _count(reading, language)
    if meant not in english(language):
        yield "seldom in Latin letters", 1
    if not is_common_word(meant, language):
        yield "name meant by a name" if name else "name meant", 1
    if not name:
        yield "in small letters", 1
    yield "likelihood of a letter", max(-_FEW, likelihood(small, language))
    yield from _as_typed(small, sound(reading), language, name=name)


def _as_typed(small: str, meant: str, language: Language, *, name: bool) -> _Evidence:
    """Whether the word is a good one as it is: a name or a word that Hindi texts have, which does
    not sound as the one that is ``meant``.
    """
    rules, model = letter_rules(language), transliterator(language)
    yield "Indian letters", max(-_FEW, min(_FEW, indian(small, rules)))
    found = model.candidates(small)[:1] if model else []
    readings = [(by_rules(small, "en", rules), "in English")]
    readings += [(each.spoken, "as a name" if name else "in small letters") for each in found]
    for spoken, read in readings:
        if sound(spoken) == meant:
            yield f"sounds as meant, {read}", 1
        elif model and model.words.known(spoken):
            yield f"counted, {read}", 1
        elif model and model.words.seen(spoken):
            yield f"seen, {read}", 1


def _count(reading: str, language: Language) -> float:
    """The natural logarithm of the count of a reading, of its rarest word; 0 if it has none."""
    words = vocabulary(language)
    if words is None:
        return 0.0
    return min(words.often(each) or 0.0 for each in reading.split(" "))


_weights = table(weights, "misprint_weights.tsv")
