"""Latin letters in Devanagari: by the tables, letter by letter, or by the rules of sound."""

from __future__ import annotations

import functools
import re

from bulletin.language import Language, english, letter_rules
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.letter_sounds import devanagari

__all__ = ["say", "say_name", "sounded"]

_SPELLED_AT_MOST = 5
"""Letters of an acronym at most; a longer word in capitals is a headline's."""
_SHORT = 3
"""Letters of a part of a name that is spelled, at most."""
_CROWDED = re.compile("(?!str|sch|spr|thr|chr|ght|rth|nth)[b-df-hj-np-tv-z]{3}")
_VOWEL = re.compile("[aeiouyAEIOUY]")


@functools.lru_cache(maxsize=4096)
def say(word: str, language: Language) -> str:
    """One run of Latin letters, dots and apostrophes in it allowed.

    In order: the acronyms' table, capitals (and what has no vowel) by letter name, the words'
    table, the letter sounds.
    """
    plain = word.replace(".", "").replace("'", "")
    upper, lower = plain.upper(), plain.lower()
    capitals = plain.isupper() or "." in word
    if capitals or not _VOWEL.search(plain):
        if upper in language.acronyms:
            return language.acronyms[upper]
        long_enough = len(plain) > 3 and "." not in word
        if long_enough and lower in english(language):
            return english(language)[lower]
        if len(plain) <= _SPELLED_AT_MOST or not _VOWEL.search(plain):
            return numbers.spelled(plain, language)
    if plain[-1:] == "s" and plain[:-1].isupper() and len(plain) > 2:
        return say(plain[:-1], language)
    known = english(language).get(word.lower()) or english(language).get(lower)
    return (
        known
        or language.acronyms.get(plain)
        or _possessive(word, language)
        or sounded(plain, language)
    )


def sounded(word: str, language: Language) -> str:
    """A word by the rules of sound; by its letters' names where the language has no rules."""
    rules = letter_rules(language)
    return devanagari(word, rules) if rules.readings else numbers.spelled(word, language)


def _possessive(word: str, language: Language) -> str:
    stem, mark, ending = word.partition("'")
    if mark and ending.lower() == "s":
        return say(stem, language) + "ज़"
    return ""


_INDIC_WORDS = re.compile(f"[{INDIC}]+")
_PART = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9]+")


def say_name(name: str, language: Language, *, digits: bool = True) -> list[str]:
    """The words of a name in an address or a hashtag: ``MyGov_24`` is «माय गव दो चार».

    A number is read digit by digit, or with ``digits`` off as a number.
    """
    words = []
    for part in _PART.findall(name):
        if part.isdigit():
            said = numbers.digits if digits else numbers.number
            words.append(said(part, language))
        elif part.isascii() and part.isalpha():
            words.append(_known_or_sounded(part, language))
        else:
            words += _INDIC_WORDS.findall(part)
    return words


def _known_or_sounded(part: str, language: Language) -> str:
    known = english(language).get(part.lower()) or language.acronyms.get(part.upper())
    if known:
        return known
    if len(part) <= _SHORT or not _VOWEL.search(part) or (len(part) <= 5 and _CROWDED.search(part)):
        return numbers.spelled(part, language)
    return _in_two(part.lower(), language) or sounded(part.lower(), language)


def _in_two(part: str, language: Language) -> str:
    """``mponline`` is «एमपी ऑनलाइन»: two known words, or letters and a known word."""
    for end in range(2, len(part) - _SHORT):
        head, tail = part[:end], part[end:]
        known = english(language).get(tail) or language.hosts.get(tail)
        first = english(language).get(head) if end > _SHORT else numbers.spelled(head, language)
        if known and first:
            return f"{first} {known}"
    return ""
