"""How wide the lines of a text are: the width that its broken lines have in common.

A line that surely breaks off within a sentence tells two bounds of the width at which a program
wraps: the line fitted, and with the next word it would not have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

__all__ = ["NO_WIDTH", "Width", "width_of"]

_NARROWEST, _WIDEST = 18, 135


class Width(NamedTuple):
    """A width, how it is measured, and the share of the broken lines that it explains."""

    columns: float
    measure: Callable[[str], int]
    share: float
    proofs: int

    def room(self, one: str, other: str) -> float:
        """How much of the width a line left free, if it had taken the next word: less than 0 if it
        would not have fitted.
        """
        needs = self.measure(one) + 1 + self.measure(_first_word(other))
        return (self.columns - needs) / self.columns


NO_WIDTH = Width(0.0, len, 0.0, 0)


def _first_word(line: str) -> str:
    """What a line begins with, up to the first space."""
    return line.split(None, 1)[0]


def width_of(
    broken: Sequence[tuple[str, str]], measure: Callable[[str], int], loose: float
) -> Width:
    """The width that most of the ``broken`` lines (each with the line below) admit: greedily
    wrapped, each is at most as wide, and wider with the next word. ``loose`` is the share by which
    both bounds may be missed, as where letters are drawn.
    """
    bounds: list[tuple[float, int]] = []
    for one, other in broken:
        least = measure(one)
        most = least + measure(_first_word(other))
        if most >= _NARROWEST and least <= _WIDEST:
            bounds += [(least * (1 - loose), 1), (most * (1 + loose) + 0.5, -1)]
    if not bounds:
        return NO_WIDTH
    return _fullest(sorted(bounds), len(broken), measure)


def _fullest(
    bounds: Sequence[tuple[float, int]], count: int, measure: Callable[[str], int]
) -> Width:
    depth = list(accumulate(step for _, step in bounds))
    most = max(depth)
    at = depth.index(most)
    middle = (bounds[at][0] + bounds[min(at + 1, len(bounds) - 1)][0]) / 2
    return Width(middle, measure, most / count, count)
