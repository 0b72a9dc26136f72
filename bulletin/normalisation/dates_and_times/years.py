"""Years recognised by their form: with a dash (``2023-24``, ``1914-1918``), of an era, decades.

A bare number that may be a year is read by :mod:`~bulletin.normalisation.quantities.bare_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    INDIC,
    ends_word,
    is_between,
    next_word,
    previous_word,
    second_word,
)
from bulletin.normalisation.evidence import Choice, evidence
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import JOINED, word_pattern

_DECADE = lazy_pattern("(1[1-9][0-9]0|[1-9]0)(?![0-9]|[.,:/][0-9])")
_ENGLISH_DECADE = lazy_pattern("(1[1-9][0-9]0|20[0-9]0|[2-9]0)'?s(?![A-Za-z])")
_TWO_YEARS = lazy_pattern(
    "(1[1-9][0-9]{2}|20[0-9]{2})( ?[-–] ?'?|/)([0-9]{4}|[0-9]{2})(?![0-9xX]|[.,:/-][0-9])"
)


def _read(text: str, language: Language) -> Iterator[Reading]:
    for start in map(re.Match.start, number_matches(_may_be(language), text)):
        reading = (
            _two_years_of_an_era(text, start, language)
            or _two_years_that_fall(text, start, language)
            or _year_and_count(text, start, language)
            or _two_years(text, start, language)
            or _listed_before_a_span(text, start, language)
            or _one_year(text, start, language)
        )
        if reading:
            yield reading


_may_be = word_pattern("(?<=')|[0-9]{4}|[1-9]0(?![0-9])|[0-9]{1,3} ?(?:[-–]|<era|era_letter>)")
"""A quick test: the century's apostrophe, four digits, a decade, a dash or an era behind."""

_ITEM = "((?:19|20)[0-9]{2})[-–]([0-9]{1,5})(?![0-9]|[.,:/-][0-9])"
_YEAR_AND_COUNT, _NEXT_ITEM = lazy_pattern(_ITEM), lazy_pattern(f", ?{_ITEM}")
_ITEM_BEFORE = lazy_pattern("(?<![0-9.,:/-])((?:19|20)[0-9]{2})[-–]([0-9]{1,5}), ?\\Z")
_LONGEST_ITEM = 13


def _year_and_count(text: str, start: int, language: Language) -> Reading | None:
    """«2023-45, 2024-38, 2025-21»: what was counted in years one after the other; but «2022-23,
    2023-24» are two fiscal years.
    """
    match = _YEAR_AND_COUNT.match(text, start)
    if not match:
        return None
    before = _ITEM_BEFORE.search(text, max(0, start - _LONGEST_ITEM), start)
    items = [match, *filter(None, (before, _NEXT_ITEM.match(text, match.end())))]
    years = [int(item[1]) for item in items]
    listed = len(items) > 1 and max(years) - min(years) == len(items) - 1
    if not listed or len({(int(item[2]) - int(item[1])) % 100 for item in items}) == 1:
        return None  # all as long
    words = numbers.year(int(match[1]), language), numbers.number(match[2], language)
    return Reading(*match.span(), ", ".join(words), evidence="number as a year")


def _two_years(text: str, start: int, language: Language) -> Reading | None:
    match = _TWO_YEARS.match(text, start)
    if not match:
        return None
    first = int(match[1])
    written = match[3]
    second = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if second < first and len(written) == 2 and first % 100 == 99:
        second += 100
    low = numbers.year(first, language)
    if not first < second <= 2199 or not ends_word(text, match.end()):
        return None
    if match[2] == "/" and second != first + 1:
        return _two_events(text, start, match, language)
    if next_word(text, match.end()) in language.units and second == first + 1:
        return None  # «जलस्तर 1385-86 फीट»
    between = is_between(text, match.end(), language.cues["between_two"])
    between = between and not _behind_two_years(language).search(
        text, max(0, start - _PAIR_REACH), start
    )
    if second == first + 1 and not between:
        clear = len(written) == 2 or first % 100 >= 10  # «2002-2003» would be 2023
        short = clear and first % 100 and second % 100  # «2000-01» would be 2001
        high = language.numbers[second % 100] if short else numbers.year(second, language)
        return Reading(start, match.end(), f"{low} {high}")
    share = 1.0
    if len(written) == 4:
        choice = _is_span(text, start, match.end(), first, second, language)
        if choice.reading != "years":
            return None
        share = choice.confidence
    high = numbers.year(second, language)
    if len(written) == 2 and first % 100:  # but «2000-04» in full
        high = language.numbers[second % 100]
    words = language.says["range"].format(low=low, high=high)
    return Reading(start, match.end(), words, confidence=share)


_ONE = "1[1-9][0-9]{2}(?![0-9]|[.:/-][0-9])"
_list = word_pattern(f"({_ONE})(?:{JOINED}{_ONE}){{0,6}}{JOINED}(?=[12][0-9]{{3}}-[0-9]{{2}})")


def _listed_before_a_span(text: str, start: int, language: Language) -> Reading | None:
    """«1665, 1691 और 1740-42 में»: the years of a list that ends in one of several."""
    match = _list(language).match(text, start)
    if not match or not _two_years(text, match.end(), language):
        return None
    return Reading(start, match.end(1), numbers.year(int(match[1]), language), evidence="range")


_PAIR_REACH = 20

_behind_two_years = word_pattern("[0-9]{4}[-/](?:[0-9]{2}){1,2} <conjunctions|range_word> \\Z")
"""«2018-19 और » before «2022-23 के बीच»: what is said to be between are these two."""


def _two_events(text: str, start: int, match: re.Match[str], language: Language) -> Reading | None:
    """«1965/71 के युद्ध»: two years with a stroke, and what happened in them."""
    of, behind = next_word(text, match.end()), second_word(text, match.end())
    if of not in language.cues["of"] or behind not in language.cues["year_of_what"]:
        return None
    first, second = numbers.year(int(match[1]), language), numbers.year(int(match[3]), language)
    return Reading(start, match.end(), f"{first} {second}", evidence="range")


_LONGEST_SPAN = 130
_EARLIEST, _LATEST = 1700, 2030


def _is_span(
    text: str, start: int, end: int, first: int, second: int, language: Language
) -> Choice:
    """Whether two four-digit numbers with a dash are years, and the confidence."""
    weights = evidence(language)
    features = [*weights.around(text, start, end)]
    if _BRACKET_BEFORE.search(text, max(0, start - 2), start):
        features.append("behind_bracket")
    if _BRACKET_BEHIND.match(text, end):
        features.append("before_bracket")
    if first % 100 == second % 100 == 0:
        features.append("round")
    if second - first <= _LONGEST_SPAN:
        features.append("lifetime")
    if first % 5 and second % 5 and _EARLIEST <= first < second <= _LATEST:
        features.append("exact")  # the ends of a range of prices seldom are: «1806–1949»
    if text[start - 1 : start] in language.currencies:
        features.append("currency")
    return weights.choose("span", ("amounts", "years"), features)


_BRACKET_BEFORE = lazy_pattern(r"[(\[] ?\Z")
_BRACKET_BEHIND = lazy_pattern(r" ?[)\]]")


_WITH_ERA = f"([0-9]{{1,4}}) ?<era>(?:(?![{INDIC}])|(?<=\\.)(?=<postpositions>(?![{INDIC}])))"
"""Also «1674 ई.में», without a space behind the dot."""
_with_era = word_pattern(_WITH_ERA)
_before_an_era = word_pattern(  # «से», «से लेकर», «और»
    f"1[1-9][0-9]{{2}}(?= <conjunctions|range_word>(?: [{INDIC}]{{2,5}})? {_WITH_ERA})"
)
"""The first of two years, of which only the second has its era."""

_with_era_letter = word_pattern(
    f"([1-9][0-9]{{2,3}}) <era_letter>(?= <postpositions>(?![{INDIC}])|[)।])"
)

_on_era_letter = word_pattern(f"([1-9][0-9]{{2,3}})<era_letter>(?![{INDIC}.-])")
"""«सन 1922ई»: behind a word for a year, it is no letter of an address."""

_EARLY_YEARS = lazy_pattern("([1-9][0-9]{0,3}) ?[-–] ?(?=[1-9][0-9]{1,3}(?![0-9]))")


def _two_years_of_an_era(text: str, start: int, language: Language) -> Reading | None:
    """«830-846 ईस्वी», «973-1048 ई.»: early years, which only the era tells from counts."""
    first = _EARLY_YEARS.match(text, start)
    last = first and _of_an_era(text, first.end(), language)
    if not first or not last or int(first[1]) >= int(last[1]):
        return None
    low, high = (numbers.year(int(each[1]), language) for each in (first, last))
    span = language.says["range"].format(low=low, high=high)
    return Reading(start, last.end(), language.says["era"].format(n=span))


_falling_years = word_pattern(
    "([1-9][0-9]{3}) ?[-–] ?([1-9][0-9]{2,3})(?= ?<before_christ>(?![A-Za-z" + INDIC + "]))"
)


def _two_years_that_fall(text: str, start: int, language: Language) -> Reading | None:
    """«1800-1500 ईसा पूर्व»: before Christ, years count down."""
    match = _falling_years(language).match(text, start)
    if not match or int(match[1]) <= int(match[2]):
        return None
    low, high = (numbers.year(int(each), language) for each in match.groups())
    return Reading(start, match.end(), language.says["range"].format(low=low, high=high))


def _of_an_era(text: str, start: int, language: Language) -> re.Match[str] | None:
    """A number and its era: «1674 ई.», and «100 ई में», unless it is part of an address, as «सेक्टर 104
    ई में».
    """
    if found := _with_era(language).match(text, start):
        return found
    found = _with_era_letter(language).match(text, start)
    if not found and previous_word(text, start) in language.cues["year_before"]:
        found = _on_era_letter(language).match(text, start)
    addressed = previous_word(text, start) in language.cues["addressed"]
    return None if addressed else found


def _one_year(text: str, start: int, language: Language) -> Reading | None:
    decade = _DECADE.match(text, start)
    if decade and not language.cues["decade"].isdisjoint(
        (next_word(text, decade.end()), second_word(text, decade.end()))
    ):
        begin = start - text.startswith("'", start - 1) if start else start
        return Reading(begin, decade.end(), numbers.year(int(decade[1]), language))
    plural = _ENGLISH_DECADE.match(text, start)
    if plural:
        words = numbers.year(int(plural[1]), language)
        decades = language.cues["decade"]
        behind = next_word(text, plural.end()), second_word(text, plural.end())
        if decades.isdisjoint(behind):  # but «1990s के दशक»
            words = language.says["decade"].format(n=words)
        return Reading(start, plural.end(), words)
    two = _TWO_SHORT.match(text, start) if text[start - 1 : start] == "'" else None
    if two:
        low, high = (numbers.year(int(each), language) for each in two.groups())
        join = "{low} {high}" if int(two[2]) == int(two[1]) + 1 else language.says["range"]
        return Reading(start - 1, two.end(), join.format(low=low, high=high))
    short = _SHORT.match(text, start) if text[start - 1 : start] == "'" else None
    if short and _is_short_year(text, start - 1, short.end(), language):
        year = int(short[0])
        if previous_word(text, start - 1) in language.months:  # «मार्च'25»
            year += 2000 if year < _THIS_CENTURY else 1900
        return Reading(start - 1, short.end(), numbers.year(year, language))
    named = _YEAR_OF_AN_ERA.match(text, start)
    if named and (
        {previous_word(text, start), next_word(text, named.end())} & language.cues["other_eras"]
    ):
        return Reading(start, named.end(), numbers.year(int(named[0]), language))
    sooner = _before_an_era(language).match(text, start)
    if sooner:  # «1100 से 1200 ईस्वी»
        return Reading(start, sooner.end(), numbers.year(int(sooner[0]), language))
    era = _of_an_era(text, start, language)
    if era:
        words = numbers.year(int(era[1]), language)
        return Reading(start, era.end(), language.says["era"].format(n=words))
    named = _named_year(language).match(text, start)
    if named and previous_word(text, start) not in words_of(language, "count_before", "told_year"):
        return Reading(start, named.end(), numbers.year(int(named[0]), language))
    return None


_named_year = word_pattern(
    f"(?:18|19|20)(?!00)[0-9]{{2}}(?=(?: <of>)? <year_before> <year_after>(?![{INDIC}]))"
)
"""«1911 साल में», «1992 के साल से»; but «2000 साल में»."""
_YEAR_OF_AN_ERA = lazy_pattern("1[1-9][0-9]{2}(?![0-9]|[.,:/-][0-9])")
"""«1447 हिजरी», «1432 फसली»."""
_SHORT = lazy_pattern("[0-9]{2}(?![0-9'A-Za-z]|[.,:/%-][0-9])")
_TWO_SHORT = lazy_pattern("([0-9]{2}) ?[-–] ?'([0-9]{2})(?![0-9'A-Za-z]|[.,:/%-][0-9])")
"""«'28-'30»"""
_THIS_CENTURY = 40
_QUOTED = 60


def _is_short_year(text: str, start: int, end: int, language: Language) -> bool:
    """«सन '42», «'71 की जंग»: whether the mark stands for the century, not for an open quotation."""
    before = previous_word(text, start)
    if before in language.cues["year_before"] or before in language.months:
        return True
    opens = start == 0 or text[start - 1] in " (\n"
    follows = next_word(text, end) in language.cues["postpositions"]
    return opens and follows and "'" not in text[end : end + _QUOTED]


PASS = Pass("year", _read, of_numbers=True)
