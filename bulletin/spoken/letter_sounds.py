"""A stand-in until the letter-to-sound rules come."""

from __future__ import annotations

__all__ = ["devanagari"]

_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "अबकदएफगहइजकलमनओपकरसटउववकयज", strict=False))


def devanagari(word: str) -> str:
    """The word letter by letter."""
    return "".join(_LETTERS.get(c, "") for c in word.lower())
