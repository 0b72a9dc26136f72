"""Makes sure that no written digit is lost: a reading of digits must say a number."""

from __future__ import annotations

import functools

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language

__all__ = ["number_words", "says_a_number"]

_DIGIT = lazy_pattern("[0-9]")
_LONGEST_ENDING = 3
_HALVES = ("half_of_one", "half_of_two", "one_half", "one_half_feminine", "one_and_quarter")


def says_a_number(written: str, spoken: str, language: Language) -> bool:
    """Whether ``spoken`` has a word for a number, or ``written`` has no digit."""
    if not _DIGIT.search(written):
        return True
    known, words = number_words(language), spoken.split()
    return (
        not known.isdisjoint(words)
        or any(  # mostly without an ending
            word[: len(word) - cut] in known
            for word in words
            for cut in range(1, min(_LONGEST_ENDING, len(word) - 1) + 1)
        )
    )


@functools.cache
def number_words(language: Language) -> frozenset[str]:
    """All number words, without the endings of ordinals."""
    says = language.says
    phrases = [
        *(says[name] for name in _HALVES),
        *(says[name] for name in ("third", "fourth")),
        *(scale.word for scale in language.scales),
        *(scale.alone for scale in language.scales),
        *(word for forms in language.ordinals.values() for word in forms),
        *language.english_ordinals.values(),
        says["english_digits"],
        says["english_tens"],
        *language.numbers,
    ]
    return frozenset(word for phrase in phrases for word in phrase.split())
