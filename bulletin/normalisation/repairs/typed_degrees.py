"""Degrees typed without their sign: «33.4 C», «पारा 45C», «बुखार 102 F», and «450C», whose ring has
come down.
"""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import near
from bulletin.normalisation.repairs.by_language import ByLanguage

_SCALES = {
    letter: lazy_pattern(f"{letter}(?:(?<=[0-9]{letter})|(?<=[0-9] {letter}))(?![0-9A-Za-z.-])")
    for letter in "CF"
}
_RING = lazy_pattern("0(?<=[2-5][0-9]0)(?<![0-9.,:/-]...)(?= ?C(?![0-9A-Za-z.-]))")
_NUMBER = lazy_pattern("(?<![0-9.,:/])[0-9]{1,3}(?:\\.([0-9]{1,2}))? ?\\Z")
_LONGEST = 8
_ON_LATIN = lazy_pattern("[A-Za-z] ?-?\\Z")
_REACH = 40


def _without_ring(match: re.Match[str], language: Language) -> str:
    """No such heat is outdoors; an oven's «400C» stays."""
    around = (match.string, match.start(), match.end(), _REACH)
    return "" if near(*around, language.cues["outdoors"], "।\n") else match[0]


def _with_sign(match: re.Match[str], language: Language) -> str:
    text, start = match.string, match.start()
    number = _NUMBER.search(text, max(0, start - _LONGEST), start)
    if not number or _ON_LATIN.search(text, max(0, number.start() - 3), number.start()):
        return match[0]  # «Redmi 12C»
    if number[1] and len(number[1]) == 1:
        return f"°{match[0]}"
    told = words_of(language, "thermometer", "fevers")
    warm = near(text, number.start(), match.end(), _REACH, told, "।\n")
    return f"°{match[0]}" if warm else match[0]


REPAIRS = (
    ByLanguage(_RING, _without_ring, "C", lazy_pattern("0 ?C"), kind="digits"),
    *(ByLanguage(scale, _with_sign, letter, kind="digits") for letter, scale in _SCALES.items()),
)
"""The ring, and the sign before the C of a number that a thermometer shows."""
