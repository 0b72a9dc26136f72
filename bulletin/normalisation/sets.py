"""The points of a match of tennis or badminton: «6-4, 7-6(5)», «7-6 (8/6)», «21-8, 21-9»."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.passes import Reading

__all__ = ["MOST_POINTS", "PAIR", "end_of_sets", "pair"]

PAIR = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9]|[/.:–-][0-9]|,[0-9]{3})")
"""Two numbers joined by a dash."""
MOST_POINTS = 30
"""Of a game of badminton."""
_POINTS_TO_WIN = 21

_TIE_BREAK = r"(?: ?\([0-9]{1,2}(?:[-–/][0-9]{1,2})?\))?"
_SET = f"[0-9]{{1,2}}[-–][0-9]{{1,2}}{_TIE_BREAK}"
_SETS = re.compile(f"{_SET}(?:,? ?{_SET}){{1,5}}(?![0-9])")
_POINTS = re.compile("([0-9]{1,2})[-–/]([0-9]{1,2})")


def end_of_sets(text: str, start: int) -> int:
    """Where the sets end that begin at ``start``; 0 if they may be ranges: sets are known by one
    that decreases, or as games of badminton.
    """
    sets = _SETS.match(text, start)
    if not sets:
        return 0
    pairs = [(int(a), int(b)) for a, b in _POINTS.findall(sets[0])]
    told = any(a > b for a, b in pairs) or all(_is_a_game(*points) for points in pairs)
    return sets.end() if told else 0


def _is_a_game(low: int, high: int) -> bool:
    """Whether badminton's rules allow the points: 21, or two more than the other, or 30."""
    if high == _POINTS_TO_WIN:
        return low < high - 1
    return _POINTS_TO_WIN < high <= MOST_POINTS and (
        low == high - 2 or (low, high) == (MOST_POINTS - 1, MOST_POINTS)
    )


def pair(text: str, start: int, language: Language) -> Reading | None:
    """The points of both sides in a set or its tie-break that begin at ``start``."""
    match = _POINTS.match(text, start)
    if not match:
        return None
    a, b = (numbers.number(part, language) for part in match.groups())
    return Reading(start, match.end(), language.says["series"].format(a=a, b=b))
