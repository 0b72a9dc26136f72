"""Codes of varieties of crops: letters, and numbers said in pairs.

«JS 20-98», «जे.एस. 9305», «HD 2967», «आर.व्ही.एस. -24»; no ranges, and nothing below zero.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, next_word, previous_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_NUMBER = lazy_pattern(
    f"(?:([1-9][0-9])[-–]?([0-9]{{2}})|([1-9][0-9]{{0,2}}))"
    f"(?![0-9A-Za-z{INDIC}%°]|[.,:/–-][0-9]| ?[-–] ?[0-9])"
)
"""«20-98», «2967», «24»"""
_letters_before = word_pattern(
    f"(?<![{INDIC}A-Za-z0-9.-])(?:(?:[A-Z]\\.?){{2,5}}|(?:<initials>\\.?){{2,5}})(?: ?(-) ?| )?\\Z"
)
_LONGEST_LETTERS = 32
_NEAR, _REACH = 24, 80
_A_YEAR = range(1950, 2040)


def varieties(text: str, language: Language) -> Iterator[Reading]:
    """The numbers of varieties, near the word for one or right by their crop."""
    for match in number_matches(_NUMBER, text):
        start = match.start()
        before = previous_word(text, start - text.startswith("-", start - 1))
        if not _may_be_letters(before, language):
            continue  # as mostly
        letters = _letters_before(language).search(text, max(0, start - _LONGEST_LETTERS), start)
        if not letters or not (match[1] or letters[1]) or _is_a_year(match):
            continue
        begin = letters.start(1) if letters[1] else start
        if _is_of_a_variety(text, letters, match, language):
            apart = " " if text[begin - 1] != " " else ""
            yield Reading(begin, match.end(), f"{apart}{_said(match, language)}")


@functools.lru_cache(maxsize=4096)
def _may_be_letters(word: str, language: Language) -> bool:
    """Whether a word has nothing but letters, in capitals or by their names."""
    return _letters(language).fullmatch(word) is not None


_letters = word_pattern("[A-Z]{1,5}|<initials>{1,5}")


def _is_a_year(match: re.Match[str]) -> bool:
    return match[0].isdigit() and int(match[0]) in _A_YEAR


def _is_of_a_variety(
    text: str, letters: re.Match[str], match: re.Match[str], language: Language
) -> bool:
    """Whether a crop or the word for a variety is near; but not «गेहूं का MSP 2425 रुपये»."""
    start, end = letters.start(), match.end()
    told = near(text, start, end, _REACH, language.cues["varieties"], "।\n")
    if not told and not near(text, start, end, _NEAR, language.cues["crops"], "।\n"):
        return False
    if near(text, start, end, _NEAR, words_of(language, "currency_words", "no_variety"), "।\n"):
        return False
    behind = next_word(text, end)
    if behind in language.cues["varieties"]:
        return True
    to = amounts.to_another(language).match(text, end)
    return not (to and text[to.end() : to.end() + 1].isdigit()) and behind not in words_of(
        language, "units", "rates", "scale_words", "months", "counted"
    )


def _said(match: re.Match[str], language: Language) -> str:
    """«बीस अट्ठानबे», «तिरानबे शून्य पाँच»."""
    if not match[1]:
        return numbers.cardinal(int(match[0]), language)
    first = numbers.cardinal(int(match[1]), language)
    if match[2] == "00":
        return numbers.cardinal(int(match[1] + match[2]), language)
    zero = match[2].startswith("0")
    second = numbers.digits(match[2], language) if zero else numbers.number(match[2], language)
    return f"{first} {second}"
