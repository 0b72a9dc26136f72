"""Durations in short forms: ``1h 19m 38s``, ``45m 10s``, ``3'26"00``, «अवधि 4,25»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.word_patterns import word_pattern

_SECONDS = r"([0-5]?[0-9](?:\.[0-9]{1,3})?) ?s(?:ecs?)?(?![A-Za-z0-9/])"
_BY_LETTERS = lazy_pattern(f"([0-5]?[0-9]) ?m(?:ins?)?,? ?{_SECONDS}")
"""Minutes are told from metres, and a letter from seconds, by each other."""
_LETTER = lazy_pattern("m(?:(?<=[0-9]m)|(?<=[0-9] m))(?=(?:ins?)?,? ?[0-9])")
"""Searched faster than what begins with a number."""
_MINUTES = lazy_pattern("(?<![0-9.,:/-])[0-5]?[0-9] ?\\Z")
_HOURS = lazy_pattern("(?:^|[^0-9A-Za-z.,:/-])(([0-9]{1,3}) ?h(?:rs?)?,? ?)\\Z", re.IGNORECASE)
_LONGEST_HOURS = len("(100 hrs, ")
_SIGN = lazy_pattern("'(?<=[0-9]')(?=[0-5][0-9][\"'])")
_BY_SIGNS = lazy_pattern("([0-5]?[0-9])'([0-5][0-9])(?:\"|'')([0-9]{1,3}(?![0-9]))?")
_MINUTES_BY_A_SIGN = lazy_pattern("(?<![0-9.,:/])[0-5]?[0-9]\\Z")
_INCHES_OF_A_FOOT = 12


def _read(text: str, language: Language) -> Iterator[Reading]:
    for letter in _LETTER.finditer(text):
        minutes = _MINUTES.search(text, max(0, letter.start() - len("00 ")), letter.start())
        if minutes and (match := _BY_LETTERS.match(text, minutes.start())):
            yield _by_letters(text, match, language)
    for sign in _SIGN.finditer(text):
        minutes = _MINUTES_BY_A_SIGN.search(text, max(0, sign.start() - len("00")), sign.start())
        match = _BY_SIGNS.match(text, minutes.start()) if minutes else None
        if match and _is_of_time(text, match):
            yield _by_signs(match, language)

    for match in _of_a_clip(language).finditer(text):
        a, b = (_number(part, language) for part in match.groups())
        said = language.says["minute"] if match[2] == "00" else language.says["minutes_seconds"]
        yield Reading(match.start(1), match.end(), said.format(n=a, a=a, b=b))


_of_a_clip = word_pattern(
    f"<length>(?: ?[:–-])? ([0-9]{{1,2}}),([0-5][0-9])(?![0-9]|[.,:/%-][0-9]| ?[{INDIC}A-Za-z])"
)
"""«अवधि 4,25» of a clip, with no unit behind it."""


def _by_letters(text: str, match: re.Match[str], language: Language) -> Reading:
    start = match.start()
    a, b = (_number(part, language) for part in match.groups())
    hours = _HOURS.search(text, max(0, start - _LONGEST_HOURS), start)
    if not hours:
        return Reading(start, match.end(), language.says["minutes_seconds"].format(a=a, b=b))
    many = numbers.number(hours[2], language)
    words = language.says["hours_minutes_seconds"].format(a=many, b=a, c=b)
    return Reading(hours.start(1), match.end(), words)


def _number(written: str, language: Language) -> str:
    """A number without the zero that fills it up: «03s», «1'04"20»."""
    return numbers.number(written[1:] if _FILLED_UP.match(written) else written, language)


_FILLED_UP = lazy_pattern("0[0-9]")


def _is_of_time(text: str, match: re.Match[str]) -> bool:
    """Whether it cannot be feet and inches, as hundredths follow, or a foot has no such inches."""
    if text[match.start() - 1 : match.start()] in {"°", "'"}:
        return False
    return match[3] is not None or int(match[2]) >= _INCHES_OF_A_FOOT


def _by_signs(match: re.Match[str], language: Language) -> Reading:
    seconds = f"{match[2]}.{match[3]}" if match[3] else match[2]
    a, b = (_number(part, language) for part in (match[1], seconds))
    return Reading(*match.span(), language.says["minutes_seconds"].format(a=a, b=b))


PASS = Pass("duration", _read, needs=frozenset("m',"), of_numbers=True)
