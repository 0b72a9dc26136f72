"""Dates: in figures, day first, and with the name of a month.

``26/01/2024``, ``2024-01-26``, ``27-28 दिसंबर``, ``11मार्च 2021``, ``Apr 08, 2020``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import chain

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    alternatives,
    ends_word,
    is_between,
    next_word,
    tells_sunrise,
)
from bulletin.normalisation.dates_and_times.date_spans import dashes, days_in_a_row
from bulletin.normalisation.dates_and_times.no_dates import is_formula, is_score, of_medals
from bulletin.normalisation.dates_and_times.short_years import tells_year, year_by_the_same_sign
from bulletin.normalisation.dates_and_times.stroke_days import day_with_stroke, month_with_stroke
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.passes import DIGITS, Forms, Pass, Reading
from bulletin.normalisation.quantities.amounts import is_mere_count, say_range
from bulletin.normalisation.scanning import number_starts
from bulletin.normalisation.words.vocabulary import slips

__all__ = ["PASS"]

_DAY_FIRST = lazy_pattern(
    r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})"
    r"(?![0-9]|[/.][0-9]|-(?![0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})(?![0-9]))[0-9])"
)
_YEAR_FIRST = lazy_pattern(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[/.-][0-9])")
_MONTH_AND_YEAR = lazy_pattern(
    r"(0[1-9](?=[/.-])|1[0-2](?=[/-])).((?:19|20)[0-9]{2})(?![0-9]|[/.,-][0-9])"
)
_DAY_AND_MONTH = lazy_pattern(
    r"(?=0|[0-9]+-0)(0[1-9]|[12][0-9]|3[01])-(0[1-9]|[12][0-9])(?![0-9]|[/.,:-][0-9])"
)
_DAY = "(0?[1-9]|[12][0-9]|3[01])"


@functools.cache
def _named(language: Language) -> re.Pattern[str]:
    """A day, an optional second one, the month's name, an optional year."""
    month = alternatives(language.months)
    joined = alternatives(language.cues["range_word"] | language.cues["between_days"])
    end = "(?:st|nd|rd|th)?"
    return re.compile(
        f"{_DAY}{end}(?:( ?[-–/] ?| (?:{joined}) |, ?){_DAY}{end})?([ ,/-]? ?)({month})"
        f"(?![{INDIC}A-Za-z])(?:[ ,/-]{{1,2}}([0-9]{{4}})(?![0-9]|[,.][0-9])"
        "|[ ,-]{0,2}'([0-9]{2})(?![0-9]))?"
    )


@functools.cache
def _month_before(language: Language) -> re.Pattern[str]:
    months = alternatives(language.months)
    return re.compile(f"(?:^|[^{INDIC}A-Za-z]|[{INDIC}](?=[A-Z]))({months})(,? |-|,)\\Z")


@functools.cache
def _ends_of_months(language: Language) -> frozenset[str]:
    return frozenset(month[-2:] for month in language.months)


def _before(text: str, start: int, language: Language) -> re.Match[str] | None:
    """The month that ends before ``start``; most words are ruled out by their last two letters."""
    if text[max(0, start - _SHORT) : start].rstrip(" ,-")[-2:] not in _ends_of_months(language):
        return None
    return _month_before(language).search(text, max(0, start - _REACH), start)


_DAY_AND_YEAR = lazy_pattern(f"{_DAY}(?:st|nd|rd|th)?(, ?| )([0-9]{{4}})(?![0-9]|[,.][0-9])")
_DAY_ALONE = lazy_pattern(f"{_DAY}(?:st|nd|rd|th)?(?![0-9A-Za-z]|[.,:/-][0-9])")
_YEAR = lazy_pattern("([0-9]{4})(?![0-9]|[,.:/-][0-9])")
_REACH = 16
_SHORT = 6


# «Jan-Mar», «अप्र - मई»: months of a quarter or a season, in short. Sought from the dash, as most
# words have none after them.
_LETTER = f"[A-Za-z{INDIC}]"
_WITH_YEAR = "(?:,? ((?:19|20)[0-9]{2})(?![0-9]|[.,:/-][0-9]))?"
_AND_MONTH = tuple(
    lazy_pattern(f"({dash}) ?({_LETTER}{{2,9}}(?!{_LETTER})\\.?){_WITH_YEAR}") for dash in "-–"
)
_WORD_BEFORE = lazy_pattern(f"(?<!{_LETTER}){_LETTER}{{2,9}}\\.?(?= ?$)")
_LONGEST_BEFORE = len("September. ") + 1


def _two_months(text: str, language: Language) -> Iterator[Reading]:
    for match in chain.from_iterable(dash.finditer(text) for dash in _AND_MONTH):
        last, start = match[2], match.start()
        if last not in language.months:
            continue
        word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
        first = word[0] if word else ""
        if first not in language.months or not (
            _is_short(first, language) or _is_short(last, language)
        ):
            continue
        low, high = (_month(language.months[name].number, language) for name in (first, last))
        year = f" {numbers.year(int(match[3]), language)}" if match[3] else ""
        start -= len(first) + (text[start - 1] == " ")
        yield Reading(start, match.end(), f"{low}{match[1]}{high}{year}")


def _is_short(name: str, language: Language) -> bool:
    """Whether a month's name is in Latin letters, or only the beginning of the spoken name."""
    full = _month(language.months[name].number, language)
    return name.isascii() or (name != full and full.startswith(name.rstrip(".")))


def _of_numbers(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        before = _before(text, start, language)
        reading = (
            (_month_first_span(text, start, before, language) if before else None)
            or days_in_a_row(text, start, language)
            or _in_figures(text, start, language)
            or _before_month(text, start, language)
            or (_behind_month(text, start, before, language) if before else None)
        )
        if reading:
            yield reading


_WITH_A_SIGN = lazy_pattern("[0-9]{1,4}[/.-]")


def _in_figures(text: str, start: int, language: Language) -> Reading | None:
    if not _WITH_A_SIGN.match(text, start):
        return None  # as mostly
    match = _DAY_FIRST.match(text, start)
    if match:
        day, month, year = int(match[1]), int(match[3]), _century(match[4])
        short = len(match[4]) == len("24")
        if month > _MONTHS and short:
            return None  # «धारा 3/25/27»: with the month first, a whole year follows
        if next_word(text, match.end()) in language.scale_words:
            return None  # «5/10/15 लाख»
        if short and match[2] == "." and tells_sunrise(text, start, language.cues["sunrise"]):
            return None
        like_a_date = not short or _is_like_a_date(text, match, language)
        if (short and is_formula(text, match, language)) or (
            not like_a_date and of_medals(text, match, language)
        ):
            return None
        words = _say(day, month, year, language)
        share = 1.0 if like_a_date else sure("short date", language)
        return Reading(start, match.end(), words, confidence=share) if words else None
    match = _YEAR_FIRST.match(text, start)
    if match:
        words = _say(int(match[4]), int(match[3]), int(match[1]), language)
        return Reading(start, match.end(), words) if words else None
    match = _MONTH_AND_YEAR.match(text, start) if text[start - 1 : start] != "/" else None
    share = _share_of_month(text, match, language) if match else 0
    if match and share:
        words = f"{_month(int(match[1]), language)} {numbers.year(int(match[2]), language)}"
        return Reading(start, match.end(), words, confidence=share)
    match = _DAY_AND_MONTH.match(text, start)
    if match and match[1] != match[2] and _ends_phrase(text, match.end(), language):
        if is_score(text, match, language):
            return None
        words = _day_and_month(int(match[1]), int(match[2]), language)
        return Reading(start, match.end(), words) if words else None
    match = month_with_stroke(text, start, language)
    if match:
        words = f"{_month(int(match[1]), language)} {numbers.year(_century(match[2]), language)}"
        return Reading(start, match.end(), words, confidence=sure("short date", language))
    match = day_with_stroke(text, start, language)
    if match:
        return Reading(start, match.end(), _day_and_month(int(match[1]), int(match[2]), language))
    return None


def _is_like_a_date(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether day and month have two digits («05.03.24»), or the next word is about a day; unlike
    «2-3-48» and «1.5.10».
    """
    if len(match[1]) == len(match[3]) == len("05"):
        return True
    behind = next_word(text, match.end())
    return behind in language.cues["on_day"] or behind in language.cues["from_to"]


_MONTHS = 12


_LETTERS_WITH_DASH = lazy_pattern("[A-Z]-\\Z")


def _share_of_month(text: str, match: re.Match[str], language: Language) -> float:
    """How sure «10/2026» is a month of a year; 0 if it is the number of a case or a notice."""
    weights = evidence(language)
    start = match.start()
    start -= text[start - 1 : start] in {"(", "-"}  # «विज्ञापन (01/2020)», «संख्या-05/2025»
    features = [*weights.around(text, start, match.end())]
    if text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:] in {HEAD, TAIL}:
        features.append("behind_token")
    if _LETTERS_WITH_DASH.search(text, max(0, match.start() - 3), match.start()):
        features.append("behind_letters")  # «RC-12/2024»
    choice = weights.choose("month_of_year", ("month", "number"), features)
    return choice.confidence if choice.reading == "month" else 0.0


def _say(day: int, month: int, year: int, language: Language) -> str:
    """Day first; a month above 12 can only be an American day, and is swapped."""
    words = _day_and_month(day, month, language)
    return f"{words} {numbers.year(year, language)}" if words else ""


def _day_and_month(day: int, month: int, language: Language) -> str:
    if 1 <= day <= 31 and 1 <= month <= 12:
        return f"{language.numbers[day]} {_month(month, language)}"
    if 1 <= day <= 12 and 1 <= month <= 31:
        return f"{_month(day, language)} {language.numbers[month]}"
    return ""


def _month(number: int, language: Language) -> str:
    return next(month.spoken for month in language.months.values() if month.number == number)


def _century(year: str) -> int:
    """The century of a two-digit year: up to 49 in this century, else the last."""
    if len(year) == 4:
        return int(year)
    return int(year) + (2000 if int(year) < 40 else 1900)


def _ends_phrase(text: str, end: int, language: Language) -> bool:
    word = next_word(text, end)
    return (not word and ends_word(text, end)) or word in language.cues["postpositions"]


def _before_month(text: str, start: int, language: Language) -> Reading | None:
    match = None if is_mere_count(text, start, language) else _named(language).match(text, start)
    if not match or (match[3] and _IN_A_TIME.search(text, max(0, start - 2), start)):
        return None  # «9:29 से 1 दिसंबर»
    if "A" <= text[start - 1 : start] <= "Z":
        return None  # «2024 YR4 दिसंबर में»
    between = is_between(text, match.end(), language.cues["between_two"])
    words, end = _said_with_month(match, language, between=between), match.end()
    if not match[6] and not match[7] and (short := _short_year(text, match, language)):
        year = numbers.year(_century(short[1]), language)
        share = sure("short date", language)
        return Reading(start, short.end(), f"{words} {year}", confidence=share)
    dash = None if match[3] else _DASH.match(text, end)
    last = _named(language).match(text, dash.end()) if dash else None
    if last:  # «13 नवंबर-6 दिसंबर»
        end, high = last.end(), _said_with_month(last, language)
        words = language.says["range"].format(low=words, high=high)
    return Reading(start, end, words)


_IN_A_TIME = lazy_pattern("[0-9]:\\Z")
_SHORT_YEAR = lazy_pattern("[ ,-]{0,2}([0-9]{2})(?! ?[0-9]|[A-Za-z%]|[.,:/-][0-9])")
_ENDS_WITH_YEAR = lazy_pattern(f" ?(?:[।)]|/[ {INDIC}]|[-–—:] ?[{INDIC}]|$)")


def _short_year(text: str, date: re.Match[str], language: Language) -> re.Match[str] | None:
    """The year of «29 जून07», «5 मार्च 24 को», «(5 मार्च 24)»: nothing counted follows."""
    if chained := year_by_the_same_sign(text, date.start(5), date.end()):
        return chained
    match = _SHORT_YEAR.match(text, date.end())
    if not match or text[date.start() - 1 : date.start()] == "-":  # «भाग-2 अप्रैल 28 को»
        return None
    tied = match.start(1) == date.end() and not date[5].isascii()
    on_day = next_word(text, match.end()) in language.cues["on_day"]
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
    words = f"{words} {_say_month(month, language)}"
    if year or short_year:
        words += f" {numbers.year(_century(year or short_year), language)}"
    return words


_DASH = lazy_pattern(" ?[-–] ?")


def _two_days(first: str, between: str, second: str, language: Language) -> str:
    low, high = language.numbers[int(first)], language.numbers[int(second)]
    if between == "/":
        return f"{low} {high}"
    if between in {"-", "–"}:
        return say_range(first, second, low, high, language)
    return f"{low} {between} {high}" if between else f"{low}, {high}"


def _say_month(written: str, language: Language) -> str:
    """A month's name as written, unless it is Latin, short or misspelled."""
    if written.isascii() or written.endswith(".") or f"{written}." in language.months:
        return language.months[written].spoken
    return slips(language).get(written, written)


@functools.cache
def _to_month_first(language: Language) -> re.Pattern[str]:
    month = alternatives(language.months)
    return re.compile(
        f"{_DAY} ?[-–] ?({month}) {_DAY}(?![0-9]|[.:/-][0-9])"
        "(?:,? ([0-9]{4})(?![0-9]|[,.][0-9]))?"
    )


def _month_first_span(
    text: str, start: int, before: re.Match[str], language: Language
) -> Reading | None:
    """``मार्च 26- अप्रैल 01, 2017``, said day first."""
    match = _to_month_first(language).match(text, start)
    if not match:
        return None
    low = f"{language.numbers[int(match[1])]} {_say_month(before[1], language)}"
    high = f"{language.numbers[int(match[3])]} {_say_month(match[2], language)}"
    words = language.says["range"].format(low=low, high=high)
    if match[4]:
        words = f"{words} {numbers.year(int(match[4]), language)}"
    return Reading(before.start(1), match.end(), words)


def _behind_month(
    text: str, start: int, before: re.Match[str], language: Language
) -> Reading | None:
    """``जनवरी 26, 1950`` and ``Apr 8``, said day first, and ``दिसंबर 1992``."""
    month_start = before.start(1)
    month = _say_month(before[1], language)
    match = _DAY_AND_YEAR.match(text, start)
    if match:
        day, year = language.numbers[int(match[1])], numbers.year(int(match[3]), language)
        return Reading(month_start, match.end(), f"{day} {month} {year}")
    match = _YEAR.match(text, start)
    if match and 1000 <= int(match[1]) <= 2199:
        words = f"{month} {numbers.year(int(match[1]), language)}"
        return _up_to_month(text, month_start, match.end(), words, language)
    match = _DAY_ALONE.match(text, start)
    if match and tells_year(text, month_start, start, language):
        year = numbers.year(_century(match[1]), language)
        return Reading(month_start, match.end(), f"{month} {year}")
    if match and (before[1].isascii() or _ends_date(text, match.end(), language)):
        return Reading(month_start, match.end(), f"{language.numbers[int(match[1])]} {month}")
    return None


_DATELINE_END = lazy_pattern(" ?(?:—|–(?! ?[0-9])|:(?![0-9])|$)| \\(| - (?![0-9])")


def _ends_date(text: str, end: int, language: Language) -> bool:
    """«जून 12: …», «जून 12 तक»: whether a day after its month is followed by nothing counted."""
    behind = next_word(text, end)
    return behind in language.cues["on_day"] or _DATELINE_END.match(text, end) is not None


@functools.cache
def _to_month(language: Language) -> re.Pattern[str]:
    month = alternatives(language.months)
    return re.compile(f" ?[-–] ?({month})[ ,]{{1,2}}([0-9]{{4}})(?![0-9]|[,.:/-][0-9])")


def _up_to_month(text: str, start: int, end: int, words: str, language: Language) -> Reading:
    """``दिसंबर 2018-मार्च 2019``: a month of a year, up to another if a dash joins them."""
    match = _to_month(language).match(text, end)
    if match:
        high = f"{_say_month(match[1], language)} {numbers.year(int(match[2]), language)}"
        end, words = match.end(), language.says["range"].format(low=words, high=high)
    return Reading(start, end, words)


_DASHES = frozenset("-–")
_READ = Forms((_two_months, _DASHES), (dashes, _DASHES), (_of_numbers, DIGITS))
PASS = Pass("date", _READ, needs=DIGITS | _DASHES)
