"""Takes a word between spaces apart: its marks, what is said, and a lexicon's phonemes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from bulletin.core.ipa_marks import IPA, without_ipa


@dataclass(frozen=True, slots=True)
class Parts:
    """The marks before a word, the word as said, and the marks after it.

    ``ipa`` is how it sounds, where a lexicon has it, in the symbols of
    ``bulletin.pronunciation.alphabet``.
    """

    before: str
    said: str
    after: str
    ipa: str


def parted(word: str) -> Parts:
    """The parts of a word, which holds a letter or a digit."""
    text = plain(word)
    sound = IPA.search(word) if text != word else None
    inner = [at for at, sign in enumerate(text) if unicodedata.category(sign)[0] not in "PS"]
    start, end = inner[0], inner[-1] + 1
    return Parts(text[:start], text[start:end], text[end:], sound[1] if sound else "")


def plain(word: str) -> str:
    """A word without the phonemes that a lexicon put after it; other brackets are left alone."""
    text = without_ipa(word)
    return text if any(map(str.isalnum, text)) else word


def has_mark_between(word: str, following: str) -> bool:
    """Whether there is a mark between two neighbouring words."""
    return bool(parted(word).after or parted(following).before)


def without_marks(word: str) -> str:
    """A word without the marks before and after it."""
    return parted(word).said
