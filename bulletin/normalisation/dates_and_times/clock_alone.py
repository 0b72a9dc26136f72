"""A clock time without «बजे», recognised by the words, signs and times around it."""

from __future__ import annotations

import re
from collections.abc import Callable

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    PHRASE_ENDS,
    ends_word,
    near,
    next_word,
    previous_word,
    second_word,
    word_before,
    word_before_bracket,
)
from bulletin.normalisation.dates_and_times.clock_times import (
    COLON,
    DOT,
    HOUR,
    Time,
    behind_at,
    clock,
    oclock_word,
    time_of,
)
from bulletin.normalisation.dates_and_times.time_spans import HALF_DAY, span
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.word_patterns import word_pattern

_TIMETABLE_REACH = 40
_TIMED_REACH = 70
_CLIP_REACH = 60
_ALMANAC_REACH = 20
_HOUR_WITH_ZERO = lazy_pattern("0[0-9]:|[0-9]{2}:[0-9]{2}:")


def clock_alone(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """A time or a length of time without «बजे»."""
    start, end = match.span()
    colon = match.re is COLON
    if _A_SHARE.match(text, end):
        return None  # «444 दिन 7.25%»
    if colon and word_before_bracket(text, start) in language.cues["mixture"]:
        return None  # «डीएपी 18:46»
    told = minutes_past(text, match, language) or (span(text, match, language) if colon else None)
    if told:
        return told
    time = time_of(match)
    if leads_to_oclock(language).match(text, end) or _LEADS_TO_HALF_DAY.match(text, end):
        time = by_part_of_day(text, start, time, language)
        return Reading(start, end, clock(time, language, oclock=False))
    leaving = _leaving(text, start, match, language)
    if leaving:
        return leaving
    if (
        colon
        or _reads_as_clock(text, start, end, language)
        or _begins(text, match, language)
        or _is_changed(text, match, language)
        or _is_on_an_agenda(text, match, language)
        or _is_in_a_schedule(text, match, language)
        or _is_until(text, match, language)
    ):
        return _without_oclock(text, start, end, time, language)
    return None


def up_to(text: str, start: int, language: Language) -> Reading | None:
    """The second time of «सुबह 9.00 से 11.30», which no part of the day precedes."""
    match = DOT.match(text, start)
    if not match:
        return None
    if past := minutes_past(text, match, language, after_one=True):
        return past  # «1.40 मिनट से 3.20 मिनट तक»
    if HALF_DAY.match(text, match.end()) or _is_measured(next_word(text, match.end()), language):
        return None
    return _without_oclock(text, start, match.end(), time_of(match), language)


def _is_measured(word: str, language: Language) -> bool:
    return word in language.units or word in language.cues["oclock"]


_A_SHARE = lazy_pattern(" ?[%°]")
_TIME = r"[0-9]{1,2}[.:][0-5][0-9]"
_LEADS_TO_HALF_DAY = lazy_pattern(
    f"(?:, ?{_TIME}){{0,6}}(?:,| [{INDIC}]{{1,4}}) ?{_TIME} ?[AaPp]\\.?[Mm](?![A-Za-z])"
)
"""«1.30, 4.45 व 8.00 PM»: a list of times, the last with its half of the day."""


def _times_to_oclock(part: str) -> Callable[[Language], re.Pattern[str]]:
    time = "[0-9]{1,2}(?:[.:][0-9]{2})?"
    return word_pattern(
        f"(?: <range_word|between_days> {part}{time}(?: ?[-–] ?{time})?){{1,3}} ?<oclock>"
    )


leads_to_oclock = _times_to_oclock("")
"""«से 11.30 बजे», «से 11 व 4 से 6.15 बजे»: whether times follow whose «बजे» covers all."""
leads_to_another_part = _times_to_oclock("(?:<day_parts> )?")
"""«व शाम 4-6 बजे»: the same, also of another part of the day."""
to_another_part = word_pattern(" <range_word> (?:<range_more> )?(<day_parts> )?")
to_another = word_pattern(" <range_word> (?:<range_more> )?")
"""« से », « से लेकर »: between two times."""
_to_another_part = word_pattern(" <range_word> (?:<range_more> )?(<day_parts> )?")
"""« से दोपहर »: the same, with the part of the day of the second."""


def minutes_past(
    text: str, match: re.Match[str], language: Language, *, after_one: bool = False
) -> Reading | None:
    """«दोपहर 3.38 मिनट पर»: what happens «at minutes» happens at an hour and minutes, unless in a
    clip. So do «रात 1.40 मिनट से», «रात 1.40 मिनट।» and, ``after_one`` such time, «… से 3.20 मिनट
    तक».
    """
    word = next_word(text, match.end())
    if match.re is HOUR or word not in language.cues["minutes"] or match[2] == "00":
        return None
    end = text.index(word, match.end()) + len(word)
    word, told = next_word(text, end), after_one or _behind_day_part(text, match.start(), language)
    cues = language.cues
    by_day = told and (not word or word in words_of(language, "from_to", "of"))
    if word not in cues["at"] and not by_day:
        return None  # but «रात 12.05 मिनट की घटना»
    in_clip = near(text, *match.span(), _CLIP_REACH, words_of(language, "clip", "match"))
    if in_clip and (not told or word in cues["of"]):
        return None  # «क्लिप में 2.50 मिनट पर»
    words = clock(time_of(match), language, oclock=True, in_full=True)
    return Reading(match.start(), end, words, evidence="minutes past")


def by_part_of_day(text: str, start: int, time: Time, language: Language) -> Time:
    """«शाम 19:06», «रात 20:15 से 22:30»: behind a part of the day, that of a clock of twelve."""
    told = previous_word(text, start)
    first = _FIRST_BEFORE.search(text, max(0, start - _FIRST_REACH), start)
    if first and told not in language.cues["day_parts"]:
        told = previous_word(text, first.start())
    if not _NOON < time.hour < 2 * _NOON:
        return time
    if told in language.cues["past_noon"] or _goes_on(text, start, time, language):
        return time._replace(hour=time.hour - _NOON)
    return time


def _goes_on(text: str, start: int, time: Time, language: Language) -> bool:
    """«रात 22:49 बजे आएगी और 22:51 बजे जाएगी»: soon after a time of the sentence that is said by a
    clock of twelve.
    """
    told = _told_past_noon(language).search(text, max(0, start - _TOLD_REACH), start)
    return told is not None and int(told[1]) <= time.hour <= int(told[1]) + 1


_told_past_noon = word_pattern(
    "<past_noon> (1[3-9]|2[0-3])[.:][0-5][0-9](?![0-9])(?:(?!<day_parts>)[^।\n])*\\Z"
)
_TOLD_REACH = 80


_NOON = 12
_FIRST_BEFORE = lazy_pattern(
    f"([0-9]{{1,2}}[.:][0-5][0-9])(?: [{INDIC}]{{1,3}}){{0,2}} ?[-–]? ?\\Z"
)
_FIRST_REACH = 20


def time_in_words(text: str, start: int, end: int, time: Time, language: Language) -> Reading:
    """A time with «बजे»; if minutes are said in full, with «पर» before the event."""
    time = by_part_of_day(text, start, time, language)
    words = clock(time, language, oclock=True)
    if time.hour == 0 and previous_word(text, start) not in language.cues["day_parts"]:
        words = f"{language.says['night']} {words}"
    return Reading(start, end, before_event(words, text, start, end, time, language))


def before_event(
    words: str, text: str, start: int, end: int, time: Time, language: Language
) -> str:
    """The ``words`` of a time that had «बजे», with «पर» if its minutes are said in full and what
    happens then follows: «आठ बजकर पच्चीस मिनट पर छूटती है».
    """
    word = next_word(text, end)
    in_full = words.endswith(clock(time, language, oclock=True, in_full=True))
    goes_on = word or _event_behind(language).match(text, end)
    at = in_full and time.minutes and goes_on and word not in language.cues["postpositions"]
    at = at and word not in language.phrasing.cut_before  # «6:20 बजे, जबकि …»
    if at and not _ends_a_span(language).search(text, max(0, start - _HOUR_REACH), start):
        return language.says["clock_at"].format(time=words)
    return words


_ends_a_span = word_pattern("[0-9](?: ?<oclock>)? <range_word> \\Z")
"""«6:12 से 7:41 बजे रहेगा», «6 बजे से 7:41 बजे»: another time and «से» before one."""

_OF_A_LIST = "(?:[.:][0-9]{2})?(?: ?<oclock>|\n|$)|[.:][0-9]{2}[.:]"
_event_behind = word_pattern(f" ?{HEAD}| (?:[₹$'\"]|[0-9]+(?!{_OF_A_LIST}|[0-9]))")
"""«6.20 बजे 5 लोग घायल हुए», «9:50 बजे ₹500 करोड़», but not «8.15 बजे 9.20 बजे» of a list."""


def _without_oclock(text: str, start: int, end: int, time: Time, language: Language) -> Reading:
    time = by_part_of_day(text, start, time, language)
    strikes = next_word(text, end) in language.cues["strikes"]  # «11.30 बज रहे थे»
    words = clock(time, language, oclock=not strikes)
    in_full = words == clock(time, language, oclock=True, in_full=True)
    told = _behind_day_part(text, start, language) or _is_zone(text, end, language)
    kind = "clock in a timetable" if _is_timed(text, start, end, language) else "clock alone"
    if not (in_full and time.minutes):
        end = behind_at(text, end, language)
    return Reading(start, end, words, evidence="" if told else kind)


def _is_timed(text: str, start: int, end: int, language: Language) -> bool:
    """«06:12», «10:11:51», or «11:54» near a word for something that has a time of day."""
    if _HOUR_WITH_ZERO.match(text, start):
        return True
    told = words_of(language, "timed", "agenda", "shift")
    return near(text, start, end, _TIMED_REACH, told, "।\n")


def _is_zone(text: str, end: int, language: Language) -> bool:
    return next_word(text, end) in language.cues["time_zone"]


def _behind_day_part(text: str, start: int, language: Language) -> bool:
    """«सुबह 5.30», «रात करीब 11.11»."""
    if word_before(text, start, language.cues["count_before"]) in language.cues["day_parts"]:
        return True
    return _on_a_day_part(language).search(text, max(0, start - _HOUR_REACH), start) is not None


_on_a_day_part = word_pattern("<day_parts> <on_a_time> \\Z")
"""«शाम को 6.30 से»."""


def _reads_as_clock(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``5.30`` is a time: a part of the day before it, and no measure after."""
    rises = previous_word(text, start) in language.cues["events"] or (
        next_word(text, end) in language.cues["from_to"]  # «नक्षत्र रोहिणी 15.59 तक»
        and previous_word(text, start) not in language.cues["dated"]
        and near(text, start, start, _ALMANAC_REACH, language.cues["almanac"], "।,;\n")
    )
    ends = previous_word(text, start) in language.cues["shift"] and not next_word(text, end)
    told = (
        rises
        or ends  # «समय: 11.30»
        or _behind_day_part(text, start, language)
        or _before_day_part(language).match(text, end)
        or _is_zone(text, end, language)
    )
    if not told and not _behind_an_hour(language).search(text, max(0, start - _HOUR_REACH), start):
        return False
    word = next_word(text, end)
    if not word:
        return ends_word(text, end)
    return word not in words_of(language, "units", "scale_words", "currency_words", "counted")


_before_day_part = word_pattern(f" <day_parts> ?{PHRASE_ENDS}")
"""«ग्रहण का आरंभ 10.20 सुबह, …»: a part of the day after a time, at the end of a phrase."""
_behind_an_hour = word_pattern(f"(?<![{INDIC}])<day_parts> [0-9]{{1,2}} <range_word> \\Z")
"""«सुबह 5 से 7.30 तक»: a part of the day, and a whole hour before."""

_HOUR_REACH = 24
_TYPED_AS_A_TIME = lazy_pattern("0[1-9]")
"""The hour of «07.00»: an amount has no zero before it."""


def _begins(text: str, match: re.Match[str], language: Language) -> bool:
    """«मुहूर्त 11.45 से 12.27», «07.00 से 12.00 तक»: the first of two times of a timetable."""
    to = _to_another_part(language).match(text, match.end())
    second = DOT.match(text, to.end()) if to else None
    if not to or not second or _is_measured(next_word(text, second.end()), language):
        return False
    if to[1] or previous_word(text, match.start()) in language.cues["shift"]:
        return True  # «11.05 से दोपहर 01.09 तक»
    if _time_behind(language).match(text, second.end()):
        return True  # «19.46 से 21.16 तक का समय»
    if (
        _TYPED_AS_A_TIME.match(match[1])
        and next_word(text, second.end()) in language.cues["from_to"]
    ):
        return True
    told = words_of(language, "timetable", "almanac")
    return near(text, match.start(), second.end(), _TIMETABLE_REACH, told, "।\n")


_time_behind = word_pattern("(?: <until>)? <of> <shift>(?! [0-9])")


def _is_changed(text: str, match: re.Match[str], language: Language) -> bool:
    """«12.40 की जगह 13.10 पर छूटेगी»: the time that is replaced by another."""
    instead = _instead(language).match(text, match.end())
    second = DOT.match(text, instead.end()) if instead else None
    if not second:
        return False
    leaving = _leaving(text, second.start(), second, language)
    return leaving is not None or oclock_word(language).match(text, second.end()) is not None


_ITEM = lazy_pattern(
    r"(?<![0-9.,:/₹-])(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]"
    f" [{INDIC}]+(?: [{INDIC}]+){{0,5}}{PHRASE_ENDS}"
)


def _is_on_an_agenda(text: str, match: re.Match[str], language: Language) -> bool:
    """«दौरा: 11.05 हेलीपैड, 11.20 लोकार्पण, 1.10 प्रस्थान»: one of several times, before an event."""
    start, end = match.span()
    if match.re is not DOT or not _ITEM.match(text, start):
        return False
    others = ("units", "scale_words", "currency_words", "counted", "postpositions")
    if next_word(text, end) in words_of(language, *others):
        return False
    if not near(text, start, end, _TIMED_REACH, language.cues["agenda"], "।\n"):
        return False
    items = _ITEM.finditer(text, max(0, start - _TIMED_REACH), end + _TIMED_REACH)
    return sum(1 for _ in items) > 1


_stop = word_pattern(
    rf"(?<=[{INDIC}] )(?:[01]?[0-9]|2[0-4])\.[0-5][0-9](?=[,;।\n]|$| <conjunctions> )"
)


def _is_in_a_schedule(text: str, match: re.Match[str], language: Language) -> bool:
    """«समय: दिल्ली 06.00, आगरा 07.50»: one of several times, each behind a place."""
    start, end = match.span()
    stop = _stop(language)
    if match.re is not DOT or not stop.match(text, start):
        return False
    told = words_of(language, "agenda", "shift")
    if not near(text, start, start, _TIMED_REACH, told, "।\n"):
        return False
    if near(text, start, end, _TIMED_REACH, language.cues["run"], "।\n"):
        return False  # «दौड़ का समय: पहला 9.58, दूसरा 10.05»
    stops = stop.finditer(text, max(0, start - _TIMED_REACH), end + _TIMED_REACH)
    behind_names = [
        each.start()
        for each in stops
        if previous_word(text, each.start()) not in language.cues["postpositions"]
    ]
    return start in behind_names and len(behind_names) > 1  # «इस समय भारत में 5.20, चीन में 3.10»


_until = word_pattern(" <until>")
_earlier = word_pattern("[0-9]{1,2}[.:][0-5][0-9] ?<oclock>")


def _is_until(text: str, match: re.Match[str], language: Language) -> bool:
    """«11.35 बजे पहुंचे और 12.20 तक रुके»: behind another time of the sentence, with its «बजे»."""
    if match.re is not DOT or not _until(language).match(text, match.end()):
        return False
    before = text[max(0, match.start() - _TIMED_REACH) : match.start()]
    return _earlier(language).search(re.split("[।?!\n]", before)[-1]) is not None


_instead = word_pattern(" <instead> ")


def _leaving(text: str, start: int, match: re.Match[str], language: Language) -> Reading | None:
    """«12.15 में खुलेगी», «6.20 पर रवाना», «9.15 की लोकल»: when something leaves or arrives."""
    if match.re is not DOT:
        return None
    word = next_word(text, match.end())
    runs = word in language.cues["of"] and second_word(text, match.end()) in language.cues["runs"]
    departs = word in language.cues["departs"]  # «08.30 खुलेगी»
    if runs or departs or _opens_at(text, match, language):
        return _without_oclock(text, start, match.end(), time_of(match), language)
    if word not in language.cues["when"]:
        return None
    end = text.index(word, match.end()) + len(word)
    verb = next_word(text, end)
    arrives = verb in language.cues["arrives"] and near(  # but «दर 5.40 पर पहुंची»
        text, start, end, _TIMED_REACH, words_of(language, "runs", "train"), "।\n"
    )
    if not arrives and verb not in language.cues["leaves"]:
        return None
    return time_in_words(text, start, end, time_of(match), language)


def _opens_at(text: str, match: re.Match[str], language: Language) -> bool:
    """«कार्यक्रम 9.15 से शुरू होगा», but not «कीमत 5.49 से शुरू»: a round time, and no price."""
    start, end = match.span()
    if int(match[2]) % _ROUND_MINUTES or next_word(text, end) not in language.cues["range_word"]:
        return False
    if second_word(text, end) not in language.cues["leaves"]:
        return False
    priced = words_of(language, "prices_of", "currency_words")
    return not near(text, start, end, _TIMED_REACH, priced, "।\n")


_ROUND_MINUTES = 5
