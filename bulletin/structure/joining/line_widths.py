"""How wide the lines of a text are: the width that its broken lines have in common.

A line that surely breaks off within a sentence tells two bounds of the width at which a program
wraps: the line fitted, and with the next word it would not have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

_NARROWEST, _WIDEST = 18, 135
_OF_ANOTHER = 2.0
"""How much a sure break of another width speaks against one."""


class Width(NamedTuple):
    """A width, how it is measured, the share of the surest breaks that it explains, how many these
    are, how many it explains in all, and how much they tell.
    """

    columns: float
    measure: Callable[[str], int]
    share: float
    proofs: int
    breaks: int
    evidence: float

    def room(self, one: str, other: str) -> float:
        """How much of the width a line left free, if it had taken the next word: less than 0 if it
        would not have fitted.
        """
        needs = self.measure(one) + 1 + self.measure(_first_word(other))
        return (self.columns - needs) / self.columns


class Break(NamedTuple):
    """A line, the one below, how much it tells that the line goes on there, and whether surely."""

    one: str
    other: str
    told: float
    sure: bool


NO_WIDTH = Width(0.0, len, 0.0, 0, 0, 0.0)


def _first_word(line: str) -> str:
    """What a line begins with, up to the first space."""
    return line.split(None, 1)[0]


def width_of(breaks: Sequence[Break], measure: Callable[[str], int], loose: float) -> Width:
    """The width that most of the ``breaks`` admit: greedily wrapped, each line is at most as wide,
    and wider with the next word. ``loose`` is the share by which both bounds may be missed, as
    where letters are drawn.
    """
    found: list[tuple[float, float, Break]] = []
    for each in breaks:
        least = measure(each.one)
        most = least + measure(_first_word(each.other))
        if most >= _NARROWEST and least <= _WIDEST:
            found.append((least * (1 - loose), most * (1 + loose) + 0.5, each))
    if not found:
        return NO_WIDTH
    columns, told = _fullest(found)
    sure = [least <= columns <= most for least, most, each in found if each.sure]
    outside = sum(each.sure for each in breaks) - len(sure)
    share = sum(sure) / (len(sure) + outside) if sure or outside else 1.0
    others = len(sure) + outside - sum(sure)
    explained = sum(least <= columns <= most for least, most, _ in found)
    return Width(columns, measure, share, sum(sure), explained, told - _OF_ANOTHER * others)


def _fullest(found: Sequence[tuple[float, float, Break]]) -> tuple[float, float]:
    """Where the bounds of most lines overlap, and how much those tell."""
    edges = sorted(
        [(least, each.told) for least, _, each in found]
        + [(most, -each.told) for _, most, each in found]
    )
    depth = list(accumulate(step for _, step in edges))
    most = max(depth)
    at = depth.index(most)
    return (edges[at][0] + edges[min(at + 1, len(edges) - 1)][0]) / 2, most
