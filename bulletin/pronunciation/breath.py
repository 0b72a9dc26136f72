"""Where a voice may breathe in a sentence: not within a number, nor before its noun."""

from __future__ import annotations

import functools

from bulletin.pronunciation.akshara import rows

ANY = "any"
BRIEF = "brief"
NONE = "none"


def between(word: str, following: str) -> str:
    """How long a voice may pause between two words without a mark: ``ANY``, ``BRIEF``, ``NONE``.

    Postpositions, particles and auxiliaries lean on what comes before them: «में से», «ने भी».
    """
    if word in _where("never"):
        return NONE
    if following in _where("before"):
        return ANY
    leans = following in _where("behind") or following in _where("joins")
    return ANY if word in _where("behind") and not leans else BRIEF


@functools.cache
def _where(where: str) -> frozenset[str]:
    return frozenset(word for word, its in rows("breath.tsv") if its == where)
