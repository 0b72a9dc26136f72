"""Words that are places, in either script."""

from __future__ import annotations

from bulletin.language import Language, english
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.words.word_dictionaries import listed_name


def is_place(word: str, language: Language) -> bool:
    """Whether a word in either script is a place («Jaipur», «जयपुर»)."""
    small = word.lower()
    written = english(language).get(small) or listed_name(small, language) or word
    return plain_place(written) in known_places(language)
