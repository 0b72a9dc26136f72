"""Logistic regression with an L2 penalty; a sample's features are names with values."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

_STEPS, _TURNS_OF_A_STEP, _NEAR, _STILL = 10, 60, 1e-4, 1e-3

Array = NDArray[np.float64]


class Seen(NamedTuple):
    """What is seen in all samples, as a sparse matrix: each cell's row, column and value."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Array
    long: int
    wide: int

    def summed(self, weights: Array) -> Array:
        """For each row, the sum of what is seen there by these ``weights``."""
        told = self.values * weights[self.columns]
        return np.bincount(self.rows, told, self.long).astype(np.float64)

    def spread(self, told: Array) -> Array:
        """For each column, the sum of what is ``told`` in its rows."""
        found = self.values * told[self.rows]
        return np.bincount(self.columns, found, self.wide).astype(np.float64)


Name = TypeVar("Name", bound=Hashable)


def seen_in(samples: Sequence[Mapping[Name, float]], names: Sequence[Name]) -> Seen:
    """The matrix of the ``samples``; a name that is not in ``names`` is not seen."""
    place = {name: at for at, name in enumerate(names)}
    cells = [
        (row, place[name], value)
        for row, each in enumerate(samples)
        for name, value in each.items()
        if name in place
    ]
    rows, columns, values = (np.array(part) for part in zip(*cells, strict=True))
    return Seen(rows, columns, values, len(samples), len(names))


def weights_by_name(
    samples: Sequence[Mapping[Name, float]], truth: Array, counts: Array, penalty: float
) -> Mapping[Name, float]:
    """The weight of each name that is seen in the ``samples``."""
    names = list(dict.fromkeys(name for each in samples for name in each))
    weights = fit(seen_in(samples, names), truth, counts, penalty)
    return dict(zip(names, map(float, weights), strict=True))


def fit(seen: Seen, truth: Array, counts: Array, penalty: float) -> Array:
    """The weights, by Newton's method; a sample that counts 0 has no part in them."""
    weights: Array = np.zeros(seen.wide)
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-np.clip(seen.summed(weights), -30, 30)))
        slope = seen.spread(counts * (share - truth)) + penalty * weights
        step = _solved(seen, counts * share * (1 - share), penalty, slope)
        weights = weights - step
        if np.abs(step).max() < _STILL:
            break
    return weights


def _solved(seen: Seen, curve: Array, penalty: float, slope: Array) -> Array:
    """A step of Newton's method, by conjugate gradients, as the matrix would be dense."""
    steepness = np.bincount(seen.columns, seen.values**2 * curve[seen.rows], seen.wide) + penalty
    found: Array = np.zeros(seen.wide)
    rest = slope.copy()
    along = rest / steepness
    before = rest @ along
    for _ in range(_TURNS_OF_A_STEP):
        bent = seen.spread(curve * seen.summed(along)) + penalty * along
        found += (length := before / (along @ bent)) * along
        rest -= length * bent
        after = rest @ (rest / steepness)
        if after < _NEAR * (slope @ (slope / steepness)):
            break
        along, before = rest / steepness + after / before * along, after
    return found
