"""Clock times: ``10:30``, ``10.30 बजे``, ``7 PM``; also what :mod:`.time_spans` reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import (
    EQUAL_PARTS,
    INDIC,
    near,
    next_word,
    previous_word,
    second_word,
    tells_mixture,
    tells_ratio,
    tells_sunrise,
)
from bulletin.normalisation.dates_and_times.clips import in_a_clip
from bulletin.normalisation.dates_and_times.clock_alone import (
    by_part_of_day,
    clock_alone,
    leads_to_another_part,
    leads_to_oclock,
    minutes_past,
    time_in_words,
    to_another,
    up_to,
)
from bulletin.normalisation.dates_and_times.clock_times import (
    COLON,
    DASH,
    DOT,
    HOUR,
    clock,
    oclock_word,
    time_of,
)
from bulletin.normalisation.dates_and_times.half_days import of_half_day, up_to_half_day
from bulletin.normalisation.dates_and_times.time_spans import (
    HALF_DAY,
    beyond_a_day,
    by_letters,
    dashes_to_oclock,
    of_a_run,
    of_hours,
    offset,
    split,
    with_point,
    with_points,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_SHIFT_REACH = 40
_BEHIND_COLON = lazy_pattern("[0-9]:\\Z")
_HOUR_REACH = 16

_from_an_hour = word_pattern("[0-9] ?<oclock> <range_word> \\Z")
"""«6 बजे से »."""


def _follows_an_hour(text: str, start: int, language: Language) -> bool:
    """«6 बजे से 7.30 तक», but not «6 बजे से 7.30 लाख लोग»."""
    match = DOT.match(text, start)
    if not match or next_word(text, match.end()) not in language.cues["from_to"]:
        return False
    return _from_an_hour(language).search(text, max(0, start - _HOUR_REACH), start) is not None


def _read(text: str, language: Language) -> Iterator[Reading]:
    yield from _times(text, language)
    yield from dashes_to_oclock(text, language)


_may_be_a_time = word_pattern(
    f"[0-9]{{1,2}}(?![0-9]| ?[{INDIC}।%]|,[0-9])|[0-9]{{2,4}}:"
    "|[0-9]{4}(?: ?<oclock>|[ \t]*(?:[A-Za-z]|<time_zone>))"
)
"""Most numbers are none: «10 लोग», «2024 में»; nor is «10 बजे», which is read as a count, too."""


def _times(text: str, language: Language) -> Iterator[Reading]:
    behind = -1  # where a time ended that a second one may follow
    for start in map(re.Match.start, number_matches(_may_be_a_time(language), text)):
        second = (
            behind >= 0 and to_another(language).fullmatch(text, behind, start) is not None
        ) or _follows_an_hour(text, start, language)
        reading = (up_to(text, start, language) if second else None) or _time(text, start, language)
        if reading:
            yield reading
            behind = reading.end
            if again := _behind_zone(language).match(text, reading.end):
                yield Reading(*again.span(1), "")


_behind_zone = word_pattern(f" ?(?:\\(<time_zone>\\)|<time_zone>)( ?<oclock>)(?![{INDIC}])")
"""«20:00 (GMT) बजे»: the time has its «बजे» before the zone."""

_FOUR_DIGITS = lazy_pattern("([01][0-9]|2[0-3])([0-5][0-9])(?![0-9]|[.,:/-][0-9])")


_LAST_OF_HALF_DAY = 12
_HOURS = lazy_pattern(r" ?[Hh](?:ou)?rs\.?(?![A-Za-z])")


def _in_four_digits(text: str, start: int, language: Language) -> Reading | None:
    """«1930 बजे», «1930 hrs», «1430 आईएसटी», «0930 GMT», «0548 PM»."""
    match = _FOUR_DIGITS.match(text, start)
    if not match:
        return None
    time = time_of(match)
    oclock = oclock_word(language).match(text, match.end()) or _HOURS.match(text, match.end())
    if oclock:
        return time_in_words(text, start, oclock.end(), time, language)
    half_day = HALF_DAY.match(text, match.end())
    if half_day and 1 <= time.hour <= _LAST_OF_HALF_DAY:
        return of_half_day(text, start, time, half_day, language)
    if next_word(text, match.end()) not in language.cues["time_zone"]:
        return None
    return Reading(start, match.end(), clock(time, language, oclock=True))


_DOTTED_SECONDS = lazy_pattern(
    r"([01]?[0-9]|2[0-3])\.([0-5][0-9])\.([0-5][0-9])(?![0-9]|[.:/-][0-9])"
)


def _of_sunrise(text: str, start: int, language: Language) -> Reading | None:
    """«सूर्यास्त: संध्या 06.49.25 पर»: hours, minutes and seconds with dots."""
    match = _DOTTED_SECONDS.match(text, start)
    if not match or not tells_sunrise(text, start, language.cues["sunrise"]):
        return None
    return time_in_words(text, start, match.end(), time_of(match), language)


_ALMANAC_REACH = 30
_PAST_MIDNIGHT = lazy_pattern("(2[5-9]|30):([0-5][0-9])(?![0-9]|[:.][0-9])")


def _past_midnight(text: str, start: int, language: Language) -> Reading | None:
    """«योग 28:58 बजे तक», «तिथि 26:12 तक»: almanacs continue counting hours past midnight."""
    match = _PAST_MIDNIGHT.match(text, start)
    if not match:
        return None
    oclock = oclock_word(language).match(text, match.end())
    told = previous_word(text, start) in words_of(language, "timed", "almanac")
    told = told and next_word(text, match.end()) in language.cues["from_to"]
    almanac = near(text, start, start, _ALMANAC_REACH, language.cues["almanac"], "।;\n")
    if not (oclock or told or almanac):
        return None  # «योग : वैधृति 25:38»
    end = oclock.end() if oclock else match.end()
    return time_in_words(text, start, end, time_of(match), language)


def _time(text: str, start: int, language: Language) -> Reading | None:
    if _BEHIND_COLON.search(text, max(0, start - 2), start):
        return None  # a part of «16:16:16»
    for form in _WITH_COLON if _COLON_BEHIND.match(text, start) else _WITHOUT_COLON:
        if reading := form(text, start, language):
            return reading
    return _time_of_day(text, start, language)


_COLON_BEHIND = lazy_pattern("[0-9]{1,4}:")
_WITH_COLON = (offset, of_hours, split, in_a_clip, beyond_a_day, _past_midnight, of_a_run)
_WITHOUT_COLON = (with_points, _in_four_digits, _of_sunrise, with_point, by_letters)


def _time_of_day(text: str, start: int, language: Language) -> Reading | None:
    """«10:30», «10.30» or «10»: a time with AM, PM or «बजे», or one of two times."""
    colon = COLON.match(text, start)
    match = colon or DOT.match(text, start) or HOUR.match(text, start)
    if not match or (colon and _is_of_parts(text, colon, language)):
        return None
    dash = DASH.match(text, match.end())
    second = _second(text, dash.end()) if dash else None
    if second:
        return _two_times(text, start, match, second, language)
    if to_part := _to_another_part(text, start, match, language):
        return to_part
    if colon and text.startswith("/", match.end()):
        return _there_and_away(text, start, match, language)
    time = time_of(match)
    half_day = HALF_DAY.match(text, match.end())
    if half_day and colon and half_day[1] in "Pp" and _LAST_OF_HALF_DAY < time.hour < 24:
        time = time._replace(hour=time.hour - 12)  # «16:40 PM»
    if half_day and time.hour <= _LAST_OF_HALF_DAY:
        return of_half_day(text, start, time, half_day, language)
    if match.re is HOUR:
        return None
    oclock = oclock_word(language).match(text, match.end())
    oclock = oclock or (_HOURS.match(text, match.end()) if colon else None)  # «14:30 hrs»
    if oclock:
        past = minutes_past(text, match, language)
        return past or time_in_words(text, start, oclock.end(), time, language)
    return clock_alone(text, match, language)


def _is_of_parts(text: str, match: re.Match[str], language: Language) -> bool:
    """«3:2 के अनुपात में», «एनपीके 16:16:16»: whether it is a mixture or a ratio, not a time."""
    if tells_ratio(text, match.start(), match.end(), language.cues["ratio"]):
        return True
    if previous_word(text, match.start()) in language.cues["verses"]:
        return True  # «गीता 2:47»
    if _is_of_shares(text, match.end(), language):
        return True
    if previous_word(text, match.start()) in language.cues["of_ratio"] and match[1] == "1":
        return not _is_timed(text, match.end(), language)  # «TGT 1:40»
    ratio = _RATIO_BEFORE.search(text, max(0, match.start() - _LONGEST_RATIO), match.start())
    if ratio and ratio[1] == match[1]:
        return not _is_timed(text, match.end(), language)  # «16:9 या 16:10»
    if not time_of(match).seconds:
        return False
    if EQUAL_PARTS.fullmatch(text, *match.span()):
        return not _is_timed(text, match.end(), language)
    return tells_mixture(text, *match.span(), language.cues["mixture"])


_RATIO_BEFORE = lazy_pattern(f"(?<![0-9:.])([0-9]{{1,2}}):[1-9](?: [{INDIC}]{{1,3}} |, ?)\\Z")
"""No clock has one digit for the minutes."""
_LONGEST_RATIO = 12


def _is_of_shares(text: str, end: int, language: Language) -> bool:
    """«1:10 स्प्लिट», «1:10 स्टॉक स्प्लिट»: how shares are given or split."""
    return not language.cues["shares_given"].isdisjoint(
        (next_word(text, end), second_word(text, end))
    )


def _is_timed(text: str, end: int, language: Language) -> bool:
    """Whether «बजे», AM, PM or «पर» follows."""
    behind = oclock_word(language).match(text, end) or HALF_DAY.match(text, end)
    return bool(behind) or next_word(text, end) in language.cues["at"]


def _second(text: str, start: int) -> re.Match[str] | None:
    """The time behind a dash, if any."""
    return COLON.match(text, start) or DOT.match(text, start) or HOUR.match(text, start)


def _to_another_part(
    text: str, start: int, first: re.Match[str], language: Language
) -> Reading | None:
    """«सुबह 9:00 - शाम 5:00»: the first time and the dash, which is said."""
    dash = _dash_to_a_part(language).match(text, first.end())
    if not dash:
        return None
    if first.re is not COLON and previous_word(text, start) not in language.cues["day_parts"]:
        return None  # «2.50 - शाम 5 बजे»
    low = clock(time_of(first), language, oclock=True)
    return Reading(start, dash.end(), language.says["range"].format(low=low, high=""))


_dash_to_a_part = word_pattern(
    " ?[-–—] ?(?=<day_parts> [0-9]{1,2}(?:[.:][0-5][0-9](?![0-9])| ?<oclock>))"
)
"""A dash before a part of the day and a time."""


def _two_times(
    text: str, start: int, first: re.Match[str], second: re.Match[str], language: Language
) -> Reading | None:
    """``10-11.30 बजे`` and ``9:30-10:15``."""
    half_day = HALF_DAY.match(text, second.end())
    if half_day and not HALF_DAY.match(text, first.end()) and int(second[1]) <= 12:
        return up_to_half_day(text, start, first, second, half_day, language)
    if first.re is HOUR and second.re is HOUR:
        return _falling_hours(text, start, first, second, language)
    oclock = oclock_word(language).match(text, second.end())
    covered = oclock or leads_to_oclock(language).match(text, second.end())
    if not covered and not (first.re is COLON and second.re is COLON):
        in_shifts = first.re is second.re is DOT and (
            near(text, start, second.end(), _SHIFT_REACH, words_of(language, "shift", "timetable"))
            or _begins_with_zero(text, start, second.end(), language)
        )
        with_hour = {first.re, second.re} == {COLON, HOUR}  # «10-12:30», «2:30-5»
        if not (in_shifts or with_hour or _are_of_a_day(text, start, second, language)):
            return None
    begins, ends = (
        by_part_of_day(text, each.start(), time_of(each), language) for each in (first, second)
    )
    low = clock(begins, language, oclock=False)
    high = clock(ends, language, oclock=True)
    words = language.says["range"].format(low=low, high=high)
    end = oclock.end() if oclock else second.end()
    behind = next_word(text, end)
    if behind in language.cues["minutes"] and words.endswith(behind):
        end = text.index(behind, end) + len(behind)  # «12:04-13:23 मिनट»
    return Reading(start, end, words)


_WITH_ZERO = lazy_pattern(r"(?<![0-9.])0[1-9]\.[0-5][0-9] ?[-–] ?[0-9]{1,2}\.[0-5][0-9]")
_PROGRAMME_REACH = 60


def _begins_with_zero(text: str, start: int, end: int, language: Language) -> bool:
    """«09.00-10.30 योग, 10.30-11.00 नाश्ता»: no amount has a zero before it, and what follows on a
    programme is read alike.
    """
    if next_word(text, end) in words_of(language, "units", "scale_words"):
        return False
    return _WITH_ZERO.search(text, max(0, start - _PROGRAMME_REACH), end) is not None


def _falling_hours(
    text: str, start: int, first: re.Match[str], second: re.Match[str], language: Language
) -> Reading | None:
    """«11-1 एवं 2-4 बजे»: a span past noon, which only «बजे» behind another tells from a score."""
    ahead = leads_to_another_part(language).match(text, second.end())
    if int(first[1]) <= int(second[1]) or not ahead:
        return None
    low, high = (language.numbers[int(each[1])] for each in (first, second))
    return Reading(start, second.end(), language.says["range"].format(low=low, high=high))


def _are_of_a_day(text: str, start: int, second: re.Match[str], language: Language) -> bool:
    """«सुबह 10-12.30,», «सायं 5.30-7 तक»: whether a part of the day comes before, and nothing
    counted after.
    """
    if previous_word(text, start) not in language.cues["day_parts"]:
        return False
    return next_word(text, second.end()) not in words_of(
        language, "units", "scale_words", "counted"
    )


def _there_and_away(
    text: str, start: int, first: re.Match[str], language: Language
) -> Reading | None:
    """«8:45/8:50»: a train's arrival and departure."""
    second = COLON.match(text, first.end() + 1)
    if not second or first[3] or second[3]:
        return None
    oclock = oclock_word(language).match(text, second.end())
    words = ", ".join(clock(time_of(each), language, oclock=True) for each in (first, second))
    return Reading(start, oclock.end() if oclock else second.end(), words)


PASS = Pass("time", _read, of_numbers=True)
