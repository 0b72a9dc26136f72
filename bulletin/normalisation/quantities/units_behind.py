"""Whether what stands behind a number is its unit, or the letters of a model, a code or a word."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    TAIL,
    near,
    next_word,
    previous_word,
    second_word_before,
)
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.units import unit_at, unit_of

__all__ = ["is_a_word", "unit_behind"]

_BEHIND_DECIMALS = lazy_pattern(" ?(CM|X|(?<=[0-9])s)(?![A-Za-z0-9])")
"""Units that may be something else («2 CM», chief ministers; «90s»), except behind decimals."""


def unit_behind(
    text: str, start: int, found: amounts.Range, language: Language
) -> re.Match[str] | None:
    """The unit of a number; ``None`` if there is none, or if it is really something else."""
    match = unit_at(text, found.end, language)
    if not match and "." in found.low.written:
        match = _BEHIND_DECIMALS.match(text, found.end)
    match = match or _tons(text, start, found.end, language)
    if not match or _of_a_model(text, start, found.low.written, match[0].lstrip("-"), language):
        return None
    if match[0].startswith(" ") and (
        _ON_LETTERS.match(text, max(0, start - 2))
        or (is_a_word(match[1].strip()) and text[max(0, start - 1)].isupper())  # «A1 v B2»
    ):
        return None
    if _OF_A_CODE.match(text, match.end() - 1):
        return None  # «1,203 L-3 शिकायतें»
    if len(found.low.written) > _LONGEST_COUNT and _has_a_label(text, start, language):
        return None
    if text[start - 1 : start] == "-" and (
        previous_word(text, start - 1) in language.cues["english_numbered"]
    ):
        return None  # «टॉप-2 सेमी में»
    if len(match[1]) == 1 and previous_word(text, start) in language.cues["listed"]:
        return None  # «धारा 5g पॉक्सो»
    return None if _begins_english(text, match, language) else match


_LONGEST_COUNT = 2
"""Digits of a number that is a count whatever its label: «केस नंबर 12 दिन …» is read alike."""


def _has_a_label(text: str, start: int, language: Language) -> bool:
    """Whether a label says that a number names what is called, or travels: «हेल्पलाइन: 1098 दिन भर»,
    «ट्रेन नंबर 12345 दिन में».
    """
    label = previous_word(text, start)
    if label in language.cues["number_word"]:
        return second_word_before(text, start) in words_of(language, "helpline", "train", "code_of")
    return label in language.cues["helpline"]


_TONS = lazy_pattern("(T)(?![A-Za-z0-9])")
_WEIGHT_REACH = 40
_MODEL_BEFORE = lazy_pattern("[A-Za-z] \\Z")


def _tons(text: str, start: int, end: int, language: Language) -> re.Match[str] | None:
    """«7,000T की पनडुब्बी», near a word for what is weighed; but not «OnePlus 9T»."""
    match = _TONS.match(text, end)
    if not match or not near(text, start, end, _WEIGHT_REACH, language.cues["weighed"], "।\n"):
        return None
    named = end - start < len("100") and _MODEL_BEFORE.search(text, max(0, start - 2), start)
    return None if named else match


_OF_A_CODE = lazy_pattern("[A-Z](?<= .)-[0-9]")
_ON_LETTERS = lazy_pattern("[A-Za-z]{2}")
"""«News18 MP»: a number on a word's letters has no unit behind it."""
_BEHIND_LATIN = lazy_pattern("[A-Za-z] ?\\Z"), lazy_pattern(f"[A-Z0-9{HEAD}{TAIL}] \\Z")


def _of_a_model(text: str, start: int, number: str, unit: str, language: Language) -> bool:
    """«Realme 14x», «T3x», «Apache RTR 160 4V», «6MT»: the letters of a model, not a unit."""
    before = text[max(0, start - 2) : start]
    if unit == "MT" and number in _GEARS:
        end = start + len(number) + len(unit)
        return near(text, start, end, _GEARS_REACH, language.cues["engine"])
    if unit == "x":
        return number.isdigit() and bool(_BEHIND_LATIN[0].search(before))
    if unit == "h":  # «Lexus LS 500h», a hybrid; nobody counts so many hours
        return len(number) > len("72") and bool(_BEHIND_LATIN[0].search(before))
    return unit == "V" and number in _VALVES and bool(_BEHIND_LATIN[1].search(before))


_VALVES = frozenset({"2", "4"})
_GEARS, _GEARS_REACH = frozenset("5678"), 60


def is_a_word(symbol: str) -> bool:
    """«5 m», «80 in»: whether a unit's symbol may also be a word or a letter."""
    return symbol.isascii() and symbol.isalpha() and (len(symbol) == 1 or symbol == "in")


def _begins_english(text: str, match: re.Match[str], language: Language) -> bool:
    """«80 in Photo»: whether a unit's symbol is really a word in English text that continues."""
    word, symbol = next_word(text, match.end()), match[1].strip()
    if not word or not word.isascii() or not symbol.isascii():
        return False
    known = english(language).get(symbol, "")
    said = unit_of(match[1], language).spoken
    return known not in {"", numbers.spelled(symbol, language), said}
