"""Dates: in figures, day first, and with the name of a month.

``26/01/2024``, ``2024-01-26``, ``27-28 दिसंबर``, ``11मार्च 2021``, ``Apr 08, 2020``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.dates_and_times.dates_in_figures import WITH_A_SIGN, in_figures
from bulletin.normalisation.dates_and_times.dates_with_months import (
    day_and_its_month,
    month_and_its_day,
    month_before,
    month_first_span,
    named_day,
    year_of_a_day_in_words,
)
from bulletin.normalisation.dates_and_times.month_names import LAST_DAY, month_name
from bulletin.normalisation.dates_and_times.tithis import tithis
from bulletin.normalisation.passes import Forms, Pass, Reading
from bulletin.normalisation.scanning import (
    DIGITS,
    matches_of_each,
    number_matches,
    number_starts,
)

_YEAR = "(?:[0-9]{4}|[0-9]{2})"
_DASH = tuple(
    lazy_pattern(
        f"{dash}(?:(?<=[0-9][/.-][0-9]{{4}}.)|(?<=[0-9][/.-][0-9]{{4}} .)"
        "|(?<=[0-9][/.-][0-9]{2}.)|(?<=[0-9][/.-][0-9]{2} .)) ?"
        f"(?=[0-9]{{1,2}}([/.-])[0-9]{{1,2}}\\1{_YEAR}(?![0-9]|[/.-][0-9]))"
    )
    for dash in "-–"
)
_DATE_BEFORE = lazy_pattern(f"(?<![0-9/.-])(?:[0-9]{{1,2}}([/.-])[0-9]{{1,2}}\\1{_YEAR}) ?\\Z")
_LONGEST = len("01.07.2025 ") + 1


def _dashes(text: str, language: Language) -> Iterator[Reading]:
    """What is said for each dash that stands between two dates."""
    for match in matches_of_each(_DASH, text):
        start = match.start()
        before = _DATE_BEFORE.search(text, max(0, start - _LONGEST), start)
        if before and before[1] == match[1]:
            start -= text.startswith(" ", start - 1)
            yield Reading(start, match.end(), language.says["range"].format(low="", high=""))


_DAYS = lazy_pattern("([0-3]?[0-9])([-/])([0-3]?[0-9])\\2([0-3]?[0-9])(?![0-9])")


def _days_in_a_row(text: str, start: int, language: Language) -> Reading | None:
    """«10-11-12 नवंबर», «10/11/12 नवंबर»: three days, as a month follows."""
    match = _DAYS.match(text, start)
    if not match or next_word(text, match.end()) not in language.months:
        return None
    first, second, third = (int(match[each]) for each in (1, 3, 4))
    if not first == second - 1 == third - 2:
        return None
    words = (" " if match[2] == "-" else ", ").join(
        language.numbers[day] for day in (first, second, third)
    )
    return Reading(start, match.end(), words)


_DAYS_OF_A_DATE = lazy_pattern(
    "([0-3]?[0-9])/([0-3]?[0-9])(?:/([0-3]?[0-9]))?([.-])(0?[1-9]|1[0-2])\\4(20[0-9]{2})(?![0-9])"
)


def _days_of_a_date(text: str, start: int, language: Language) -> Reading | None:
    """«27/28.04.2024», «27/28/29-04-2024»: days that rise, of one month."""
    match = _DAYS_OF_A_DATE.match(text, start)
    if not match:
        return None
    days = [int(each) for each in match.groups()[:3] if each]
    if not 0 < days[0] < days[-1] <= LAST_DAY or days != sorted(days):
        return None
    said = numbers.listed(map(str, days), language)
    month = month_name(int(match[5]), language)
    return Reading(start, match.end(), f"{said} {month} {numbers.year(int(match[6]), language)}")


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
    """Two months of which at least one is written in short, joined by a dash."""
    for match in matches_of_each(_AND_MONTH, text):
        last, start = match[2], match.start()
        if last not in language.months:
            continue
        word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
        first = word[0] if word else ""
        if first not in language.months or not (
            _is_short(first, language) or _is_short(last, language)
        ):
            continue
        low, high = (month_name(language.months[name].number, language) for name in (first, last))
        year = f" {numbers.year(int(match[3]), language)}" if match[3] else ""
        start -= len(first) + (text[start - 1] == " ")
        yield Reading(start, match.end(), f"{low}{match[1]}{high}{year}")


def _is_short(name: str, language: Language) -> bool:
    """Whether a month's name is in Latin letters, or only the beginning of the spoken name."""
    full = month_name(language.months[name].number, language)
    return name.isascii() or (name != full and full.startswith(name.rstrip(".")))


def _of_numbers(text: str, language: Language) -> Iterator[Reading]:
    patterns = (named_day(language), WITH_A_SIGN)
    matches = chain.from_iterable(number_matches(each, text) for each in patterns)
    may_be_dates = set(map(re.Match.start, matches))
    for start in number_starts(text):
        before = month_before(text, start, language)
        if not before and start not in may_be_dates:
            continue  # as mostly
        reading = (
            (year_of_a_day_in_words(text, start, before, language) if before else None)
            or (month_first_span(text, start, before, language) if before else None)
            or _days_in_a_row(text, start, language)
            or _days_of_a_date(text, start, language)
            or in_figures(text, start, language)
            or day_and_its_month(text, start, language)
            or (month_and_its_day(text, start, before, language) if before else None)
        )
        if reading and _ends_a_dateline(text, reading, language):
            reading = reading._replace(spoken=f"{reading.spoken},")
        if reading:
            yield reading


_DATELINE = lazy_pattern(f"(?:\\A|\n)([{INDIC} .-]{{2,24}})(?: ?\\([{INDIC} .]{{2,20}}\\))?, ?\\Z")
_LONGEST_DATELINE = 56
_WORD_BEHIND = lazy_pattern(f" (?=[{INDIC}A-Za-z])")


def _ends_a_dateline(text: str, day: Reading, language: Language) -> bool:
    """«शिमला, 15 अप्रैल लोकसभा चुनाव के …»: whether a known place and a day open a line, and the day
    is bound to no word behind it, as in «15 अप्रैल को».
    """
    place = _DATELINE.search(text, max(0, day.start - _LONGEST_DATELINE), day.start)
    if not place or not _WORD_BEHIND.match(text, day.end):
        return False
    if plain_place(place[1]) not in known_places(language):
        return False
    bound = words_of(language, "on_day", "postpositions", "conjunctions", "day_parts", "weekday")
    return next_word(text, day.end) not in bound


_DASHES = frozenset("-–")
_READ = Forms((_two_months, _DASHES), (_dashes, _DASHES), (_of_numbers, DIGITS), (tithis, DIGITS))
PASS = Pass("date", _READ, needs=DIGITS | _DASHES)
