"""Names of persons in bylines and datelines."""

from __future__ import annotations

import functools

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.normalisation.word_dictionaries import given_names

__all__ = ["can_be_name", "has_surname", "is_given", "is_person"]

_MOST_WORDS = 9
_WORDS_OF_A_PERSON = (2, 3, 4)
_BETWEEN_NAMES = frozenset({"एवं", "और", "व", "तथा", "आणि", "and"})


def is_person(text: str, language: Language) -> bool:
    """Whether a few words are surely one person: the first a given name, or the last a surname."""
    words = text.split()
    if len(words) not in _WORDS_OF_A_PERSON or not can_be_name(text, language):
        return False
    return is_given(words[0], language) or has_surname(text, language)


def can_be_name(text: str, language: Language) -> bool:
    """Whether no word in ``text`` speaks against a name, or several."""
    words = text.split()
    return len(words) <= _MOST_WORDS and _never_in_names(language).isdisjoint(words)


def has_surname(text: str, language: Language) -> bool:
    """Whether ``text`` ends like a person's name."""
    words = text.split()
    known = bool(words) and words[-1].strip(".") in news_copy(language).surnames
    return known and can_be_name(text, language)


def is_given(word: str, language: Language) -> bool:
    """Whether a word is a known given name."""
    return plain_place(word) in _given(language)


@functools.cache
def _given(language: Language) -> frozenset[str]:
    """The given names that the language knows, in its own letters."""
    return frozenset(map(plain_place, given_names(language).values()))


@functools.cache
def _never_in_names(language: Language) -> frozenset[str]:
    phrasing = language.phrasing
    words = language.cues["postpositions"] | phrasing.cut_after | phrasing.cut_before
    return (words | news_copy(language).not_names) - _BETWEEN_NAMES
