"""A day beside who wrote, and nothing else: «2 मार्च 2026, राकेश शर्मा», «सेमरा न्यूज - 2 मार्च»."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin.language import Language
from bulletin.language.label_patterns import evidence
from bulletin.structure.bylines.byline import byline
from bulletin.structure.datelines.part_kinds import Kind, day_of, is_place, is_whole_day, kind_of
from bulletin.structure.persons import is_given, is_latin_person

__all__ = ["is_day_and_name", "place_beside_a_day"]

_LONGEST, _MOST_WORDS = 90, 14
_SENDERS = (Kind.SENDER, Kind.PRESS, Kind.PERSON, Kind.SIGNED)
_BETWEEN = re.compile(r" ?[,।|/•·@()\[\]] ?|(?:^| )[–—:-]+ ?| ?[–—:]+(?: |$)")
_EDGES = " ,।|/•·@()[]–—:-"


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
    _, names = _beside_a_day(plain, language)
    places = [name for name in names if is_place(name, language)]
    others = [name for name in names if name not in places]
    if len(places) != 1 or not all(_wrote(name, language) for name in others):
        return ""
    return places[0]


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
    """Whether a few words are a person, a paper or a desk."""
    if any(map(str.isdigit, name)):
        return False
    if kind_of(name, language) in _SENDERS or byline(name, language):
        return True
    return is_given(name, language) or is_latin_person(name, language)
