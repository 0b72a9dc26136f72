"""Estimates the width of a drawn text, and shortens it to fit; formats durations as a clock."""

from __future__ import annotations

import unicodedata

_VIRAMA = "\u094d"
_ELLIPSIS = "…"
# Advances in Noto Sans Devanagari, in ems, slightly generous.
_LETTER, _HALF, _MATRA, _LATIN, _CAPITAL, _DIGIT, _SPACE = 0.68, 0.45, 0.3, 0.56, 0.68, 0.58, 0.27


def width(text: str, size: float) -> float:
    """The width of ``text`` at a font size, in the same unit."""
    following = (*text[1:], "")
    return size * sum(map(_advance, text, following))


def _advance(char: str, following: str) -> float:
    category = unicodedata.category(char)
    if category == "Mn":
        return 0.0
    if category == "Mc":
        return _MATRA
    if char == " ":
        return _SPACE
    if category == "Lo":
        return _HALF if following == _VIRAMA else _LETTER
    if category == "Lu":
        return _CAPITAL
    return _DIGIT if category == "Nd" else _LATIN


def shortened(text: str, size: float, room: float) -> str:
    """``text``, or as many whole words as fit with an ellipsis; or nothing."""
    if width(text, size) <= room:
        return text
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        short = " ".join(words[:count]).rstrip(",;:—–-'\"") + _ELLIPSIS
        if width(short, size) <= room:
            return short
    return ""
