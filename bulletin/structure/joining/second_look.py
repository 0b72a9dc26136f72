"""What is seen at a break once all breaks of a text have been judged: its neighbours, and whether
breaks like it go on elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

AGAIN = "again: "
"""What the names of this look begin with."""

_MOST = 8.0
_SURE, _FEWEST = 2.0, 3
_SHARES = ((0.05, "none"), (0.3, "few"), (0.7, "some"), (0.95, "most"), (1.0, "all"))


def seen_again(
    scores: Mapping[int, float], kinds: Mapping[int, str]
) -> Iterator[tuple[int, Mapping[str, float]]]:
    """For each break what is seen, from all ``scores`` and the kind of each break: what is blank
    there, and whether a sentence ends.
    """
    every = Counter(kinds.values())
    joined = Counter(kinds[at] for at, score in scores.items() if score > 0)
    for at, score in scores.items():
        kind = kinds[at]
        seen = {f"{AGAIN}always": 1.0, f"{AGAIN}score": max(-_MOST, min(_MOST, score))}
        for where, near in (("before", at - 1), ("after", at + 1)):
            seen[f"{AGAIN}break {where} {_judged(scores.get(near))}"] = 1.0
        others = every[kind] - 1
        if others >= _FEWEST:
            share = (joined[kind] - (score > 0)) / others
            name = next(name for most, name in _SHARES if share <= most)
            seen[f"{AGAIN}{name} that are {kind} go on"] = 1.0
        yield at, seen


def _judged(score: float | None) -> str:
    if score is None:
        return "none"
    sure = "surely " if abs(score) > _SURE else ""
    return f"{sure}{'goes on' if score > 0 else 'ends'}"
