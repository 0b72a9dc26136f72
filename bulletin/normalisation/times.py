"""Clock times: ``10:30``, ``10.30 बजे``, ``7 PM``; also what :mod:`.time_spans` reads."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.amounts import run_together
from bulletin.normalisation.clock_forms import (
    COLON,
    DASH,
    DOT,
    HOUR,
    behind_at,
    minutes_of,
    oclock_word,
)
from bulletin.normalisation.clock_words import clock
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    HEAD,
    alternatives,
    ends_word,
    near,
    next_word,
    number_starts,
    previous_word,
    tells_ratio,
    word_before_bracket,
)
from bulletin.normalisation.half_days import of_half_day, up_to_half_day
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.time_spans import (
    HALF_DAY,
    beyond_a_day,
    by_letters,
    dashes_to_oclock,
    in_a_clip,
    of_hours,
    offset,
    span,
    split,
    with_point,
)

__all__ = ["PASS"]

_MIXED_REACH = 40
_TIMED_REACH = 70
_BEHIND_COLON = re.compile("[0-9]:$")


@functools.cache
def _leads_to_oclock(language: Language) -> re.Pattern[str]:
    """«से 11.30 बजे»: followed by a second time, whose «बजे» covers both."""
    joined = alternatives(language.cues["range_word"] | language.cues["between_days"])
    oclock = alternatives(language.cues["oclock"])
    return re.compile(f" (?:{joined}) [0-9]{{1,2}}(?:[.:][0-9]{{2}})? ?(?:{oclock})")


@functools.cache
def _to_another(language: Language) -> re.Pattern[str]:
    """« से », « से लेकर »: between two times."""
    cues = language.cues
    more = alternatives(cues["range_more"])
    return re.compile(f" (?:{alternatives(cues['range_word'])}) (?:(?:{more}) )?")


_HOUR_REACH = 16


@functools.cache
def _from_an_hour(language: Language) -> re.Pattern[str]:
    """«6 बजे से »."""
    oclock, to = alternatives(language.cues["oclock"]), alternatives(language.cues["range_word"])
    return re.compile(f"[0-9] ?(?:{oclock}) (?:{to}) $")


def _follows_an_hour(text: str, start: int, language: Language) -> bool:
    """«6 बजे से 7.30 तक», but «6 बजे से 7.30 लाख लोग»."""
    match = DOT.match(text, start)
    if not match or next_word(text, match.end()) not in language.cues["from_to"]:
        return False
    return _from_an_hour(language).search(text, max(0, start - _HOUR_REACH), start) is not None


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = [*_times(text, language), *dashes_to_oclock(text, language)]
    yield from sorted(found, key=lambda reading: reading.start)


def _times(text: str, language: Language) -> Iterator[Reading]:
    behind = -1  # where a time ended that a second one may follow
    for start in number_starts(text):
        second = (
            behind >= 0 and _to_another(language).fullmatch(text, behind, start) is not None
        ) or _follows_an_hour(text, start, language)
        reading = (_up_to(text, start, language) if second else None) or _time(
            text, start, language
        )
        if reading:
            yield reading
            behind = reading.end


def _up_to(text: str, start: int, language: Language) -> Reading | None:
    """The second time of «सुबह 9.00 से 11.30», which no part of the day precedes."""
    match = DOT.match(text, start)
    if not match:
        return None
    if past := _minutes_past(text, match, language, after_one=True):
        return past  # «1.40 मिनट से 3.20 मिनट तक»
    if HALF_DAY.match(text, match.end()) or _is_measured(next_word(text, match.end()), language):
        return None
    hour, minutes = int(match[1]), int(match[2])
    return _without_oclock(text, start, match.end(), hour, minutes, 0, language)


def _is_measured(word: str, language: Language) -> bool:
    return word in language.units or word in language.cues["oclock"]


_FOUR_DIGITS = re.compile("([01][0-9]|2[0-3])([0-5][0-9])(?![0-9]|[.,:/-][0-9])")


_LAST_OF_HALF_DAY = 12
_HOURS = re.compile(r" ?[Hh](?:ou)?rs\.?(?![A-Za-z])")


def _in_four_digits(text: str, start: int, language: Language) -> Reading | None:
    """«1930 बजे», «1930 hrs», «1430 आईएसटी», «0930 GMT», «0548 PM»."""
    match = _FOUR_DIGITS.match(text, start)
    if not match:
        return None
    hour, minutes = int(match[1]), int(match[2])
    oclock = oclock_word(language).match(text, match.end()) or _HOURS.match(text, match.end())
    if oclock:
        return _time_in_words(text, start, oclock.end(), hour, minutes, 0, language)
    half_day = HALF_DAY.match(text, match.end())
    if half_day and 1 <= hour <= _LAST_OF_HALF_DAY:
        return of_half_day(text, start, hour, minutes, half_day, language)
    if next_word(text, match.end()) not in language.cues["time_zone"]:
        return None
    return Reading(start, match.end(), clock(hour, minutes, 0, language, oclock=True))


def _time(text: str, start: int, language: Language) -> Reading | None:
    if _BEHIND_COLON.search(text, max(0, start - 2), start):
        return None  # a part of «16:16:16»
    return (
        offset(text, start, language)
        or of_hours(text, start, language)
        or split(text, start, language)
        or _in_four_digits(text, start, language)
        or in_a_clip(text, start, language)
        or beyond_a_day(text, start, language)
        or with_point(text, start, language)
        or by_letters(text, start, language)
        or _time_of_day(text, start, language)
    )


def _time_of_day(text: str, start: int, language: Language) -> Reading | None:
    """«10:30», «10.30» or «10»: a time with half a day or «बजे», or one of two."""
    colon = COLON.match(text, start)
    match = colon or DOT.match(text, start) or HOUR.match(text, start)
    if not match or (colon and _is_of_parts(text, colon, language)):
        return None
    dash = DASH.match(text, match.end())
    if dash:
        return _two_times(text, start, match, dash.end(), language)
    if colon and text.startswith("/", match.end()):
        return _there_and_away(text, start, match, language)
    hour, minutes, seconds = _parts(match)
    half_day = HALF_DAY.match(text, match.end())
    if half_day and hour <= _LAST_OF_HALF_DAY:
        return of_half_day(text, start, hour, minutes, half_day, language)
    if match.re is HOUR:
        return None
    oclock = oclock_word(language).match(text, match.end())
    if oclock:
        past = _minutes_past(text, match, language)
        return past or _time_in_words(text, start, oclock.end(), hour, minutes, seconds, language)
    return _clock_alone(text, match, language)


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Hour, minutes and seconds; 0 where there are none."""
    hour, minutes, seconds = (int(part or 0) for part in (*match.groups(), None, None)[:3])
    return hour, minutes, seconds


def _is_of_parts(text: str, match: re.Match[str], language: Language) -> bool:
    """«3:2 के अनुपात में», «एनपीके 16:16:16»: what is mixed or compared, and no time."""
    if tells_ratio(text, match.start(), match.end(), language.cues["ratio"]):
        return True
    seconds = _parts(match)[2]
    return bool(seconds) and near(text, *match.span(), _MIXED_REACH, language.cues["mixture"])


def _clock_alone(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """A time or a length of time without «बजे»."""
    start, end = match.span()
    colon = match.re is COLON
    if colon and word_before_bracket(text, start) in language.cues["mixture"]:
        return None  # «डीएपी 18:46»
    told = _minutes_past(text, match, language) or (span(text, match, language) if colon else None)
    if told:
        return told
    hour, minutes, seconds = _parts(match)
    if _leads_to_oclock(language).match(text, end):
        return Reading(start, end, clock(hour, minutes, seconds, language, oclock=False))
    leaving = _leaving(text, start, match, language)
    if leaving:
        return leaving
    if (
        colon
        or _reads_as_clock(text, start, end, language)
        or _begins(text, match, language)
        or _is_changed(text, match, language)
    ):
        return _without_oclock(text, start, end, hour, minutes, seconds, language)
    return None


def _two_times(
    text: str, start: int, first: re.Match[str], begin: int, language: Language
) -> Reading | None:
    """``10-11.30 बजे`` and ``9:30-10:15``."""
    second = COLON.match(text, begin) or DOT.match(text, begin) or HOUR.match(text, begin)
    if not second:
        return None
    half_day = HALF_DAY.match(text, second.end())
    if half_day and not HALF_DAY.match(text, first.end()) and int(second[1]) <= 12:
        return up_to_half_day(text, start, first, second, half_day, language)
    if first.re is HOUR and second.re is HOUR:
        return None
    oclock = oclock_word(language).match(text, second.end())
    if not oclock and not (first.re is COLON and second.re is COLON):
        if not (first.re is second.re is DOT):
            return None
        if not near(text, start, second.end(), _MIXED_REACH, language.cues["shift"]):
            return None
    low = clock(int(first[1]), minutes_of(first), 0, language, oclock=False)
    high = clock(int(second[1]), minutes_of(second), 0, language, oclock=True)
    words = language.says["range"].format(low=low, high=high)
    if run_together(first[1], second[1]) and minutes_of(first) == minutes_of(second) == 0:
        words = f"{low} {high}"
    end = oclock.end() if oclock else second.end()
    behind = next_word(text, end)
    if behind in language.cues["minutes"] and words.endswith(behind):
        end = text.index(behind, end) + len(behind)  # «12:04-13:23 मिनट»
    return Reading(start, end, words)


def _there_and_away(
    text: str, start: int, first: re.Match[str], language: Language
) -> Reading | None:
    """«8:45/8:50»: when a train comes and goes."""
    second = COLON.match(text, first.end() + 1)
    if not second or first[3] or second[3]:
        return None
    oclock = oclock_word(language).match(text, second.end())
    words = ", ".join(
        clock(int(each[1]), int(each[2]), 0, language, oclock=True) for each in (first, second)
    )
    return Reading(start, oclock.end() if oclock else second.end(), words)


def _time_in_words(
    text: str, start: int, end: int, hour: int, minutes: int, seconds: int, language: Language
) -> Reading:
    """A time with «बजे»; if minutes are said in full, «पर» follows before the event."""
    words = clock(hour, minutes, seconds, language, oclock=True)
    if hour == 0 and previous_word(text, start) not in language.cues["day_parts"]:
        words = f"{language.says['night']} {words}"
    word = next_word(text, end)
    in_full = words.endswith(clock(hour, minutes, seconds, language, oclock=True, in_full=True))
    goes_on = word or text[end : end + 2].lstrip(" ").startswith(HEAD)
    if in_full and minutes and goes_on and word not in language.cues["postpositions"]:
        words = language.says["clock_at"].format(time=words)
    return Reading(start, end, words)


def _without_oclock(
    text: str, start: int, end: int, hour: int, minutes: int, seconds: int, language: Language
) -> Reading:
    strikes = next_word(text, end) in language.cues["strikes"]  # «11.30 बज रहे थे»
    words = clock(hour, minutes, seconds, language, oclock=not strikes)
    in_full = words == clock(hour, minutes, seconds, language, oclock=True, in_full=True)
    told = _behind_day_part(text, start, language) or _is_zone(text, end, language)
    kind = "clock in a timetable" if _is_timed(text, start, end, language) else "clock alone"
    if not (in_full and minutes):
        end = behind_at(text, end, language)
    return Reading(start, end, words, confidence=1.0 if told else sure(kind, language))


_HOUR_WITH_ZERO = re.compile("0[0-9]:|[0-9]{2}:[0-9]{2}:")


def _is_timed(text: str, start: int, end: int, language: Language) -> bool:
    """«06:12», «10:11:51», or «11:54» with a word for what has its time of day about."""
    if _HOUR_WITH_ZERO.match(text, start):
        return True
    return near(text, start, end, _TIMED_REACH, language.cues["timed"], "।\n")


def _is_zone(text: str, end: int, language: Language) -> bool:
    return next_word(text, end) in language.cues["time_zone"]


_CLIP_REACH = 60


def _minutes_past(
    text: str, match: re.Match[str], language: Language, *, after_one: bool = False
) -> Reading | None:
    """«दोपहर 3.38 मिनट पर»: an event at minutes is at an hour and minutes, but in a clip; so are
    «रात 1.40 मिनट से» and, ``after_one``, «… से 3.20 मिनट तक».
    """
    word = next_word(text, match.end())
    if match.re is HOUR or word not in language.cues["minutes"] or match[2] == "00":
        return None
    end = text.index(word, match.end()) + len(word)
    word, told = next_word(text, end), after_one or _behind_day_part(text, match.start(), language)
    if word not in language.cues["at"] and not (told and word in language.cues["from_to"]):
        return None
    in_clip = near(text, *match.span(), _CLIP_REACH, language.cues["clip"] | language.cues["match"])
    if in_clip and not told:
        return None  # «क्लिप में 2.50 मिनट पर»
    words = clock(int(match[1]), int(match[2]), 0, language, oclock=True, in_full=True)
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


def _begins(text: str, match: re.Match[str], language: Language) -> bool:
    """«अभिजीत मुहूर्त 11.45 से 12.27»: the first of two times of a timetable."""
    to = _to_another(language).match(text, match.end())
    second = DOT.match(text, to.end()) if to else None
    if not second or _is_measured(next_word(text, second.end()), language):
        return False
    if previous_word(text, match.start()) in language.cues["shift"]:
        return True
    return near(text, match.start(), second.end(), _MIXED_REACH, language.cues["timetable"])


def _is_changed(text: str, match: re.Match[str], language: Language) -> bool:
    """«12.40 की जगह 13.10 पर छूटेगी»: the time that another one replaces."""
    instead = _instead(language).match(text, match.end())
    second = DOT.match(text, instead.end()) if instead else None
    if not second:
        return False
    leaving = _leaving(text, second.start(), second, language)
    return leaving is not None or oclock_word(language).match(text, second.end()) is not None


@functools.cache
def _instead(language: Language) -> re.Pattern[str]:
    return re.compile(f" (?:{alternatives(language.cues['instead'])}) ")


def _leaving(text: str, start: int, match: re.Match[str], language: Language) -> Reading | None:
    """«12.15 में खुलेगी», «6.20 पर रवाना»: when something leaves or arrives."""
    word = next_word(text, match.end())
    if match.re is DOT and word in language.cues["departs"]:  # «08.30 खुलेगी»
        return _without_oclock(text, start, match.end(), int(match[1]), int(match[2]), 0, language)
    if match.re is not DOT or word not in language.cues["when"]:
        return None
    end = text.index(word, match.end()) + len(word)
    if next_word(text, end) not in language.cues["leaves"]:
        return None
    return _time_in_words(text, start, end, int(match[1]), int(match[2]), 0, language)


PASS = Pass("time", _read, of_digits=True)
