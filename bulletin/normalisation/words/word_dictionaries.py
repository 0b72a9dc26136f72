"""The dictionaries of words in small Latin letters: English by its sounds, and names."""

from __future__ import annotations

import functools
from typing import NamedTuple

from bulletin.language import Language
from bulletin.language.loading import by_first, table, tsv, whole
from bulletin.normalisation.words.bloom_filter import BloomFilter

SURE_OF_ENGLISH = 5
"""Tenths from which on a word of the dictionary of sounds is no Indian name."""


class NameEnding(NamedTuple):
    """How an ending of names is written, and how strong the evidence for it is: alone, and behind
    a listed name.
    """

    written: str
    evidence: int
    behind_a_name: int


@functools.cache
def name_endings(language: Language) -> dict[str, NameEnding]:
    """The endings of names, in small Latin letters."""
    rows = tsv(language.folder / "name_endings.tsv", columns=4)
    return {
        ending: NameEnding(written, whole(alone, place), whole(behind, place))
        for place, (ending, written, alone, behind) in rows
    }


@functools.cache
def pronounced(language: Language) -> dict[str, tuple[str, int]]:
    """English words by their sounds: each word's reading, and its confidence in tenths."""
    rows = tsv(language.folder / "pronounced.tsv", columns=3)
    return {word: (reading, whole(tenths, place)) for place, (word, reading, tenths) in rows}


given_names = table(by_first, "names.tsv")
"""Names of people in small Latin letters, and how they are written."""
place_names = table(by_first, "place_names.tsv")
"""Names of places in small Latin letters, and how they are written."""
foreign_names = table(by_first, "foreign_names.tsv")
"""Names from abroad, in small Latin letters, and how they are written."""
_english_words = table(BloomFilter, "english_words.bloom")
_common_words = table(BloomFilter, "common_words.bloom")


@functools.cache
def proper_names(language: Language) -> dict[str, str]:
    """Names that were read through one by one, in small Latin letters, and how they are written:
    those of India, and those from abroad.
    """
    return by_first(language.folder / "proper_names.tsv") | foreign_names(language)


def is_english_by_spelling(small: str, language: Language) -> bool:
    """Whether a word in small letters that no table has is English rather than a name."""
    return small in _english_words(language)


def is_common_word(small: str, language: Language) -> bool:
    """Whether a word in small letters is English rather than a name, by any dictionary."""
    return small in _common_words(language) or is_english_by_spelling(small, language)


def is_listed(small: str, language: Language) -> bool:
    """Whether a dictionary has a word in small letters, as English or as a name."""
    return bool(listed_name(small, language)) or (
        pronounced(language).get(small, ("", 0))[1] >= SURE_OF_ENGLISH
    )


def listed_name(small: str, language: Language) -> str:
    """How a listed name of a person or a place is written; '' if it is not listed."""
    listed = (proper_names(language), given_names(language), place_names(language))
    return next((names[small] for names in listed if small in names), "")
