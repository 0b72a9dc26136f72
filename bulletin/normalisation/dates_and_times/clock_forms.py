"""How clock times are written: ``10:30``, ``10.30``, ``10``, and the word «बजे» after them."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.dates_and_times.clock_words import Time
from bulletin.normalisation.word_patterns import word_pattern

__all__ = ["COLON", "DASH", "DOT", "HOUR", "behind_at", "oclock_word", "time_of"]

# Almanacs count the hours of a night on: «28:58:11».
_ANY_HOUR = "[01]?[0-9]|2[0-4]|(?:2[5-9]|30)(?=:[0-5][0-9]:)"
COLON = re.compile(rf"({_ANY_HOUR}):([0-5][0-9])(?::([0-5][0-9]))?(?![0-9]|[:.][0-9]|,[0-9]{{3}})")
DOT = re.compile(r"([01]?[0-9]|2[0-4])\.([0-5][0-9])(?![0-9]|[.][0-9])")
HOUR = re.compile(r"(1[0-2]|0?[1-9])(?![0-9]|[.,:][0-9])")
DASH = lazy_pattern(" ?[-–] ?")

oclock_word = word_pattern(f" ?<oclock>(?![{INDIC}])")
"""«बजे», with the space before it."""


def time_of(match: re.Match[str]) -> Time:
    """The time of a match whose groups are hour, minutes and seconds; 0 where there are none."""
    return Time(*(int(part or 0) for part in match.groups()))


def behind_at(text: str, end: int, language: Language) -> int:
    """The end including «पर», which «साढ़े दस बजे» does not take."""
    word = next_word(text, end)
    return text.index(word, end) + len(word) if word in language.cues["at"] else end
