"""What is said for signs that hardly any font has: as for the usual sign that they look like.

Unicode has some hundred bullets, arrows and brackets. A table could not name all that a page may
have, but their names and classes tell what they stand for.
"""

from __future__ import annotations

import unicodedata

__all__ = ["usual_sign"]

_OF_CLASS = {"Ps": "(", "Pe": ")", "Pi": '"', "Pf": '"', "Pd": "-", "Pc": " ", "Sk": "", "Po": "•"}
_DIRECTIONS = {
    "LEFT RIGHT": "—", "RIGHTWARDS": "→", "LEFTWARDS": "←", "UPWARDS": "↑", "DOWNWARDS": "↓",
    "NORTH": "↑", "SOUTH": "↓",
}  # fmt: skip
_ALIKE = {
    **dict.fromkeys("¡¿\ufffc", ""),
    **dict.fromkeys("、､", ","),
    **dict.fromkeys("。｡", "।"),
    **dict.fromkeys("∙⋅∘⋆", "•"),
    **dict.fromkeys("∼∽", "~"),
    **dict.fromkeys("≃≅≊≒", "≈"),
    "∖": "\\",
    "∗": "*",
    "∓": "±",
    "≦": "≤",
    "≧": "≥",
    "\u2800": " ",
}
_USUAL = frozenset("§¶·†‡•…‰´¨¯¸‹›")
_PICTURES = (("\u2300", "\u23ff"), ("\u2460", "\u27bf"), ("\u2900", "\u2bff"))
"""Blocks whose signs are pictures, which are not read: their arrows point at a link."""


def usual_sign(character: str) -> str:
    """The usual sign for a ``character``; the character itself if it is usual or like none."""
    if character in _ALIKE:
        return _ALIKE[character]
    if character in _USUAL or any(first <= character <= last for first, last in _PICTURES):
        return character
    kind = unicodedata.category(character)
    if kind in {"So", "Sm"}:
        name = unicodedata.name(character, "")
        ways = (sign for way, sign in _DIRECTIONS.items() if "ARROW" in name and way in name)
        return next(ways, character)
    return _OF_CLASS.get(kind, character)
