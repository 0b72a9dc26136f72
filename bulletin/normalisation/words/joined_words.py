"""Words written without spaces, as in addresses and hashtags: ``istandwithfarmers``."""

from __future__ import annotations

import functools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english
from bulletin.normalisation import numbers
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.normalisation.words.word_dictionaries import (
    given_names,
    is_listed,
    pronounced,
    proper_names,
)

SHORTEST = 7
"""Fewer letters are more likely one word that no table has."""
_LONGEST = 40
_LONGEST_WORD = 16
_ENOUGH = 3.4
"""The mean length of the words in a good split."""
_SHORTEST_WORD = 3
_SHORT_WORDS = lazy_pattern(
    "a[st]|b[ey]|do|go|he|i[fnst]|k[aeio]|m[ey]|no|o[fnr]|to|us|we"  # «is», and Hindi «ka»
)
_OF_OUTLETS = 4
"""What a word counts more that outlets have: «newswing» is no new swing."""
_SHORTEST_GIVEN, _SHORTEST_NAME, _SHORTEST_ENGLISH = 4, 5, 4
_SURE = 5
"""Tenths from which on the dictionary of sounds is believed."""


def parted(letters: str, language: Language, shortest: int = 1) -> list[str]:
    """The readings of the words in ``letters``, small ones; none if they are not all words.

    No word has fewer than ``shortest`` letters. Of all ways to split them, the one with the longest
    words is taken: the largest sum of their squared lengths, found as a path from letter to letter.
    """
    if not SHORTEST <= len(letters) <= _LONGEST:
        return []
    best: list[tuple[float, list[str]] | None] = [(0.0, [])]
    for end in range(1, len(letters) + 1):
        best.append(None)
        for start in range(max(0, end - _LONGEST_WORD), end - shortest + 1):
            before = best[start]
            said = _said(letters[start:end], language) if before else ""
            if before and said:
                score = before[0] + (end - start) ** 2
                score += _OF_OUTLETS * (letters[start:end] in language.cues["publishers"])
                reached = best[end]
                if reached is None or score > reached[0]:
                    best[end] = score, [*before[1], said]
    words = best[-1][1] if best[-1] else []
    return words if 1 < len(words) <= len(letters) / _ENOUGH else []


@functools.lru_cache(maxsize=4096)
def _said(word: str, language: Language) -> str:
    """How one word is said, if a table has it; '' if none has."""
    if word == "i" or word.upper() in _LETTERS:
        return numbers.spelled(word, language)
    if len(word) < _SHORTEST_WORD and not _SHORT_WORDS.fullmatch(word):
        return ""
    known = english(language).get(word) or language.acronyms.get(word.upper())
    known = known or language.hosts.get(word)
    if not known and len(word) >= _SHORTEST_GIVEN:
        known = given_names(language).get(word)
    if not known and len(word) >= _SHORTEST_NAME:
        known = _met_name(word, language)
    if not known and len(word) >= _SHORTEST_ENGLISH:
        heard, tenths = pronounced(language).get(word, ("", 0))
        known = heard if tenths >= _SURE else ""
    return known or ""


def _met_name(word: str, language: Language) -> str:
    """A name of the tables that was counted in Hindi texts; '' for others."""
    name, words = proper_names(language).get(word, ""), vocabulary(language)
    return name if words is not None and words.known(name) else ""


_LETTERS = frozenset({"AP", "CG", "MP", "UP", "PM", "CM", "HP", "TN", "WB", "TV"})


def capitals_apart(name: str, language: Language) -> str:
    """``UPpolice`` as ``UPPolice``: a known word behind letters, with a capital as others have; and
    ``BankofBaroda`` as ``BankOfBaroda``.

    A name stays whose last capital begins a known word («KTurtle»), or that is one («DIstrict»).
    """
    name = _SMALL_INSIDE.sub(lambda match: _with_capital(match, language), name)
    return _CAPITALS_AND_WORD.sub(lambda match: _apart(match, language), name)


def _with_capital(match: re.Match[str], language: Language) -> str:
    """``Houseofthe`` as ``HouseOfThe``, if the first of its words is known."""
    head, small = match.groups()
    whole = match[0].lower()
    if head.lower() not in english(language) or _is_known(whole, language):
        return match[0]  # «IslandHopping»
    if len(small) == _SHORTEST_SMALL and whole in proper_names(language):
        return match[0]  # «AmitShah»
    return head + _SMALL.sub(_capital, small)


def _capital(match: re.Match[str]) -> str:
    return match[0].capitalize()


_SHORTEST_SMALL = 2
_SMALL = lazy_pattern("of|for|and|the|it|on")
_SMALL_INSIDE = lazy_pattern(
    "([A-Z][a-z]{2,}?)((?:of|for|and|the){1,2}|it|on)(?=[A-Z](?:[a-z]|[A-Z]{2}))"
)


def _apart(match: re.Match[str], language: Language) -> str:
    letters, word = match.groups()
    whole = f"{letters}{word}".lower()
    known = _is_known(word, language) or parted(word, language)  # «PMsoilhealthcard»
    if not known or any(_is_known(whole[at:], language) for at in range(len(letters))):
        return match[0]
    return letters + word.capitalize()


def _is_known(word: str, language: Language) -> bool:
    return word in english(language) or is_listed(word, language)


_CAPITALS_AND_WORD = lazy_pattern("([A-Z]{2,})([a-z]{4,})")
