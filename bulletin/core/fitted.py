"""What fitted weights share: values in bins that have names, and the tables of the weights."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

_LOWEST = -700.0
"""Log-odds below which a float has no place for their inverse."""


def bin_of(value: float, bins: Sequence[tuple[float, str]]) -> str:
    """The name of the first bin whose upper bound is not below ``value``; else of the last."""
    return next((name for most, name in bins if value <= most), bins[-1][1])


def summed(seen: Iterable[str], weights: Mapping[str, float]) -> float:
    """What all that is seen tells together, the same in whatever order it is seen."""
    return math.fsum(weights.get(each, 0.0) for each in seen)


def logistic(odds: float) -> float:
    """How likely something is whose evidence adds up to these log-odds, from 0 to 1."""
    return 1 / (1 + math.exp(-max(odds, _LOWEST)))


def weight_columns(table: Path) -> Mapping[str, Mapping[str, float]]:
    """For each column of a table, the weight of each name in the first one; an empty cell is 0."""
    text = table.read_text("utf-8")
    rows = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    return {
        name: {row[0]: float(row[at]) for row in rows[1:] if row[at:] and row[at]}
        for at, name in enumerate(rows[0])
        if at
    }
