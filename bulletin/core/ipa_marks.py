"""Phonemes behind their word in spoken text, as a lexicon has them: ``न्गोज़ी[[ŋˈɡoʊzi]]``."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

IPA = lazy_pattern(r"\[\[(.+?)\]\]")
"""A word's phonemes, with the brackets around them."""


def with_ipa(word: str, ipa: str) -> str:
    """A word followed by its phonemes."""
    return f"{word}[[{ipa}]]"


def without_ipa(spoken: str) -> str:
    """Spoken text without phonemes."""
    return IPA.sub("", spoken)
