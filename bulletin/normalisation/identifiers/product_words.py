"""What a word can be in a product's name: one of its lists, letters, or a word that no list has."""

from __future__ import annotations

import functools
import unicodedata

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english
from bulletin.normalisation import numbers
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.vocabulary import frequent_words
from bulletin.normalisation.words.word_dictionaries import is_common_word

_CAPITALS = lazy_pattern("[A-Z]{1,4}|[a-z]")
_NAMED = lazy_pattern("[A-Z][a-z]+|[A-Z]{3,}|[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_SHORT = 3
_letters = word_pattern("<initials>{1,4}")
"""Letters by their names: «एस», «एमटी»."""
_TELLING = frozenset({"named", "word", "version", "maker", "unknown", "letters"})
_LISTS = {
    "named": "product_names",
    "maker": "product_makers",
    "word": "product_words",
    "version": "product_versions",
    "no_product": "no_products",
    "kind": "product_kinds",
}
_AS_LETTERS = lazy_pattern("[A-Z]{3}")
"""«AIR 59»: a rank, no Air."""


@functools.lru_cache(maxsize=4096)
def kinds_of_word(word: str, language: Language) -> frozenset[str]:
    """What a word can be in a product's name."""
    ways = spellings(word, language)
    found = {kind for kind, cue in _LISTS.items() if not ways.isdisjoint(listed(cue, language))}
    if _AS_LETTERS.fullmatch(word):
        found.discard("version")
    letters = _letters(language).fullmatch(word)
    if letters or _CAPITALS.fullmatch(word):
        found.add("letters")
    if _is_unknown(word, language):
        found.add("unknown")
    if not found and word in frequent_words(language) and _plain(word) not in _of_english(language):
        found.add("frequent")
    return frozenset(found)


@functools.lru_cache(maxsize=4096)
def is_telling(word: str, language: Language) -> bool:
    """Whether a word may be one of a product's name, rather than one of Hindi."""
    return not _TELLING.isdisjoint(kinds_of_word(word, language))


_NUKTA = str.maketrans("", "", "\u093c")


def _plain(word: str) -> str:
    """A word without its dots below: «नॉइज़» is «नॉइज»."""
    return unicodedata.normalize("NFD", word).translate(_NUKTA)


@functools.lru_cache(maxsize=4096)
def spellings(word: str, language: Language) -> frozenset[str]:
    """A word as it is written and in the language's script, without its dots below."""
    return frozenset({_plain(word), _plain(in_script(word, language))})


@functools.cache
def listed(cue: str, language: Language) -> frozenset[str]:
    """The words of a list, without their dots below."""
    return frozenset(map(_plain, language.cues[cue]))


def _is_unknown(word: str, language: Language) -> bool:
    """A capitalised word that is no English one, or one in no list of frequent words."""
    if word.isascii():
        return _NAMED.fullmatch(word) is not None and not is_common_word(word.lower(), language)
    return len(word) > _SHORT and word not in frequent_words(language)


@functools.cache
def _of_english(language: Language) -> frozenset[str]:
    return frozenset(map(_plain, english(language).values()))


def in_script(word: str, language: Language) -> str:
    """A word in Latin letters as the table spells it in the language's, or else its capitals by
    name; any other as it is.
    """
    if not word.isascii() or not word:
        return word
    spelled = english(language).get(word.lower())
    return spelled or (numbers.spelled(word, language) if word.isupper() else word)


def is_plus(word: str, language: Language) -> bool:
    """Whether a word in either script is the name of the sign."""
    return in_script(word, language) == language.symbols.get("+")


def has_a_sequel(title: str, behind: str) -> bool:
    """«'बागी 1' और 'बागी 2'»: whether the word of a ``title`` stands again behind it, with another
    number.
    """
    return any(f"{title}{gap}{number}" in behind for gap in (" ", "-", "") for number in "23")
