"""The points of a match of tennis or badminton: «6-4, 7-6(5)», «7-6 (8/6)», «21-8, 21/9»,
«21-19/18-21».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import near
from bulletin.normalisation.passes import Reading

PAIR = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9]|[/.:–-][0-9]|,[0-9]{3})")
"""Two numbers joined by a dash."""
MOST_POINTS = 30
"""Of a game of badminton."""
_POINTS_TO_WIN = 21
_OF_VOLLEYBALL, _LAST_SET = 25, 15

_TIE_BREAK = r"(?: ?\([0-9]{1,2}(?:[-–/][0-9]{1,2})?\))?"
_SET = f"[0-9]{{1,2}}[-–][0-9]{{1,2}}{_TIE_BREAK}"
_SETS = lazy_pattern(f"{_SET}(?:(?:[,;/] ?| ){_SET}){{1,5}}(?![0-9])")
_GAME = "[0-9]{1,2} ?/ ?[0-9]{1,2}"
_GAMES = lazy_pattern(f"{_GAME}(?:[ ,]{{1,3}}{_GAME}){{1,4}}(?![0-9]|[/.-][0-9])")
_BRACKETS = lazy_pattern("\\([^()]*\\)")
_POINTS = lazy_pattern("([0-9]{1,2}) ?[-–/] ?([0-9]{1,2})")
_REACH = 120
_SHIFT_REACH = 30
_HOURS = 12


def end_of_sets(text: str, start: int, language: Language) -> int:
    """Where the sets that begin at ``start`` end; 0 if they may be ranges.

    They are sets if one of them decreases, or if they are games of badminton. With strokes they may
    also be dates or shares, so a word for games is needed; so it is for sets of volleyball, as many
    ranges end in 25.
    """
    sets = _SETS.match(text, start)
    if not sets:
        return _end_of_games(text, start, language)
    if "/" in _BRACKETS.sub("", sets[0]) and not _about_games(text, *sets.span(), language):
        return 0  # «पाली 9-12/1-4»
    pairs = _pairs(sets[0])
    told = any(a > b for a, b in pairs) or all(_is_a_game(*pair) for pair in pairs)
    told = told or (_are_of_volleyball(pairs) and _about_games(text, *sets.span(), language))
    return sets.end() if told else 0


def _end_of_games(text: str, start: int, language: Language) -> int:
    games = _GAMES.match(text, start)
    if not games:
        return 0
    pairs = [(min(pair), max(pair)) for pair in _pairs(games[0])]
    if not all(_is_a_game(*pair) for pair in pairs) and not _are_of_volleyball(pairs):
        return 0
    return games.end() if _about_games(text, *games.span(), language) else 0


def _about_games(text: str, start: int, end: int, language: Language) -> bool:
    return near(text, start, end, _REACH, words_of(language, "games", "match"))


def _pairs(sets: str) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in _POINTS.findall(sets)]


def _is_a_game(low: int, high: int) -> bool:
    """Whether badminton's rules allow these points: 21, or two more than the other side, or 30."""
    if high == _POINTS_TO_WIN:
        return low < high - 1
    return _POINTS_TO_WIN < high <= MOST_POINTS and (
        low == high - 2 or (low, high) == (MOST_POINTS - 1, MOST_POINTS)
    )


def _are_of_volleyball(pairs: list[tuple[int, int]]) -> bool:
    """Whether its rules allow these sets: to 25, the last one to 15, or two more than the other."""
    return all(
        low < high - 1
        if high == _OF_VOLLEYBALL or (high == _LAST_SET and pair > 0)
        else low == high - 2 and high > _LAST_SET
        for pair, (low, high) in enumerate(pairs)
    )


def points(text: str, start: int, end: int, language: Language) -> Iterator[Reading]:
    """The points of both sides in each set and tie-break from ``start`` to ``end``, with a pause
    between two sets without a comma.
    """
    shifts = all(max(pair) <= _HOURS for pair in _pairs(text[start:end]))
    shifts = shifts and near(text, start, end, _SHIFT_REACH, language.cues["shift"], "।\n")
    for match in _POINTS.finditer(text, start, end):
        a, b = (numbers.number(part, language) for part in match.groups())
        pause = "," if match.end() < end and _ANOTHER.match(text, match.end()) else ""
        if shifts:  # «तीन पालियों (7-9, 11-1, 3-5) में»
            words = language.says["range"].format(low=a, high=b)
        else:
            words = language.says["series"].format(a=a, b=b)
        stroke = _STROKE.match(text, match.end(), end)
        yield Reading(match.start(), stroke.end() if stroke else match.end(), words + pause)


_ANOTHER, _STROKE = lazy_pattern("[ /][0-9]"), lazy_pattern("/ ?")
