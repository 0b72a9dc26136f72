"""Divides a sequence into segments at the least total cost, by dynamic programming."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Totals = Callable[[int, Sequence[float]], Iterable[tuple[int, float]]]
"""For an ``end`` and the least costs up to each earlier place: the ``start`` of every segment that
may end there, the shortest first, with the total cost up to ``end``."""


def segment_ends(count: int, totals: Totals) -> list[int]:
    """The ends of the segments that cover ``count`` items at the least cost; the last is ``count``.

    Of equal costs the shortest segment wins. Where no segment may end, a single item is one.
    """
    costs, starts = [0.0], [0]
    for end in range(1, count + 1):
        best, best_start = float("inf"), end - 1
        for start, total in totals(end, costs):
            if total < best:
                best, best_start = total, start
        costs.append(best)
        starts.append(best_start)
    ends = []
    while count:
        ends.append(count)
        count = starts[count]
    return ends[::-1]
