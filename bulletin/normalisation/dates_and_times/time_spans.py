"""Spans of time: ``2:30 घंटे``, ``2h 35m``, ``1:43.55 मिनट``, «वीडियो में 27:37 पर», and the dash of
``10 बजे-5 बजे``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    before_mark,
    near,
    next_word,
    previous_word,
    second_word_before,
)
from bulletin.normalisation.dates_and_times.clock_times import clock, time_of
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import matches_of_each
from bulletin.normalisation.word_patterns import word_pattern

HALF_DAY = lazy_pattern(r" ?([AaPp])\.?[Mm](?:\b\.?)(?![A-Za-z])")
"""What makes it a time of day: «10:30 AM»."""
_HOURS_MINUTES = lazy_pattern(
    "([0-9]{1,2}) ?h(?:rs?)? ?([0-5]?[0-9]) ?m(?:ins?)?(?![A-Za-z0-9/])", re.IGNORECASE
)


def by_letters(text: str, start: int, language: Language) -> Reading | None:
    """«2h 35m»: hours and minutes."""
    match = _HOURS_MINUTES.match(text, start)
    if not match:
        return None
    a, b = (language.numbers[int(part)] for part in match.groups())
    return Reading(start, match.end(), language.says["hours_minutes"].format(a=a, b=b))


MINUTES_SECONDS = lazy_pattern(r"([0-9]{1,2}):([0-5][0-9])(?![0-9]|[:.][0-9])")
LAST_HOUR = 24


def of_a_run(text: str, start: int, language: Language) -> Reading | None:
    """«10K में 28:02 के साथ»: minutes and seconds of a run, more than the hours of a day; or right
    behind a distance.
    """
    match = MINUTES_SECONDS.match(text, start)
    if not match:
        return None
    at = next_word(text, match.end()) in words_of(language, "oclock", "at", "time_zone")
    if (at or not behind_a_distance(text, start, language)) and (
        int(match[1]) <= LAST_HOUR
        or not near(text, *match.span(), _ABOUT_A_CLIP, language.cues["run"], "।\n")
    ):
        return None
    words = minutes_and_seconds(int(match[1]), int(match[2]), language)
    return Reading(*match.span(), words, evidence="time in a clip")


def behind_a_distance(text: str, start: int, language: Language) -> str:
    """The unit of a distance right before ``start``, which took so long: «1000 मी. 1:28»; or ''."""
    match = _distance(language).search(text, max(0, start - _DISTANCE_REACH), start)
    return match[1] if match else ""


def _distance_of_a_race(text: str, start: int, language: Language) -> str:
    """The unit of the distance that is run, if a race is told of before ``start``; or ''."""
    if not near(text, start, start, _RUN_REACH, language.cues["raced"], "।\n"):
        return ""
    match = _raced(language).search(text, max(0, start - _RUN_REACH), start)
    return match[1] if match else ""


_raced = word_pattern("[0-9] ?(<distances>)(?![A-Za-z\u0900-\u0963])")
_distance = word_pattern("[0-9] ?(<distances>)\\.?[,:]? \\Z")
_DISTANCE_REACH = 16

_WITH_POINTS = lazy_pattern(r"([0-5]?[0-9])\.([0-5][0-9])\.([0-9]{1,2})(?![0-9]|[.,:/-][0-9])")


def with_points(text: str, start: int, language: Language) -> Reading | None:
    """«800 मी. 1.49.2», «21 किमी 1.14.33»: minutes, seconds and their parts; of a long way hours,
    minutes and seconds. «800 मीटर की रेस 2.21.13 में»: a race may be named between.
    """
    match = _WITH_POINTS.match(text, start)
    unit = behind_a_distance(text, start, language) if match else ""
    if match and not unit and next_word(text, match.end()) in language.cues["taken"]:
        unit = _distance_of_a_race(text, start, language)
    if not match or not unit:
        return None
    a, b = (numbers.cardinal(int(part), language) for part in match.group(1, 2))
    whole = len(match[3]) == len("33") and unit in language.cues["long_distances"]
    if whole and int(match[3]) <= _LAST_MINUTE and int(match[1]) <= _FEW_HOURS:
        words = language.says["hours_minutes_seconds"].format(
            a=a, b=b, c=numbers.cardinal(int(match[3]), language)
        )
    else:
        seconds = numbers.number(f"{int(match[2])}.{match[3]}", language)
        words = language.says["split"].format(a=a, b=seconds)
    return Reading(*match.span(), words, evidence="time with a point")


_LAST_MINUTE, _FEW_HOURS = 59, 9


_HOURS_OF_WORK = lazy_pattern(r"([0-9]{2,4}):([0-5][0-9])(?![0-9]|[:.][0-9])")


def beyond_a_day(text: str, start: int, language: Language) -> Reading | None:
    """«78:24 घंटे»: more hours and minutes than a day has."""
    match = _HOURS_OF_WORK.match(text, start)
    word = next_word(text, match.end()) if match else ""
    if not match or word not in language.cues["hours"] or int(match[1]) <= LAST_HOUR:
        return None
    end = text.index(word, match.end()) + len(word)
    words = _hours_and_minutes(int(match[1]), int(match[2]), word, language)
    return Reading(start, end, words)


_DAY_REACH, _ABOUT_A_CLIP = 20, 60


_SPLIT = lazy_pattern(
    r"([0-5]?[0-9]):([0-5][0-9](?:\.[0-9]{1,3}|:[6-9][0-9](?!:)))(?![0-9])"  # «3:44:72»
)


def split(text: str, start: int, language: Language) -> Reading | None:
    """«1:43.55 मिनट», «1:26.204»: minutes, seconds and parts of a second."""
    match = _SPLIT.match(text, start)
    if not match:
        return None
    word = next_word(text, match.end())
    named = word in words_of(language, "minutes", "seconds")
    raced = named or near(text, *match.span(), _RUN_REACH, language.cues["run"])
    if ":" in match[2] and not raced:
        return None
    seconds = _without_zero(match[2].replace(":", "."), language)
    a, b = numbers.number(match[1], language), seconds
    end = _behind(text, match.end(), word, language) if named else match.end()
    return Reading(start, end, language.says["split"].format(a=a, b=b))


def _behind(text: str, end: int, word: str, language: Language) -> int:
    """Where the ``word`` after ``end`` ends, with its dot if it is a short form: «मि.»."""
    end = text.index(word, end) + len(word)
    return end + (f"{word}." in language.abbreviations and text.startswith(".", end))


_OF_HOURS = lazy_pattern(
    r"([0-9]{1,2}):([0-5][0-9]):([0-5][0-9](?:\.[0-9]{1,3})?)(?![0-9]|[:.][0-9])"
)


def of_hours(text: str, start: int, language: Language) -> Reading | None:
    """«1:32:07.415», «मैराथन 2:15:32»: hours, minutes, seconds and decimals, of a race."""
    match = _OF_HOURS.match(text, start)
    if not match:
        return None
    word, end = next_word(text, match.end()), match.end()
    raced = near(text, *match.span(), _ABOUT_A_CLIP, language.cues["run"])
    raced = raced or _is_a_result(text, match)
    if "." not in match[3] and not (
        raced
        and word not in language.cues["oclock"]
        and not near(text, start, start, _DAY_REACH, language.cues["day_parts"])
    ):
        return None
    if word in words_of(language, "hours", "seconds"):
        end = text.index(word, end) + len(word)
    a, b = (numbers.cardinal(int(part), language) for part in match.groups()[:2])
    c = _without_zero(match[3], language)
    return Reading(start, end, language.says["hours_minutes_seconds"].format(a=a, b=b, c=c))


def _is_a_result(text: str, match: re.Match[str]) -> bool:
    """«लागेट (2:10:05) दूसरे»: an hour of one digit, alone in brackets, is not a time of day."""
    start, end = match.span()
    return len(match[1]) == 1 and text[start - 1 : start] == "(" and text[end : end + 1] == ")"


_OFFSET = lazy_pattern(r"([01]?[0-9]):([0-5][0-9])(?![0-9]|[:.][0-9])")


def offset(text: str, start: int, language: Language) -> Reading | None:
    """«यूटीसी+5:30», «10:30:00+05:30»: how far a zone's clocks are ahead of UTC."""
    match, sign = _OFFSET.match(text, start), text[start - 1 : start]
    if not match or sign not in {"+", "-", "−"}:
        return None
    named = previous_word(text, start - 1) in language.cues["time_zone"]
    if not named and not _TIME_BEFORE.search(text, max(0, start - 4), start - 1):
        return None
    word = language.says["hours"]
    words = _hours_and_minutes(int(match[1]), int(match[2]), word, language)
    phrase = language.says["plus" if sign == "+" else "minus"]
    return Reading(start - 1, match.end(), phrase.format(n=words))


_TIME_BEFORE = lazy_pattern(":[0-9]{2}\\Z")


def _without_zero(seconds: str, language: Language) -> str:
    return numbers.number(seconds.lstrip("0") if seconds[1] != "." else seconds, language)


def span(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """``2:30 घंटे``, ``3:45 मिनट``, ``1:50 सेकंड``, and the time of a race: «2:10:32 में»."""
    word = next_word(text, match.end())
    cues = language.cues
    if word not in words_of(language, "oclock", "from_to") and _of_a_day(
        text, match.start(), language
    ):
        return _day_or_night(match, language)
    if match[3]:
        return _of_a_race(text, match, word, language)
    if word not in words_of(language, "hours", "minutes", "seconds"):
        return None
    end = _behind(text, match.end(), word, language)
    first, second = int(match[1]), int(match[2])
    if word in cues["hours"]:
        return Reading(match.start(), end, _hours_and_minutes(first, second, word, language))
    if _is_until(text, match, end, language):
        return Reading(match.start(), end, clock(time_of(match), language, oclock=True))
    return Reading(match.start(), end, minutes_and_seconds(first, second, language))


def _is_until(text: str, match: re.Match[str], end: int, language: Language) -> bool:
    """«11:05 बजे शुरू होकर शनिवार को 10:22 मिनट तक रहेगी»: a time of day behind another."""
    if int(match[1]) > LAST_HOUR or next_word(text, end) not in language.cues["until"]:
        return False
    start = match.start()
    if _from_minutes_past(language).search(text, max(0, start - _FIRST_REACH), start):
        return True
    return near(text, start, start, _ABOUT_A_CLIP, language.cues["oclock"], "।\n")


_from_minutes_past = word_pattern("<day_parts> [0-9]{1,2}[:.][0-5][0-9] <minutes> <range_word> \\Z")
"""«सुबह 6:15 मिनट से 7:40 मिनट तक»."""
_FIRST_REACH = 40


def _of_a_day(text: str, start: int, language: Language) -> bool:
    """«दिनमान 12:42», «रात्रि काल – 11:35:08»: how long a day or a night is."""
    names = language.cues["day_length"]
    start = before_mark(text, start)
    word = previous_word(text, start)
    return word in names or f"{second_word_before(text, start)} {word}" in names


def _day_or_night(match: re.Match[str], language: Language) -> Reading:
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    if not seconds:
        words = _hours_and_minutes(hours, minutes, language.says["hours"], language)
        return Reading(*match.span(), words)
    a, b, c = (language.numbers[part] for part in (hours, minutes, seconds))
    words = language.says["hours_minutes_seconds"].format(a=a, b=b, c=c)
    return Reading(*match.span(), words)


def _of_a_race(text: str, match: re.Match[str], word: str, language: Language) -> Reading | None:
    if word not in words_of(language, "taken", "hours"):
        return None
    if _second_of_two(language).search(text, max(0, match.start() - _DAY_REACH), match.start()):
        return None
    if near(text, *match.span(), _DAY_REACH, language.cues["day_parts"]):
        return None
    a, b, c = (language.numbers[int(part)] for part in match.groups())
    words = language.says["hours_minutes_seconds"].format(a=a, b=b, c=c)
    end = match.end()
    if word in language.cues["hours"]:
        end = text.index(word, end) + len(word)
    return Reading(match.start(), end, words, evidence="time in a clip")


_second_of_two = word_pattern(f"(?:[0-9]|{HEAD}{TAIL}*) <range_word> \\Z")
"""«12:29:08 से 12:30:32 के बीच»: between two times of day."""


def minutes_and_seconds(minutes: int, seconds: int, language: Language) -> str:
    """«दो मिनट सैंतालीस सेकंड», «तीन मिनट»."""
    if not seconds:
        return language.says["minute"].format(n=language.numbers[minutes])
    return language.says["minutes_seconds"].format(
        a=language.numbers[minutes], b=language.numbers[seconds]
    )


def _hours_and_minutes(hours: int, minutes: int, word: str, language: Language) -> str:
    halves = numbers.half(f"{hours}.5", language) if minutes == 30 else ""
    if halves:
        return f"{halves} {word}"
    said = numbers.number(str(hours), language)
    if not minutes:
        return f"{said} {word}"
    return language.says["hours_minutes"].format(a=said, b=language.numbers[minutes])


_WITH_POINT = lazy_pattern(r"([0-9]{1,2})\.([0-5][0-9])(?![0-9]|[.,:][0-9])")
_MINUTES_OF_HOURS = frozenset({"10", "15", "20", "30", "40", "45"})
_LATE_REACH, _CLIP_REACH, _RUN_REACH = 400, 30, 160


_time_of_event = word_pattern(
    f"(?<![{INDIC}])<happened>(?: [{INDIC}]{{1,3}})? <took>(?: ?[:–-])? \\Z"
)
_EVENT_REACH = 32
"""«भूकंप का समय 11.32 मिनट रहा»: when it happened, not how long it took."""


def with_point(text: str, start: int, language: Language) -> Reading | None:
    """«राजधानी 9.42 घंटे लेट», «1.32 मिनट का वीडियो»: two digits after the point are minutes of a
    delay, but seconds of a clip or a run. «1.30 घंटे» has minutes as well, as a decimal would not
    end in 0.
    """
    match = _WITH_POINT.match(text, start)
    word = next_word(text, match.end()) if match else ""
    cues = language.cues
    if not match or word not in words_of(language, "hours", "minutes"):
        return None
    end = text.index(word, match.end()) + len(word)
    of_hours = word in cues["hours"]
    if not of_hours and _time_of_event(language).search(text, max(0, start - _EVENT_REACH), start):
        return Reading(start, end, clock(time_of(match), language, oclock=True))
    reach = _LATE_REACH if of_hours else _CLIP_REACH
    told = of_hours and match[2] in _MINUTES_OF_HOURS
    if next_word(text, end) in cues["at"] or not (
        told
        or near(text, start, end, reach, cues["late"] if of_hours else cues["clip"])
        or (of_hours and _with_minutes_beside(text, start, end, language))
        or (not of_hours and near(text, start, end, _RUN_REACH, cues["run"]))
        or (not of_hours and previous_word(text, start) in cues["took"])
    ):
        return None
    first, second = int(match[1]), int(match[2])
    if of_hours:
        words = _hours_and_minutes(first, second, word, language)
    else:
        words = minutes_and_seconds(first, second, language)
    sure_of = told and match[2].endswith("0")  # a decimal would not end so
    return Reading(start, end, words, evidence="" if sure_of else "time with a point")


_in_minutes = word_pattern("(?<![0-9.,:])[0-9]{1,2}\\.[1-5]0 <hours>")
_BESIDE = 120


def _with_minutes_beside(text: str, start: int, end: int, language: Language) -> bool:
    """«8.35 घंटे लगते थे, अब 7.30 घंटे»: whether other hours near it have minutes, which no decimal
    would write with its zero.
    """
    return any(
        _in_minutes(language).search(part)
        for part in (
            text[max(0, start - _BESIDE) : start].rpartition("\n")[2],
            text[end : end + _BESIDE].partition("\n")[0],
        )
    )


_DASHES = tuple(lazy_pattern(f"{dash} ?") for dash in "-–—")
_oclock_behind = word_pattern(
    f"(?:(?:<day_parts>|{HEAD}{TAIL}*) )?[0-9]{{1,2}}(?:[.:][0-9]{{2}})? ?<oclock>"
)
"""A time of day behind a dash; a date or a part of the day may come between them."""


def dashes_to_oclock(text: str, language: Language) -> Iterator[Reading]:
    """The dash of «10 बजे-5 बजे» and «10 बजे - 15 नवंबर 5 बजे», which is said."""
    oclock = tuple(language.cues["oclock"])
    for match in matches_of_each(_DASHES, text):
        before = text[max(0, match.start() - _LONGEST_OCLOCK) : match.start()]
        told = before.rstrip(" ").endswith(oclock)
        if told and _oclock_behind(language).match(text, match.end()):
            start = match.start() - before.endswith(" ")
            words = language.says["range"].format(low="", high="")
            yield Reading(start, match.end(), words)


_LONGEST_OCLOCK = 12
