"""Times of half a day: ``10:30 AM``, ``9-11 AM``, ``10 AM - 8 PM``."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.normalisation.context import previous_word
from bulletin.normalisation.dates_and_times.clock_alone import before_event
from bulletin.normalisation.dates_and_times.clock_times import (
    COLON,
    DASH,
    HOUR,
    Time,
    behind_at,
    clock,
    day_part,
    oclock_word,
    time_of,
)
from bulletin.normalisation.dates_and_times.time_spans import HALF_DAY
from bulletin.normalisation.passes import Reading


def up_to_half_day(
    text: str,
    start: int,
    first: re.Match[str],
    second: re.Match[str],
    half_day: re.Match[str],
    language: Language,
) -> Reading:
    """``9-11 AM``: the part of the day is said once, unless it changes: ``2-5 PM``, ``10-2 PM``."""
    hour, last, half = int(first[1]), int(second[1]), half_day[1]
    of_first = half if hour % 12 <= last % 12 else _OTHER_HALF[half]
    begins, ends = day_part(hour, of_first, language), day_part(last, half, language)
    low = clock(time_of(first), language, oclock=False)
    high = clock(time_of(second), language, oclock=True)
    high = high if begins == ends else f"{ends} {high}"
    words = language.says["range"].format(low=low, high=high)
    words, end = _in_its_part(words, text, start, begins, half_day, language)
    return Reading(start, end, words)


_OTHER_HALF = {"A": "P", "P": "A", "a": "p", "p": "a"}


def of_half_day(
    text: str, start: int, time: Time, half_day: re.Match[str], language: Language
) -> Reading:
    """``10:30 AM`` is «सुबह साढ़े दस बजे», ``10 AM - 8 PM`` a range of two."""
    words, end = _half_day_words(text, start, time, half_day, language)
    dash = DASH.match(text, end)
    begin = dash.end() if dash else end
    second = (COLON.match(text, begin) or HOUR.match(text, begin)) if dash else None
    half_day_of_second = HALF_DAY.match(text, second.end()) if second else None
    if second and half_day_of_second and int(second[1]) <= 12:
        high, end = _half_day_words(text, begin, time_of(second), half_day_of_second, language)
        words = language.says["range"].format(low=words, high=high)
    elif end > half_day.end():  # «8:25 PM बजे छूटती है»
        words = before_event(words, text, start, end, time, language)
    return Reading(start, behind_at(text, end, language) if not time.minutes % 15 else end, words)


def _half_day_words(
    text: str, start: int, time: Time, half_day: re.Match[str], language: Language
) -> tuple[str, int]:
    """The words and the end of a time with AM or PM."""
    words = clock(time, language, oclock=True)
    part = day_part(time.hour, half_day[1], language)
    return _in_its_part(words, text, start, part, half_day, language)


def _in_its_part(
    words: str, text: str, start: int, part: str, half_day: re.Match[str], language: Language
) -> tuple[str, int]:
    """``words`` with the ``part`` of the day, unless the text names it, and where the time ends."""
    if previous_word(text, start) not in language.cues["day_parts"]:
        words = f"{part} {words}"
    oclock = oclock_word(language).match(text, half_day.end())
    return words, oclock.end() if oclock else half_day.end()
