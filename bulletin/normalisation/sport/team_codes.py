"""Codes of national teams: «IND vs SA», «NZ ने 6 विकेट से जीता मैच»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, team_codes, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    near,
    next_word,
    previous_word,
    starts_word,
)
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import kinds_of, latin_matches
from bulletin.normalisation.word_patterns import word_pattern

__all__ = ["readings", "side"]

_REACH = 70
_SCORE = lazy_pattern(" [0-9]{1,2}[-–][0-9]{1,2}(?![0-9])")
_SCORE_BEFORE = lazy_pattern("(?<![0-9-])[0-9]{1,2}[-–][0-9]{1,2} \\Z")


def readings(text: str, language: Language) -> Iterator[Reading]:
    """The codes that name a team.

    They are beside another side, near words of a match; or the same code is, elsewhere in ``text``.
    """
    yield from _of_women(text, language)
    if _firsts(language).isdisjoint(kinds_of(text)):
        return  # as mostly
    codes = [code for code in _pattern(language).finditer(text) if starts_word(text, code.start())]
    told = {code[0] for code in codes if _is_a_side(text, code, language)}
    for code in codes:
        if text.startswith("#", code.start() - 1) and code.start():
            continue  # a hashtag is read as one
        alone = f"{code[0]}?" not in team_codes(language)
        if code[0] in told and (alone or _is_a_side(text, code, language)):
            yield Reading(*code.span(), _teams(language)[code[0]])


def side(text: str, code: re.Match[str], language: Language) -> str:
    """The team whose code is the first group of ``code``, beside another side; '' if it is none."""
    if not _is_beside_a_side(text, code, language):
        return ""
    return _teams(language).get(code[1]) or _teams(language).get(code[1].capitalize(), "")


def _of_women(text: str, language: Language) -> Iterator[Reading]:
    """«IND-W vs AUS-W», «INDW»: women's teams, beside another side or said to be one elsewhere."""
    codes = list(latin_matches(_OF_WOMEN, text)) if "W" in text else []
    told = {code[1] for code in codes if _is_beside_a_side(text, code, language)}
    women = english(language).get(_WOMEN, "") if told else ""
    for code in codes if women else ():
        country, dash = code.groups()
        team = _teams(language).get(country) or language.acronyms.get(country)
        team = team or (dash and numbers.spelled(country, language))
        if team and country in told:
            yield Reading(*code.span(), f"{team} {women}")


_WOMEN = "women"
_OF_WOMEN = lazy_pattern("([A-Z]{2,4}?)(-?)W(?![A-Za-z0-9])")


@functools.cache
def _teams(language: Language) -> dict[str, str]:
    return {code.rstrip("?"): team for code, team in team_codes(language).items()}


@functools.cache
def _firsts(language: Language) -> frozenset[str]:
    return frozenset(code[0] for code in _teams(language))


_pattern = word_pattern("<teams>(?![A-Za-z0-9])", teams=_teams)


def _is_beside_a_side(text: str, code: re.Match[str], language: Language) -> bool:
    beside = {next_word(text, code.end()), previous_word(text, code.start())}
    return not beside.isdisjoint(language.cues["against"])


def _is_a_side(text: str, code: re.Match[str], language: Language) -> bool:
    start, end = code.span()
    if _is_beside_a_side(text, code, language):
        return True
    if f"{code[0]}?" in team_codes(language):
        return bool(_SCORE.match(text, end) or _SCORE_BEFORE.search(text, max(0, start - 9), start))
    return near(text, start, end, _REACH, words_of(language, "cricket", "match"))
