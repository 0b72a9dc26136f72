"""Clock times and durations: ``10:30``, ``10.30 बजे``, ``7 PM``, ``2:30 घंटे``, ``2h 35m``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.amounts import run_together
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    alternatives,
    ends_word,
    near,
    next_word,
    number_starts,
    previous_word,
)
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_COLON = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])(?::([0-5][0-9]))?(?![0-9]|[:.][0-9])")
_DOT = re.compile(r"([01]?[0-9]|2[0-4])\.([0-5][0-9])(?![0-9]|[.][0-9])")
_HOUR = re.compile(r"(1[0-2]|0?[1-9])(?![0-9]|[.,:][0-9])")
_HALF_DAY = re.compile(r" ?([AaPp])\.?[Mm](?:\b\.?)(?![A-Za-z])")
_SPACE_DASH = re.compile(" ?[-–] ?")
_MIXED_REACH = 40
_BEHIND_COLON = re.compile("[0-9]:$")


@functools.cache
def _oclock(language: Language) -> re.Pattern[str]:
    return re.compile(f" ?(?:{alternatives(language.cues['oclock'])})(?![{INDIC}])")


@functools.cache
def _leads_to_oclock(language: Language) -> re.Pattern[str]:
    """«से 11.30 बजे»: followed by a second time, whose «बजे» covers both."""
    joined = alternatives(language.cues["range_word"] | language.cues["between_days"])
    oclock = alternatives(language.cues["oclock"])
    return re.compile(f" (?:{joined}) [0-9]{{1,2}}(?:[.:][0-9]{{2}})? ?(?:{oclock})")


def _read(text: str, language: Language) -> Iterator[Reading]:
    behind = -1  # where a time ended that a second one may follow
    for start in number_starts(text):
        to = behind >= 0 and _to(language).fullmatch(text, behind, start)
        reading = (_up_to(text, start, language) if to else None) or _time(text, start, language)
        if reading:
            yield reading
            behind = reading.end


def _up_to(text: str, start: int, language: Language) -> Reading | None:
    """The second time of «सुबह 9.00 से 11.30», which no part of the day precedes."""
    match = _DOT.match(text, start)
    if not match or next_word(text, match.end()) in {*language.units, *language.cues["oclock"]}:
        return None
    hour, minutes = int(match[1]), int(match[2])
    return _without_oclock(text, start, match.end(), hour, minutes, 0, language)


@functools.cache
def _to(language: Language) -> re.Pattern[str]:
    return re.compile(f" (?:{alternatives(language.cues['range_word'])}) ")


_HOURS_MINUTES = re.compile(
    "([0-9]{1,2}) ?h(?:rs?)? ?([0-5]?[0-9]) ?m(?:ins?)?(?![A-Za-z0-9/])", re.IGNORECASE
)


def _by_letters(text: str, start: int, language: Language) -> Reading | None:
    """«2h 35m»: hours and minutes."""
    match = _HOURS_MINUTES.match(text, start)
    if not match:
        return None
    a, b = (language.numbers[int(part)] for part in match.groups())
    return Reading(start, match.end(), language.says["hours_minutes"].format(a=a, b=b))


_FOUR_DIGITS = re.compile("([01][0-9]|2[0-3])([0-5][0-9])(?![0-9]|[.,:/-][0-9])")


def _in_four_digits(text: str, start: int, language: Language) -> Reading | None:
    """«1930 बजे», «1430 आईएसटी», «0930 GMT»."""
    match = _FOUR_DIGITS.match(text, start)
    if not match:
        return None
    hour, minutes = int(match[1]), int(match[2])
    oclock = _oclock(language).match(text, match.end())
    if oclock:
        return _time_in_words(text, start, oclock.end(), hour, minutes, 0, language)
    if next_word(text, match.end()) not in language.cues["time_zone"]:
        return None
    return Reading(start, match.end(), _clock(hour, minutes, 0, language, oclock=True))


_MINUTES_SECONDS = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?![0-9]|[:.][0-9])")
_LAST_HOUR = 24


def _in_a_clip(text: str, start: int, language: Language) -> Reading | None:
    """«0:12», «वीडियो में 27:37 पर», «49:54 मिनट»: minutes and seconds."""
    match = _MINUTES_SECONDS.match(text, start)
    if not match:
        return None
    word, end = next_word(text, match.end()), match.end()
    if int(match[1]) > _LAST_HOUR and word in language.cues["minutes"]:
        end = text.index(word, end) + len(word)
    elif not _may_be_of_a_clip(text, match, word, language):
        return None
    a, b = (language.numbers[int(part)] for part in match.groups())
    words = language.says["minutes_seconds"].format(a=a, b=b)
    return Reading(start, end, words, confidence=sure("time in a clip", language))


_DAY_REACH, _ABOUT_A_CLIP = 20, 60


def _may_be_of_a_clip(text: str, match: re.Match[str], word: str, language: Language) -> bool:
    """Whether a clip is about, or a zero alone, and nothing tells a time of day or a ratio."""
    cues, (start, end) = language.cues, match.span()
    if match[1] != "0" and not near(text, start, end, _ABOUT_A_CLIP, cues["clip"]):
        return False
    if any(word in cues[name] for name in ("oclock", "hours", "minutes", "seconds", "time_zone")):
        return False
    if near(text, start, start, _DAY_REACH, cues["day_parts"]):
        return False
    return not (_is_ratio(text, start, end, language) or _HALF_DAY.match(text, end))


# «1:43.55 मिनट»: minutes, seconds and parts of a second.
_SPLIT = re.compile(r"([0-5]?[0-9]):([0-5][0-9]\.[0-9]{1,3})(?![0-9])")


def _split(text: str, start: int, language: Language) -> Reading | None:
    match = _SPLIT.match(text, start)
    if not match:
        return None
    word = next_word(text, match.end())
    named = word in language.cues["minutes"] | language.cues["seconds"]
    a, b = numbers.number(match[1], language), _without_zero(match[2], language)
    end = text.index(word, match.end()) + len(word) if named else match.end()
    return Reading(start, end, language.says["split"].format(a=a, b=b))


def _without_zero(seconds: str, language: Language) -> str:
    return numbers.number(seconds.lstrip("0") if seconds[1] != "." else seconds, language)


def _time(text: str, start: int, language: Language) -> Reading | None:
    told = (
        _split(text, start, language)
        or _in_four_digits(text, start, language)
        or _in_a_clip(text, start, language)
        or _with_point(text, start, language)
        or _by_letters(text, start, language)
    )
    if told:
        return told
    if _BEHIND_COLON.search(text, max(0, start - 2), start):
        return None  # a part of «16:16:16»
    colon = _COLON.match(text, start)
    match = colon or _DOT.match(text, start) or _HOUR.match(text, start)
    if not match:
        return None
    hour, minutes, seconds = (int(part or 0) for part in (*match.groups(), None, None)[:3])
    if colon and _is_ratio(text, start, colon.end(), language):
        return None
    if seconds and near(text, start, match.end(), _MIXED_REACH, language.cues["mixture"]):
        return None  # «एनपीके 16:16:16»
    dash = _SPACE_DASH.match(text, match.end())
    if dash:
        return _two_times(text, start, match, dash.end(), language)
    half_day = _HALF_DAY.match(text, match.end())
    if half_day and hour <= 12:
        return _of_half_day(text, start, hour, minutes, half_day, language)
    oclock = _oclock(language).match(text, match.end())
    if match.re is _HOUR:
        return None
    past = _minutes_past(text, match, language)
    if past:
        return past
    if colon and not oclock:
        length = _length(text, match, language)
        if length:
            return length
    if oclock:
        return _time_in_words(text, start, oclock.end(), hour, minutes, seconds, language)
    if _leads_to_oclock(language).match(text, match.end()):
        spoken = _clock(hour, minutes, seconds, language, oclock=False)
        return Reading(start, match.end(), spoken)
    leaving = _leaving(text, start, match, language)
    if leaving:
        return leaving
    if colon or _reads_as_clock(text, start, match.end(), language):
        return _without_oclock(text, start, match.end(), hour, minutes, seconds, language)
    return None


def _is_ratio(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the word for a ratio stands beside: «1:30 के अनुपात», «अनुपात 1:30»."""
    beside = {previous_word(text, start), next_word(text, end)}
    return bool(beside & language.cues["ratio"])


def _two_times(
    text: str, start: int, first: re.Match[str], begin: int, language: Language
) -> Reading | None:
    """``10-11.30 बजे`` and ``9:30-10:15``."""
    second = _COLON.match(text, begin) or _DOT.match(text, begin) or _HOUR.match(text, begin)
    if not second:
        return None
    half_day = _HALF_DAY.match(text, second.end())
    if half_day and not _HALF_DAY.match(text, first.end()) and int(second[1]) <= 12:
        return _up_to_half_day(text, start, first, second, half_day, language)
    if first.re is _HOUR and second.re is _HOUR:
        return None
    oclock = _oclock(language).match(text, second.end())
    if not oclock and not (first.re is _COLON and second.re is _COLON):
        return None
    low = _clock(int(first[1]), _minutes(first), 0, language, oclock=False)
    high = _clock(int(second[1]), _minutes(second), 0, language, oclock=True)
    words = language.says["range"].format(low=low, high=high)
    if run_together(first[1], second[1]) and _minutes(first) == _minutes(second) == 0:
        words = f"{low} {high}"
    return Reading(start, oclock.end() if oclock else second.end(), words)


def _up_to_half_day(
    text: str,
    start: int,
    first: re.Match[str],
    second: re.Match[str],
    half_day: re.Match[str],
    language: Language,
) -> Reading:
    """``9-11 AM``: the part of the day is said of both."""
    low = _clock(int(first[1]), _minutes(first), 0, language, oclock=False)
    high = _clock(int(second[1]), _minutes(second), 0, language, oclock=True)
    words = language.says["range"].format(low=low, high=high)
    if previous_word(text, start) not in language.cues["day_parts"]:
        words = f"{_day_part(int(second[1]), half_day[1], language)} {words}"
    oclock = _oclock(language).match(text, half_day.end())
    return Reading(start, oclock.end() if oclock else half_day.end(), words)


def _minutes(match: re.Match[str]) -> int:
    return 0 if match.re is _HOUR else int(match[2])


def _of_half_day(
    text: str, start: int, hour: int, minutes: int, half_day: re.Match[str], language: Language
) -> Reading:
    """``10:30 AM`` is «सुबह साढ़े दस बजे», ``10 AM - 8 PM`` a range of two."""
    words, end = _half_day_words(text, start, hour, minutes, half_day, language)
    dash = _SPACE_DASH.match(text, end)
    begin = dash.end() if dash else end
    second = (_COLON.match(text, begin) or _HOUR.match(text, begin)) if dash else None
    half_day_of_second = _HALF_DAY.match(text, second.end()) if second else None
    if second and half_day_of_second and int(second[1]) <= 12:
        high, end = _half_day_words(
            text, begin, int(second[1]), _minutes(second), half_day_of_second, language
        )
        words = language.says["range"].format(low=words, high=high)
    return Reading(start, _behind_at(text, end, language) if not minutes % 15 else end, words)


def _half_day_words(
    text: str, start: int, hour: int, minutes: int, half_day: re.Match[str], language: Language
) -> tuple[str, int]:
    """The words and the end of a time with AM or PM; the text may name the part of the day."""
    words = _clock(hour, minutes, 0, language, oclock=True)
    if previous_word(text, start) not in language.cues["day_parts"]:
        words = f"{_day_part(hour, half_day[1], language)} {words}"
    oclock = _oclock(language).match(text, half_day.end())
    return words, oclock.end() if oclock else half_day.end()


def _behind_at(text: str, end: int, language: Language) -> int:
    """The end including «पर», which «साढ़े दस बजे» does not take."""
    word = next_word(text, end)
    return text.index(word, end) + len(word) if word in language.cues["at"] else end


def _day_part(hour: int, half: str, language: Language) -> str:
    hour = hour % 12 + (12 if half in "Pp" else 0)
    if 4 <= hour < 12:
        return language.says["morning"]
    if 12 <= hour < 16:
        return language.says["noon"]
    return language.says["evening" if 16 <= hour < 20 else "night"]


def _time_in_words(
    text: str, start: int, end: int, hour: int, minutes: int, seconds: int, language: Language
) -> Reading:
    """A time with «बजे»; if minutes are said in full, «पर» follows before the event."""
    words = _clock(hour, minutes, seconds, language, oclock=True)
    if hour == 0 and previous_word(text, start) not in language.cues["day_parts"]:
        words = f"{language.says['night']} {words}"
    word = next_word(text, end)
    in_full = words.endswith(_clock(hour, minutes, seconds, language, oclock=True, in_full=True))
    goes_on = word or text[end : end + 2].lstrip(" ").startswith(HEAD)
    if in_full and minutes and goes_on and word not in language.cues["postpositions"]:
        words = language.says["clock_at"].format(time=words)
    return Reading(start, end, words)


def _without_oclock(
    text: str, start: int, end: int, hour: int, minutes: int, seconds: int, language: Language
) -> Reading:
    strikes = next_word(text, end) in language.cues["strikes"]  # «11.30 बज रहे थे»
    words = _clock(hour, minutes, seconds, language, oclock=not strikes)
    in_full = words == _clock(hour, minutes, seconds, language, oclock=True, in_full=True)
    told = _behind_day_part(text, start, language) or _is_zone(text, end, language)
    if not (in_full and minutes):
        end = _behind_at(text, end, language)
    share = 1.0 if told else sure("clock alone", language)
    return Reading(start, end, words, confidence=share)


def _is_zone(text: str, end: int, language: Language) -> bool:
    return next_word(text, end) in language.cues["time_zone"]


def _clock(
    hour: int,
    minutes: int,
    seconds: int,
    language: Language,
    *,
    oclock: bool,
    in_full: bool = False,
) -> str:
    """A time in words; quarters and halves by their names on the 12-hour clock."""
    says = language.says
    hour = hour or 12  # nobody says «शून्य बजे»
    if seconds:
        return says["clock_seconds"].format(
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


def _minutes_past(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """«दोपहर 3.38 मिनट पर»: an event at minutes is at an hour and minutes."""
    word = next_word(text, match.end())
    if match.re is _HOUR or word not in language.cues["minutes"] or match[2] == "00":
        return None
    end = text.index(word, match.end()) + len(word)
    if next_word(text, end) not in language.cues["at"]:
        return None
    if not _behind_day_part(text, match.start(), language):
        return None  # «क्लिप में 2.50 मिनट पर»
    words = _clock(int(match[1]), int(match[2]), 0, language, oclock=True, in_full=True)
    return Reading(match.start(), end, words, confidence=sure("minutes past", language))


def _behind_day_part(text: str, start: int, language: Language) -> bool:
    """«सुबह 5.30», «रात करीब 11.11»."""
    word = previous_word(text, start)
    if word in language.cues["count_before"]:
        word = previous_word(text, text.rindex(word, 0, start))
    return word in language.cues["day_parts"]


def _reads_as_clock(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``5.30`` is a time: a part of the day before it, and no measure after."""
    rises = previous_word(text, start) in language.cues["rises"]
    if not rises and not _behind_day_part(text, start, language):
        return False
    word, cues = next_word(text, end), language.cues
    if not word:
        return ends_word(text, end)
    counted = word in language.units or word in language.scale_words
    return not counted and word not in cues["currency_words"] | cues["counted"]


def _leaving(text: str, start: int, match: re.Match[str], language: Language) -> Reading | None:
    """«12.15 में खुलेगी», «6.20 पर रवाना»: when something leaves or arrives."""
    word = next_word(text, match.end())
    if match.re is not _DOT or word not in language.cues["when"]:
        return None
    end = text.index(word, match.end()) + len(word)
    if next_word(text, end) not in language.cues["leaves"]:
        return None
    return _time_in_words(text, start, end, int(match[1]), int(match[2]), 0, language)


def _length(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """``2:30 घंटे``, ``3:45 मिनट`` and ``1:50 सेकंड``."""
    word = next_word(text, match.end())
    cues = language.cues
    if match[3] or word not in cues["hours"] | cues["minutes"] | cues["seconds"]:
        return None
    end = text.index(word, match.end()) + len(word)
    first, second = int(match[1]), int(match[2])
    if word in cues["hours"]:
        return Reading(match.start(), end, _hours_and_minutes(first, second, word, language))
    words = language.says["minutes_seconds"].format(
        a=language.numbers[first], b=language.numbers[second]
    )
    return Reading(match.start(), end, words)


def _hours_and_minutes(hours: int, minutes: int, word: str, language: Language) -> str:
    halves = numbers.half(f"{hours}.5", language) if minutes == 30 else ""
    if halves:
        return f"{halves} {word}"
    if not minutes:
        return f"{language.numbers[hours]} {word}"
    return language.says["hours_minutes"].format(
        a=language.numbers[hours], b=language.numbers[minutes]
    )


_WITH_POINT = re.compile(r"([0-9]{1,2})\.([0-5][0-9])(?![0-9]|[.,:][0-9])")
_LATE_REACH, _CLIP_REACH = 400, 30


def _with_point(text: str, start: int, language: Language) -> Reading | None:
    """«राजधानी 9.42 घंटे लेट», «1.32 मिनट का वीडियो»: of what is late, two digits behind the point
    are minutes; of a clip, seconds.
    """
    match = _WITH_POINT.match(text, start)
    word = next_word(text, match.end()) if match else ""
    cues = language.cues
    if not match or word not in cues["hours"] | cues["minutes"]:
        return None
    end = text.index(word, match.end()) + len(word)
    of_hours = word in cues["hours"]
    reach = _LATE_REACH if of_hours else _CLIP_REACH
    if next_word(text, end) in cues["at"] or not near(
        text, start, end, reach, cues["late" if of_hours else "clip"]
    ):
        return None
    first, second = int(match[1]), int(match[2])
    words = _hours_and_minutes(first, second, word, language)
    if not of_hours:
        words = language.says["minutes_seconds"].format(
            a=language.numbers[first], b=language.numbers[second]
        )
    return Reading(start, end, words, confidence=sure("time with a point", language))


PASS = Pass("time", _read)
