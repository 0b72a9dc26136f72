"""Brackets in Latin letters, of which a newsreader may say none."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin.glosses import first_letters
from bulletin.normalisation.latin.words import say

_LATIN_BRACKET = lazy_pattern(
    f"(?<=[{INDIC}0-9)'’”\"]) ?\\((?=[^()]{{0,78}}[a-z]{{2}})(?:[A-Za-z]|[0-9]+(?:st|nd|rd|th) )"
    f"[^(){INDIC}\n]{{1,78}}(?:\\)|(?= ?[{INDIC}]))"
)
"""«रजत पदक (Silver Medal)»: words, which more often translate what stands before them; maybe in a
bracket that nobody has closed.
"""
_LAST_WORD = lazy_pattern(f"[{INDIC}]+\\Z")
_LATIN_WORD = lazy_pattern("[A-Za-z]+")
_REACH = 24


def latin_brackets(text: str, language: Language) -> list[tuple[int, int]]:
    """Where each bracket with Latin words is that may only translate what stands before it."""
    found = _LATIN_BRACKET.finditer(text)
    return [match.span() for match in found if not _spells_out(match, language)]


def _spells_out(bracket: re.Match[str], language: Language) -> bool:
    """«पीपीई (personal protective equipment)»: what letters stand for is news, and is read."""
    text, end = bracket.string, bracket.start()
    last = _LAST_WORD.search(text, max(0, end - _REACH), end)
    words = _LATIN_WORD.findall(bracket[0])
    named = [word for word in words if word[0].isupper()]  # «National Eligibility cum …»
    every = {first_letters(words, language), first_letters(named, language)}
    return last is not None and any(
        last[0] in (numbers.spelled(letters, language), say(letters, language))
        for letters in every
        if len(letters) > 1
    )
