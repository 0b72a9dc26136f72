"""The edit distance of two sequences."""

from __future__ import annotations

from collections.abc import Sequence


def edits(a: Sequence[object], b: Sequence[object]) -> int:
    """The least number of items to insert, delete or change (Levenshtein 1965)."""
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        now = [i]
        for j, y in enumerate(b, start=1):
            now.append(min(before[j] + 1, now[-1] + 1, before[j - 1] + (x != y)))
        before = now
    return before[-1]
