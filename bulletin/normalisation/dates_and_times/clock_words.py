"""A time of day in words: «साढ़े दस बजे», «ग्यारह बजकर सात मिनट»."""

from __future__ import annotations

from typing import NamedTuple

from bulletin.language import Language

__all__ = ["Time", "clock", "day_part"]


class Time(NamedTuple):
    """A time as it is written: «10:30» is 10, 30 and 0."""

    hour: int
    minutes: int = 0
    seconds: int = 0


def day_part(hour: int, half: str, language: Language) -> str:
    """The part of the day of an hour from 1 to 12, with the first letter of AM or PM."""
    hour = hour % 12 + (12 if half in "Pp" else 0)
    if 4 <= hour < 12:
        return language.says["morning"]
    if 12 <= hour < 16:
        return language.says["noon"]
    return language.says["evening" if 16 <= hour < 20 else "night"]


def clock(time: Time, language: Language, *, oclock: bool, in_full: bool = False) -> str:
    """A time in words; quarters and halves by their names on the 12-hour clock."""
    says = language.says
    hour, minutes, seconds = time
    hour = hour or 12  # nobody says «शून्य बजे»
    if seconds:
        phrase = says["clock_seconds" if minutes else "clock_seconds_alone"]
        return phrase.format(
            hour=language.numbers[hour],
            minutes=language.numbers[minutes],
            seconds=language.numbers[seconds],
        )
    if 1 <= hour <= 12 and minutes in {15, 30, 45} and not in_full:
        words = _quarter(hour, minutes, language)
    elif minutes:
        return says["clock_minutes"].format(
            hour=language.numbers[hour], minutes=language.numbers[minutes]
        )
    else:
        words = language.numbers[hour]
    return says["clock"].format(hour=words) if oclock else words


def _quarter(hour: int, minutes: int, language: Language) -> str:
    says = language.says
    if minutes == 15:
        return says["quarter"].format(n=language.numbers[hour])
    if minutes == 45:
        return says["less_quarter"].format(n=language.numbers[hour % 12 + 1])
    if hour in {1, 2}:
        return says["half_of_one" if hour == 1 else "half_of_two"]
    return says["half"].format(n=language.numbers[hour])
