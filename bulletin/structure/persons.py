"""Names of persons in bylines and datelines."""

from __future__ import annotations

import functools
from itertools import takewhile

from bulletin.language import Language, english
from bulletin.language.copy import news_copy, plain_place
from bulletin.normalisation.words.word_dictionaries import given_names, listed_name

_MOST_WORDS = 9
_FEWEST_INITIALS = 2
_WORDS_OF_A_PERSON = (2, 3, 4)


def is_person(text: str, language: Language) -> bool:
    """Whether a few words are surely one person: the first is a given name, or the last a surname.

    A title may precede them, or initials: «मो. इरफान», «एन.के.मिश्रा».
    """
    text = text.replace(".", " ")
    words = text.split()
    if len(words) > 1 and words[0] in language.cues["titles"]:
        text = " ".join(words[1:])
        if is_given(text, language) or has_surname(text, language):
            return True
        words = words[1:]
    if len(words) not in _WORDS_OF_A_PERSON or not can_be_name(text, language):
        return False
    within = news_copy(language).surnames.intersection(words[1:-1])  # «सुमेर सिंह राव»
    return is_given(words[0], language) or has_surname(text, language) or bool(within)


def can_be_name(text: str, language: Language) -> bool:
    """Whether ``text`` can be one or more names: it has no figures, and no word contradicts it."""
    if any(map(str.isdigit, text)):
        return False
    words = text.split()
    named = words[initials_of(text, language) :]
    return len(words) <= _MOST_WORDS and _never_in_names(language).isdisjoint(named)


def initials_of(text: str, language: Language) -> int:
    """How many words at the start of ``text`` spell initials before a name: «के एस दुबे» has 2.

    A single letter is more often a word than an initial: «के».
    """
    letters = language.initials
    words = text.split()
    many = sum(1 for _ in takewhile(letters.__contains__, words[:-1]))
    return many if many >= _FEWEST_INITIALS else 0


def has_surname(text: str, language: Language) -> bool:
    """Whether ``text`` ends like a person's name."""
    words = text.split()
    known = bool(words) and words[-1].strip(".") in news_copy(language).surnames
    return known and can_be_name(text, language)


def is_latin_person(text: str, language: Language) -> bool:
    """Whether two or three words in Latin letters end in a surname: «ROHIT SHARMA»."""
    words = text.lower().split()
    if len(words) not in _WORDS_OF_A_PERSON[:-1]:
        return False
    last = english(language).get(words[-1]) or listed_name(words[-1], language)
    return last in news_copy(language).surnames


def is_given(word: str, language: Language) -> bool:
    """Whether a word is a known given name."""
    return plain_place(word) in _given(language)


@functools.cache
def _given(language: Language) -> frozenset[str]:
    """The given names that the language knows, in its own letters."""
    names = (*given_names(language).values(), *news_copy(language).given)
    return frozenset(map(plain_place, names))


@functools.cache
def _never_in_names(language: Language) -> frozenset[str]:
    phrasing = language.phrasing
    words = language.cues["postpositions"] | phrasing.cut_after | phrasing.cut_before
    words |= language.cues["never_a_name"]
    return (words | news_copy(language).not_names) - language.cues["between_names"]
