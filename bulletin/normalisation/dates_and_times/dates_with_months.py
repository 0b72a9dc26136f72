"""Dates with the name of a month: ``27-28 दिसंबर``, ``11मार्च 2021``, ``Apr 08, 2020``."""

from __future__ import annotations

import functools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, is_between, next_word, previous_word
from bulletin.normalisation.dates_and_times.month_names import DAY, LAST_DAY, century, say_month
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.quantities.amounts import say_range
from bulletin.normalisation.word_patterns import word_pattern

_TH = "(?:st|nd|rd|th)?"
named_day = word_pattern(
    f"{DAY}{_TH}(?:( ?[-–/] ?| <range_word|between_days> |, ?){DAY}{_TH})?([ ,/-]? ?)(<months>)"
    f"(?![{INDIC}A-Za-z])(?:[ ,/-]{{1,2}}([0-9]{{4}})(?![0-9]|[,.][0-9])"
    "|[ ,-]{0,2}'([0-9]{2})(?![0-9]))?"
)
"""A day, an optional second one, the month's name, an optional year."""
_month_before = word_pattern(
    f"(?:^|[^{INDIC}A-Za-z]|(?:[{INDIC}]|[a-z]{{2}})(?=[A-Z]))(<months>)(,? |-|,)\\Z"
)


@functools.cache
def _ends_of_months(language: Language) -> frozenset[str]:
    return frozenset(month[-2:] for month in language.months)


def month_before(text: str, start: int, language: Language) -> re.Match[str] | None:
    """The month that ends before ``start``; most words are ruled out by their last two letters."""
    if text[max(0, start - _SHORT) : start].rstrip(" ,-")[-2:] not in _ends_of_months(language):
        return None
    return _month_before(language).search(text, max(0, start - _REACH), start)


_DAY_AND_YEAR = lazy_pattern(f"{DAY}(?:st|nd|rd|th)?(, ?| )([0-9]{{4}})(?![0-9]|[,.][0-9])")
_DAY_ALONE = lazy_pattern(f"{DAY}(?:st|nd|rd|th)?(?![0-9A-Za-z]|[.,:/-][0-9])")
_YEAR = lazy_pattern("([0-9]{4})(?![0-9]|[,.:/-][0-9])")
_REACH = 16
_SHORT = 6


def day_and_its_month(text: str, start: int, language: Language) -> Reading | None:
    """``27-28 दिसंबर``, ``11मार्च 2021``, ``13 नवंबर-6 दिसंबर``."""
    match = named_day(language).match(text, start)
    if not match or (match[3] and _IN_A_TIME.search(text, max(0, start - 2), start)):
        return None  # «9:29 से 1 दिसंबर»
    if "A" <= text[start - 1 : start] <= "Z":
        return None  # «2024 YR4 दिसंबर में»
    between = is_between(text, match.end(), language.cues["between_two"])
    words, end = _said_with_month(match, language, between=between), match.end()
    if not match[6] and not match[7] and (short := _short_year(text, match, language)):
        year = numbers.year(century(short[1]), language)
        return Reading(start, short.end(), f"{words} {year}", evidence="short date")
    dash = None if match[3] else _DASH.match(text, end)
    last = named_day(language).match(text, dash.end()) if dash else None
    if last:  # «13 नवंबर-6 दिसंबर»
        end, high = last.end(), _said_with_month(last, language)
        words = language.says["range"].format(low=words, high=high)
    return Reading(start, end, words)


_IN_A_TIME = lazy_pattern("[0-9]:\\Z")
_SHORT_YEAR = lazy_pattern("[ ,-]{0,2}([0-9]{2})(?! ?[0-9]|[A-Za-z%]|[.,:/-][0-9])")
_ENDS_WITH_YEAR = lazy_pattern(f" ?(?:[।)]|/[ {INDIC}]|[-–—:] ?[{INDIC}]|$)")


def _short_year(text: str, date: re.Match[str], language: Language) -> re.Match[str] | None:
    """The year of «29 जून07», «5 मार्च 24 को», «(5 मार्च 24)»: nothing counted follows."""
    if chained := _year_by_the_same_sign(text, date.start(5), date.end()):
        return chained
    match = _SHORT_YEAR.match(text, date.end())
    if not match or text[date.start() - 1 : date.start()] == "-":  # «भाग-2 अप्रैल 28 को»
        return None
    behind = next_word(text, match.end())
    if "," in match[0] and behind in language.cues["on_day"] and int(match[1]) <= LAST_DAY:
        return None  # «6 व 11 नवंबर, 14 को गिनती»
    tied = match.start(1) == date.end() and not date[5].isascii()
    on_day = behind in language.cues["on_day"]
    on_day = on_day or _is_weekday(text, match.end(), language)
    return match if tied or on_day or _ENDS_WITH_YEAR.match(text, match.end()) else None


def _is_weekday(text: str, end: int, language: Language) -> bool:
    """«8 मार्च 23 बुधवार», «8 मार्च 23 दिन बुधवार»."""
    words = text[end : end + _REACH].split(maxsplit=2)[:2]
    if words and words[0] in language.cues["day_word"]:
        del words[0]
    return bool(words) and words[0].strip(",।()") in language.cues["weekday"]


def _said_with_month(match: re.Match[str], language: Language, *, between: bool = False) -> str:
    """The day or days and their month; with ``between``, «15-16 जून के बीच» has its «से»."""
    first, joint, second, _, month, year, short_year = match.groups()
    words = language.numbers[int(first)]
    if second and between and joint.strip() in {"-", "–"}:
        high = language.numbers[int(second)]
        words = language.says["range"].format(low=words, high=high)
    elif second:
        words = _two_days(first, joint.strip(" ,"), second, language)
    words = f"{words} {say_month(month, language)}"
    if year or short_year:
        words += f" {numbers.year(century(year or short_year), language)}"
    return words


_DASH = lazy_pattern(" ?[-–] ?")


def _two_days(first: str, between: str, second: str, language: Language) -> str:
    low, high = language.numbers[int(first)], language.numbers[int(second)]
    if between == "/":
        return f"{low} {high}"
    if between in {"-", "–"}:
        return say_range(first, second, low, high, language)
    return f"{low} {between} {high}" if between else f"{low}, {high}"


_TWO_DIGITS = lazy_pattern("[1-3][0-9](?![0-9%]|[.,:/-][0-9])")


def year_of_a_day_in_words(
    text: str, start: int, before: re.Match[str], language: Language
) -> Reading | None:
    """«छह दिसंबर-13 को»: a short year, as the day stands before the month in words."""
    match = _TWO_DIGITS.match(text, start) if before[2] == "-" else None
    day = previous_word(text, before.start(1)) if match else ""
    if not match or day not in language.numbers[1 : LAST_DAY + 1]:
        return None
    year = numbers.year(century(match[0]), language)
    return Reading(start - 1, match.end(), f" {year}", evidence="short date")


_to_month_first = word_pattern(
    f"{DAY} ?[-–] ?(<months>) {DAY}(?![0-9]|[.:/-][0-9])(?:,? ([0-9]{{4}})(?![0-9]|[,.][0-9]))?"
)


def month_first_span(
    text: str, start: int, before: re.Match[str], language: Language
) -> Reading | None:
    """``मार्च 26- अप्रैल 01, 2017``, said day first."""
    match = _to_month_first(language).match(text, start)
    if not match:
        return None
    low = f"{language.numbers[int(match[1])]} {say_month(before[1], language)}"
    high = f"{language.numbers[int(match[3])]} {say_month(match[2], language)}"
    words = language.says["range"].format(low=low, high=high)
    if match[4]:
        words = f"{words} {numbers.year(int(match[4]), language)}"
    return Reading(before.start(1), match.end(), words)


def month_and_its_day(
    text: str, start: int, before: re.Match[str], language: Language
) -> Reading | None:
    """``जनवरी 26, 1950`` and ``Apr 8``, said day first, and ``दिसंबर 1992``.

    The number of «मार्च 26 तक» is a day or a year, so it stays behind the month, as typed.
    """
    month_start = before.start(1)
    month = say_month(before[1], language)
    match = _DAY_AND_YEAR.match(text, start)
    if match:
        day, year = language.numbers[int(match[1])], numbers.year(int(match[3]), language)
        return Reading(month_start, match.end(), f"{day} {month} {year}")
    match = _YEAR.match(text, start)
    if match and 1000 <= int(match[1]) <= 2199:
        words = f"{month} {numbers.year(int(match[1]), language)}"
        return _up_to_month(text, month_start, match.end(), words, language)
    match = _DAY_ALONE.match(text, start)
    if match and _tells_year(text, month_start, start, language):
        year = numbers.year(century(match[1]), language)
        return Reading(month_start, match.end(), f"{month} {year}")
    if match and (before[1].isascii() or _ends_date(text, match.end(), language)):
        day = language.numbers[int(match[1])]
        is_open = not before[1].isascii() and _may_be_year(text, month_start, match, language)
        return Reading(month_start, match.end(), f"{month} {day}" if is_open else f"{day} {month}")
    return None


_FIRST_SHORT_YEAR = 20


def _may_be_year(text: str, month: int, number: re.Match[str], language: Language) -> bool:
    """«मार्च 26 तक»: whether a ``number`` behind a month may be a year as well as a day.

    Behind a day («8 अगस्त से नवंबर 24 तक»), it is a day, too.
    """
    if previous_word(text, month) in language.cues["range_word"]:
        return False
    behind = next_word(text, number.end())
    return int(number[1]) >= _FIRST_SHORT_YEAR and behind in language.cues["by_a_time"]


_DATELINE_END = lazy_pattern(" ?(?:—|–(?! ?[0-9])|:(?![0-9])|$)| \\(| - (?![0-9])")


def _ends_date(text: str, end: int, language: Language) -> bool:
    """«जून 12: …», «जून 12 तक»: whether a day after its month is followed by nothing counted."""
    behind = next_word(text, end)
    return behind in language.cues["on_day"] or _DATELINE_END.match(text, end) is not None


_to_month = word_pattern(" ?[-–] ?(<months>)[ ,]{1,2}([0-9]{4})(?![0-9]|[,.:/-][0-9])")


def _up_to_month(text: str, start: int, end: int, words: str, language: Language) -> Reading:
    """``दिसंबर 2018-मार्च 2019``: a month of a year, up to another if a dash joins them."""
    match = _to_month(language).match(text, end)
    if match:
        high = f"{say_month(match[1], language)} {numbers.year(int(match[2]), language)}"
        end, words = match.end(), language.says["range"].format(low=words, high=high)
    return Reading(start, end, words)


_OF_AN_EXAM = lazy_pattern("[A-Z]{3,} [A-Z][a-z]{2}-\\Z")
"""Behind the letters of a body or an exam."""


_YEAR_BEHIND_A_SIGN = lazy_pattern("[-/]([0-9]{2})(?![0-9]|[A-Za-z%]|[.,:/-][0-9])")


def _year_by_the_same_sign(text: str, month: int, end: int) -> re.Match[str] | None:
    """«20-Sep-25 12:00 बजे»: two digits behind the sign that also stands before the ``month``."""
    return _YEAR_BEHIND_A_SIGN.match(text, end) if text[month - 1] == text[end : end + 1] else None


def _tells_year(text: str, month: int, start: int, language: Language) -> bool:
    """Whether the two digits at ``start``, after the month at ``month``, are a year, not a day."""
    if _OF_AN_EXAM.search(text[max(0, month - _REACH) : start]):
        return True
    if _in_a_month(language).match(text, start):
        return previous_word(text, month) not in language.cues["range_word"]
    return _ends_months(text, month, start, language) or _are_of_years(text, month, start, language)


_in_a_month = word_pattern(f"[0-3][0-9] <in_month>(?! <range_word>|[{INDIC}])")
"""«जून 09 में»: nothing happens «in» a day."""

_from_month = word_pattern(
    f"(?:^|(?<![0-9])[^{INDIC}A-Za-z0-9]|[{INDIC}] )(?:<months>)(?: <range_word> | ?[-–] ?)\\Z"
)
_YEAR_ALONE = lazy_pattern("([1-4][0-9])(?![0-9A-Za-z%]|[.,:/-][0-9]| ?[-–] ?[0-9])")


def _ends_months(text: str, month: int, start: int, language: Language) -> bool:
    """«जुलाई से दिसंबर 24 तक»: a month to a month, without a day before the first of them."""
    year = _YEAR_ALONE.match(text, start)
    if not year or not _from_month(language).search(text, max(0, month - _REACH), month):
        return False
    end = year.end()
    if next_word(text, end) in language.cues["postpositions"] or _ends_date(text, end, language):
        return True
    return text.startswith(",", end) or _ENDS_WITH_YEAR.match(text, end) is not None


def _are_of_years(text: str, month: int, start: int, language: Language) -> bool:
    """«अक्टूबर-17 से दिसंबर-17», «अप्रैल-23 से मार्च-24»: months of one year, or of the next."""
    if text[start - 1] != "-":
        return False
    both = _both(language)
    found = both.match(text, month) or both.search(text, max(0, month - _REACH), start + len("17"))
    if not found or found[1] == found[3]:
        return False
    return int(found[4]) - int(found[2]) in {0, 1}


_MONTH_AND_YEAR = "(<months>)-([12][0-9]|3[01])"
_both = word_pattern(f"{_MONTH_AND_YEAR} <range_word> {_MONTH_AND_YEAR}(?![0-9]|[,.:/-][0-9])")
