"""A sign of rupees before a sum in words: «₹ पांच लाख मात्र» is said as «पांच लाख रुपए मात्र»."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.sound_alike import sound

_SIGN = "₹"


@functools.cache
def _signs(language: Language) -> tuple[str, ...]:
    """What is written for rupees, but no word that could count itself: «₹», «रु.», «Rs.»."""
    rupees = language.currencies[_SIGN]
    same = (sign for sign, each in language.currencies.items() if each == rupees)
    return tuple(sign for sign in same if sign == _SIGN or sign[-1] == ".")


_signed = word_pattern(
    f"(?<![{INDIC}A-Za-z])<signs> ?((?:[{INDIC}]+ ){{1,6}}[{INDIC}]+)",
    signs=_signs,
)


def _read(text: str, language: Language) -> Iterator[Reading]:
    if not any(map(text.__contains__, _signs(language))):
        return  # as mostly
    for match in _signed(language).finditer(text):
        words = _sum(match[1].split(" "), language)
        end = match.start(1) + len(words)
        if words and next_word(text, end) not in language.cues["currency_words"]:
            said = " ".join(language.scale_words.get(word, word) for word in words.split(" "))
            yield Reading(match.start(), end, f"{said} {language.currencies[_SIGN].many}")


def _sum(words: list[str], language: Language) -> str:
    """The words of a number that ``words`` begin with; '' without a scale, as in «₹ एक बार»."""
    known, count = _heard(language), 0
    while count < len(words) and sound(words[count]) in known:
        count += 1
    scaled = any(word in language.scale_words for word in words[1:count])
    return " ".join(words[:count]) if scaled else ""


@functools.cache
def _heard(language: Language) -> frozenset[str]:
    """How the words of numbers and their scales sound."""
    return frozenset(map(sound, (*numbers.number_words(language), *language.scale_words)))


PASS = Pass("sum in words", _read, needs=frozenset(f"{_SIGN}."))
