"""Where a voice may breathe in a sentence: not within a number, nor before its noun."""

from __future__ import annotations

import functools

from bulletin.pronunciation.akshara import rows

__all__ = ["ANY", "BRIEF", "NONE", "between"]

ANY = "any"
BRIEF = "brief"
NONE = "none"


def between(word: str, following: str) -> str:
    """How long a voice may pause between two words without a mark: ``ANY``, ``BRIEF``, ``NONE``."""
    if word in _where("never"):
        return NONE
    return ANY if word in _where("behind") or following in _where("before") else BRIEF


@functools.cache
def _where(where: str) -> frozenset[str]:
    return frozenset(word for word, its in rows("breath.tsv") if its == where)
