"""Codes and numbers of teams, «IND vs SA», «राकेश 11 की टीम», and the roles of their players."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, team_codes, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    INDIC,
    near,
    next_word,
    previous_word,
    second_word,
    starts_word,
)
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import kinds_of, latin_matches
from bulletin.normalisation.word_patterns import word_pattern

_REACH = 70
_SCORE = lazy_pattern(" [0-9]{1,2}[-–][0-9]{1,2}(?![0-9])")
_SCORE_BEFORE = lazy_pattern("(?<![0-9-])[0-9]{1,2}[-–][0-9]{1,2} \\Z")


def readings(text: str, language: Language) -> Iterator[Reading]:
    """The roles of players, and the codes that name a team.

    Codes are beside another side, near words of a match, or the same code is elsewhere.
    """
    yield from _roles(text, language)
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


_ROLE = lazy_pattern(f"[(](?:(?<=[{INDIC}A-Za-z] .)|(?<=[{INDIC}A-Za-z].))([CcWw])[)]")
_ROLES = {"c": "captain", "w": "keeper"}
_SQUAD_REACH = 120


def _roles(text: str, language: Language) -> Iterator[Reading]:
    """The captain and the keeper of a side, in a list of its players."""
    for match in _ROLE.finditer(text) if "(" in text else ():
        word = language.says[_ROLES[match[1].lower()]]
        if word and near(text, *match.span(), _SQUAD_REACH, language.cues["squad"]):
            yield Reading(*match.span(), f"({word})")


_CRICKET_REACH = 120
_NO_TEAM = ("postpositions", "count_before", "numbered", "listed", "cricket")
_ELEVEN = lazy_pattern("11(?![0-9A-Za-z]|[.,:/-][0-9])")
_ANOTHER = lazy_pattern(f" [{INDIC}]+(?: [{INDIC}.]+){{1,3}} 11(?![0-9])")


def eleven(text: str, start: int, language: Language) -> Reading | None:
    """«राकेश 11 की टीम», «एलीट 11 बनाम …»: a side, after its name, near words of cricket."""
    match = _ELEVEN.match(text, start)
    if not match or not start or not language.says["eleven"]:
        return None
    if _is_one_of_two(text, start, language) or _has_acted(text, start, language):
        dash = text[start - 1] == "-"
        words = language.says["eleven"]
        return Reading(start - dash, match.end(), f" {words}" if dash else words)
    if text[start - 1] != " ":
        return None
    name = previous_word(text, start)
    if not name or name in words_of(language, *_NO_TEAM):
        return None
    end = match.end()
    if not _is_about_a_side(text, end, language):
        return None
    if not near(text, start, end, _CRICKET_REACH, words_of(language, "cricket", "match")):
        return None
    return Reading(start, end, language.says["eleven"], evidence="cricket score")


_SIDES = lazy_pattern(f"([{INDIC}]{{2,}})[ -]?11(?![0-9A-Za-z]|[.,:/-][0-9])")
_SIDES_REACH = 60


def _is_one_of_two(text: str, start: int, language: Language) -> bool:
    """«शर्मा 11 ने सिक्सर 11 को हराया», «राजा-11 और रानी-11 के बीच मैच»: a name before each eleven,
    and a small word behind, near words of a match.
    """
    others = words_of(language, *_NO_TEAM, "conjunctions", "counted_after", "months")
    about = words_of(language, "cricket", "match", "won_by")
    names, begin = {}, max(0, start - _SIDES_REACH)
    for side in _SIDES.finditer(text, begin, start + _SIDES_REACH):
        word = next_word(text, side.end())
        if side[1] not in others and word in words_of(
            language, "postpositions", "conjunctions", "against"
        ):
            names[side.end()] = side[1]
    mine = names.get(start + len("11"))
    return (
        mine is not None
        and len({*names.values()}) > 1
        and near(text, start, start, _CRICKET_REACH, about, "।\n")
    )


_TIED = lazy_pattern(f"([{INDIC}]{{2,}})-\\Z")


def _has_acted(text: str, start: int, language: Language) -> bool:
    """«जबलपुर-11 ने 14.4 ओवर में 98 रन बनाए»: a name tied to eleven that did something."""
    end, cues = start + len("11"), language.cues
    name = _TIED.search(text, max(0, start - _LONGEST_NAME), start)
    if not name or next_word(text, end) not in cues["ergative"]:
        return False
    if name[1] in words_of(language, *_NO_TEAM, "months"):
        return False
    return near(text, start, end, _CRICKET_REACH, words_of(language, "cricket", "match"), "।\n")


_LONGEST_NAME = 24


def _is_about_a_side(text: str, end: int, language: Language) -> bool:
    """Whether the words after ``end`` are about a side, or about it and another one."""
    cues, word = language.cues, next_word(text, end)
    if word in cues["conjunctions"]:
        another = _ANOTHER.match(text, end)
        end = another.end() if another else _past_words(text, end)  # «11 और लखनऊ की टीम»
        word = next_word(text, end)
    of = word in cues["postpositions"] and second_word(text, end) in cues["sides_of"]
    return of or word in cues["against"]


def _past_words(text: str, end: int) -> int:
    """Where the next two words end."""
    for _ in range(2):
        word = next_word(text, end)
        end = text.index(word, end) + len(word) if word else end
    return end
