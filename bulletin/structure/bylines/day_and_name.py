"""A day alone, or beside who wrote, and nothing else: «2 मार्च 2026, राकेश शर्मा», «सेमरा न्यूज - 2
मार्च»; a place among those who wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.bylines.byline import byline
from bulletin.structure.datelines.part_kinds import (
    Kind,
    day_of,
    is_place,
    is_whole_day,
    kind_of,
    names_a_sender,
)
from bulletin.structure.persons import is_given

_LONGEST, _MOST_WORDS = 90, 14
_SENDERS = (Kind.SENDER, Kind.PRESS, Kind.PERSON, Kind.SIGNED)
_BETWEEN = lazy_pattern(r" ?[,।|/•·@()\[\]] ?|(?:^| )[–—:-]+ ?| ?[–—:]+(?: |$)")
_EDGES = " ,।|/•·@()[]–—:-"
_SITE = lazy_pattern(r"(?:[A-Za-z0-9-]+\.)+[a-z]{2,6}")
# Capitalised words in Latin letters, as names of writers and sites are; what follows in Hindi.
_IN_LATIN = lazy_pattern(r"((?:[A-Z][\w.&'-]* ?){1,4})(?<! )(?: (?=[\u0904-\u0939])(.+))?")
_FEWEST_CREDITS, _LONGEST_PAPER = 2, 3
_QUOTED = lazy_pattern("[\"“«'‘].+[\"”»'’]")


def is_day_alone(plain: str, language: Language) -> bool:
    """Whether a line has a whole day and otherwise only what pages write beside one: an hour, the
    day of the week, «Updated:», «0 Comments», the paper's motto in quotes.
    """
    rest, names = _beside_a_day(plain, language)
    return bool(rest) and all(map(_QUOTED.fullmatch, names))


def is_day_and_name(plain: str, language: Language) -> bool:
    """Whether a line has a whole day, perhaps an hour, and otherwise only who wrote."""
    rest, names = _beside_a_day(plain, language)
    if not names or any(is_place(name, language) for name in names):
        return False
    labelled = byline(rest.strip(_EDGES), language)  # «लेखक: राकेश शर्मा | …»
    return labelled is not None or all(_wrote(name, language) for name in names)


def place_beside_a_day(plain: str, language: Language) -> str:
    """The place in a line that otherwise has a day, perhaps an hour, and who wrote; '' if there is
    none: «राकेश शर्मा, दुमका • 2 मार्च 2026, 10:30 AM».
    """
    return _place_among(_beside_a_day(plain, language)[1], language)


def place_among_credits(plain: str, language: Language) -> str:
    """The place in a line without a day that is otherwise two of those who wrote, or who has sent
    the report; '' if there is none: «Rakesh Sharma | semra.in | दुमका», «राकेश शर्मा की रिपोर्ट, दुमका».
    """
    if len(plain) > _LONGEST or any(map(str.isdigit, plain)) or len(plain.split()) > _MOST_WORDS:
        return ""
    names = _parts(plain)
    sent = any(kind_of(name, language) is Kind.SIGNED for name in names)
    many = len(names) > _FEWEST_CREDITS or (sent and len(names) == _FEWEST_CREDITS)
    return _place_among(names, language) if many else ""


def _place_among(names: Sequence[str], language: Language) -> str:
    """The only place among ``names``, if all others wrote; a region is rather a page's section."""
    places = [name for name in names if is_place(name, language)]
    others = [name for name in names if name not in places]
    if len(places) != 1 or not all(_wrote(name, language) for name in others):
        return ""
    return "" if plain_place(places[0]) in news_copy(language).regions else places[0]


@lru_cache(maxsize=64)
def _beside_a_day(plain: str, language: Language) -> tuple[str, tuple[str, ...]]:
    """What a short line has beside its only day, whole and in parts; nothing for any other line.

    A line is asked for its day, its names and its place, one after the other.
    """
    if len(plain) > _LONGEST or not any(map(str.isdigit, plain)):
        return "", ()
    days = [day for day in day_of(language).finditer(plain) if is_whole_day(day[0])]
    if len(days) != 1:
        return "", ()
    rest = f"{plain[: days[0].start()]} | {plain[days[0].end() :]}"
    for form in evidence(language).get("beside_a_day", ()):
        rest = form.sub(" | ", rest)
    return (rest, _parts(rest)) if len(rest.split()) <= _MOST_WORDS else ("", ())


def _parts(rest: str) -> tuple[str, ...]:
    return tuple(name for part in _BETWEEN.split(rest) if (name := part.strip(" .,-–")))


def _wrote(name: str, language: Language) -> bool:
    """Whether a few words are a person, a paper, a site or a desk, or a label of who wrote."""
    if _SITE.fullmatch(name) or holds(name, "credit_label", language):
        return True
    if any(map(str.isdigit, name)):
        return False
    if kind_of(name, language) in _SENDERS or byline(name, language):
        return True
    latin = _IN_LATIN.fullmatch(name)
    if latin and latin[2]:  # «Rakesh Sharma सेमरा न्यूज»
        return _wrote(latin[2], language)
    return bool(latin) or is_given(name, language) or _is_a_paper(name, language)


def _is_a_paper(name: str, language: Language) -> bool:
    """Whether a few words name a paper, in whatever order: «न्यूज नेशन»."""
    words = name.split()
    few = len(words) <= _LONGEST_PAPER and not holds(name, "phrase", language)
    return few and names_a_sender(words, language)
