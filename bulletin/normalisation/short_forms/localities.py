"""Abbreviations known by a place, a parcel of land or a person beside them: «मो० रामनगर निवासी»,
«खसरा 452मि.», «सोनू कु. ने».
"""

from __future__ import annotations

import functools

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.copy import news_copy
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    near,
    next_word,
    previous_word,
    second_word,
)
from bulletin.normalisation.words.vocabulary import frequent_words
from bulletin.normalisation.words.word_dictionaries import given_names, proper_names


@functools.cache
def parts_of_names(language: Language) -> frozenset[str]:
    """Given names, and what stands behind them."""
    copy = news_copy(language)
    known = (given_names(language).values(), language.cues["surnames"], copy.surnames, copy.given)
    return frozenset().union(*known)


@functools.cache
def _names(language: Language) -> frozenset[str]:
    return frozenset((*given_names(language).values(), *proper_names(language).values()))


def precedes_a_person(text: str, end: int, language: Language) -> bool:
    """«स्व रामलाल की», «स्व विवेक कुमार»: whether a known name follows, which is no frequent
    word, as in «स्व विवेक से», or has another name behind it; or a rare one with a surname,
    «स्व मालम सिंह».
    """
    first, second = next_word(text, end), second_word(text, end)
    names, frequent = _names(language), frequent_words(language)
    if first in names:
        return second in names or first not in frequent
    return len(first) > 1 and first not in frequent and second in language.cues["surnames"]


def names_a_quarter(text: str, end: int, language: Language) -> bool:
    """«मो० रामनगर», «मो० शाह नगर»: whether a quarter of a town is named at ``end``, rather than a
    person, as before «नगर निगम».
    """
    cues, first, second = language.cues, next_word(text, end), second_word(text, end)
    if first.endswith(tuple(cues["quarter_ends"])):
        return True
    if second not in cues["quarter_words"]:
        return False
    behind = text.index(second, text.index(first, end) + len(first)) + len(second)
    return next_word(text, behind) not in cues["of_a_town"]


_PARCEL = lazy_pattern(f"[0-9{HEAD}{TAIL}] ?\\Z")
_REACH = 60


def of_a_parcel(text: str, start: int, end: int, language: Language) -> bool:
    """«खसरा 452मि. की», «452मि. जमीन»: the number of a parcel of land, for a part of it."""
    if not _PARCEL.search(text, max(0, start - 2), start):
        return False
    if next_word(text, end) in language.cues["land"]:
        return True
    return near(text, start, end, _REACH, language.cues["parcels"], "।\n")


_BEHIND_A_NAME = lazy_pattern(f"[{INDIC}] \\Z")
_ENDS_A_NAME = lazy_pattern(" ?[(,]")
_WOMAN_REACH = 24


def ends_a_name(text: str, start: int, end: int, language: Language, *, woman: bool) -> bool:
    """«सोनू कु. (14)», «रौशन कु. ने», of a woman «बेटी गुड़िया कु. ने»; but not «वार्ड से कु. पूजा»."""
    cues = language.cues
    if not _BEHIND_A_NAME.search(text, max(0, start - 2), start):
        return False
    if previous_word(text, start) in words_of(language, "postpositions", "conjunctions"):
        return False
    if near(text, start, start, _WOMAN_REACH, cues["women"], "।,\n") is not woman:
        return False
    behind = next_word(text, end)
    ends = behind in cues["postpositions"] or behind in cues["surnames"]  # «नवनीत कु. सिंह»
    return ends or _ENDS_A_NAME.match(text, end) is not None


_AN_AGE = lazy_pattern(r" ?\([1-9][0-9]\)")


def has_an_age(text: str, start: int, end: int) -> bool:
    """«रेखा दे. (38)»: an abbreviated surname, before an age."""
    behind_a_name = _BEHIND_A_NAME.search(text, max(0, start - 2), start)
    return behind_a_name is not None and _AN_AGE.match(text, end) is not None
