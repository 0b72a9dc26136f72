"""What is seen of a page's line once all have been judged: its neighbours, and where the article
seems to begin and end.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from bulletin.core.fitted import bin_of, logistic

_ODDS = (
    (-6.0, "-6"), (-4.0, "-4"), (-2.0, "-2"), (-0.5, "-1"), (0.5, "0"), (2.0, "1"), (4.0, "3"),
    (math.inf, "5"),
)  # fmt: skip
_INSIDE = (
    (-12.0, "-12"), (-8.0, "-8"), (-5.0, "-5"), (-2.0, "-2"), (0.0, "-0"), (2.0, "2"), (5.0, "5"),
    (math.inf, "9"),
)  # fmt: skip
_NEAR, _NOTHING = 3, -9.0
_NEWS, _MIXED, _LEAST = 0.1, 0.2, 0.001
"""The share of news in a page's lines; of other lines within an article; of news outside one."""
_TEMPER, _MOST, _EDGE = 0.7, 3.0, 3.0
"""Judgements of neighbours are alike, so each counts less; what a beginning or an end costs."""


def seen_again(odds: Sequence[float], within: Sequence[float]) -> list[set[str]]:
    """What is seen of each line, by the log-odds of all of being news, and of being inside."""
    edged = [*[_NOTHING] * _NEAR, *odds, *[_NOTHING] * _NEAR]
    return [
        _seen(own, within[at], edged[at : at + _NEAR], edged[at + _NEAR + 1 : at + 2 * _NEAR + 1])
        for at, own in enumerate(odds)
    ]


def _seen(own: float, within: float, above: Sequence[float], below: Sequence[float]) -> set[str]:
    stretch, judged = bin_of(within, _INSIDE), bin_of(own, _ODDS)
    return {
        "judged",
        f"judged {judged}",
        f"inside {stretch}",
        f"inside {stretch}, judged {judged}",
        f"above it {bin_of(above[-1], _ODDS)}",
        f"below it {bin_of(below[0], _ODDS)}",
        f"2 above it {bin_of(above[-2], _ODDS)}",
        f"2 below it {bin_of(below[1], _ODDS)}",
        f"{sum(each > 0 for each in above)} of 3 above it, {sum(each > 0 for each in below)} below",
    }


def inside(odds: Sequence[float], first: int, last: int) -> list[float]:
    """How much likelier each line stands between the first and the last of the article than above
    or below it: the three stretches follow each other, and all lines of a stretch speak for it.

    The run of prose, from its ``first`` to its ``last`` line, is never surely outside, however long
    another stretch is.
    """
    told = [max(-_MOST, min(_MOST, _TEMPER * _told(each))) for each in odds]
    ahead, back = _onward(told), _onward(told[::-1])[::-1]
    found = [
        within + amid - each - max(above + before, below + behind)
        for each, (above, within, below), (behind, amid, before) in zip(
            told, ahead, back, strict=True
        )
    ]
    return [max(0.0, each) if first <= at <= last else each for at, each in enumerate(found)]


def _told(odds: float) -> float:
    """How much likelier a line is judged so within an article than outside one."""
    news = logistic(odds)
    within = (1 - _MIXED) * news / _NEWS + _MIXED * (1 - news) / (1 - _NEWS)
    return math.log(within / ((1 - news + _LEAST) / (1 - _NEWS)))


def _onward(told: Sequence[float]) -> list[tuple[float, float, float]]:
    """For each line the best sum of all lines up to it, if it is above, within or below."""
    above, within, below = 0.0, -math.inf, -math.inf
    found = []
    for each in told:
        below = max(below, within - _EDGE)
        within = max(within, above - _EDGE) + each
        found.append((above, within, below))
    return found
