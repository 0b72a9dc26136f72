"""Capitals: one by itself («राफेल M»), within a code («498A») or a grade («B-»); those of words."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import HEAD, TAIL, next_word

_MINUS = lazy_pattern(r"-(?=[ ,;।)]|$)")
_BEGINS = lazy_pattern("(?:^|\n|[।.?!] )[A-Z]- ")


def stands_alone(text: str, match: re.Match[str]) -> bool:
    """«राफेल M», «(U Mumba)»; but not the unit of «₹9.80 L», nor a part of «U/A» or «S-400»."""
    if len(match[0]) > 1 or not _BY_ITSELF.match(text, max(0, match.start() - 1), match.end() + 1):
        return False
    before = text[match.start() - 2 : match.start()]
    return not (before.endswith(" ") and before[:1] in {HEAD, TAIL})


_BY_ITSELF = lazy_pattern("(?:^|[ \n('\"])[A-HJ-UW-Z](?:[ ,;।?!)'\"]|$)")
"""I and V may be numerals: «टियर- I»."""


def is_in_a_code(text: str, match: re.Match[str]) -> bool:
    """«धारा 498A», «MH-60R», «PMAY-G», «E-W», «A+»: whether a number, a hyphen or a plus makes a
    single letter a part of something longer.
    """
    if len(match[0]) > 1:
        return False
    before = text[max(0, match.start() - 2) : match.start()]
    return before[-1:] in {HEAD, TAIL} or bool(
        _HYPHEN_BEFORE.search(before) or _PLUS_OR_HYPHEN.match(text, match.end())
    )


_HYPHEN_BEFORE = lazy_pattern(f"[A-Z0-9{HEAD}{TAIL}]-\\Z")
_PLUS_OR_HYPHEN = lazy_pattern(f"-[A-Za-z0-9{HEAD}]|\\+(?![0-9{HEAD}])")


def is_grade(text: str, match: re.Match[str], language: Language) -> bool:
    """«B-», «BBB-»; but not «D- डोर-टू-डोर सर्वे», where the letter labels the line or sentence,
    nor «B- ब्लॉक».
    """
    if not _MINUS.match(text, match.end()):
        return False
    behind = next_word(text, match.end() + 1)
    if behind in language.cues["addressed"]:
        return False
    stands = _BEGINS.search(text, max(0, match.start() - 2), match.end() + 2)
    return not stands or behind in language.cues["grade"]


def capitals_of(words: str) -> str:
    """The capitals of ``words``, in order: «PPO» of «Public Prosecutor Officer»."""
    return "".join(filter(str.isupper, words))
