"""Words that are only known as the beginning of others: «प्रत्या», «सर्कु», «क्वालि»."""

from __future__ import annotations

from bulletin.language import Language
from bulletin.normalisation.words.vocabulary import vocabulary

__all__ = ["LONGEST_CUT", "is_cut", "is_rare_cut"]

_SHORTEST, LONGEST_CUT = 2, 9


def is_cut(word: str, language: Language) -> bool:
    """Whether a word was never counted, but a longer one was that begins with it."""
    words = vocabulary(language)
    return words is not None and not words.known(word) and is_rare_cut(word, language)


def is_rare_cut(word: str, language: Language) -> bool:
    """Whether a longer word begins with ``word``, which is not frequent itself; if ``word`` was
    counted, the longer one is frequent.
    """
    words = vocabulary(language)
    if words is None or not _SHORTEST <= len(word) <= LONGEST_CUT:
        return False
    return not words.is_frequent(word) and words.is_beginning(word)
