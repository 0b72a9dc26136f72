"""True peaks: the crests between samples, at four times oversampling (BS.1770-4)."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from audio.format import Block

CELL = 30
"""Samples per peak: 0.7 ms, and a divisor of every usual rate."""

MARGIN = 8
"""The samples on each side that determine a crest."""

_OVERSAMPLING = 4
_AT_A_TIME = 60
_NEARLY = np.float32(0.999)


def _interpolator() -> NDArray[np.float32]:
    """The matrix ``(cell + margins, points)`` from a cell to the points between its samples.

    A windowed sinc (Kaiser, β 6) for each of the points.
    """
    between = np.arange(CELL * _OVERSAMPLING) / _OVERSAMPLING
    between = between[between % 1 != 0]
    away = np.arange(-MARGIN, CELL + MARGIN)[:, np.newaxis] - between
    near = np.abs(away) < MARGIN
    window = np.where(near, np.i0(6.0 * np.sqrt(np.maximum(1 - np.square(away / MARGIN), 0))), 0)
    weights = np.sinc(away) * window
    even: NDArray[np.float32] = (weights / weights.sum(axis=0)).astype(np.float32)
    return even


_INTERPOLATOR = _interpolator()
_MOST_OVERSHOOT = float(np.abs(_INTERPOLATOR).sum(axis=0).max())
"""The highest ratio of a crest to the samples around it."""


def true_peaks(
    padded: Block, above: float = 0.0, runs: NDArray[np.intp] | None = None
) -> NDArray[np.float32]:
    """The true peak of each cell, as an amplitude, the highest of all channels.

    ``padded`` is whole cells with :data:`MARGIN` more samples on each side. For a cell where
    nothing can exceed ``above``, or the peak of its run, the value may be too low: ``runs`` has the
    first cell of each.
    """
    inner = np.abs(padded[0, MARGIN:-MARGIN])
    for channel in padded[1:]:
        np.maximum(inner, np.abs(channel[MARGIN:-MARGIN]), out=inner)
    ends = max(np.abs(padded[:, :MARGIN]).max(), np.abs(padded[:, -MARGIN:]).max())
    peaks: NDArray[np.float32] = np.zeros(len(inner) // CELL, dtype=np.float32)
    if max(inner.max(initial=0.0), ends) <= above / _MOST_OVERSHOOT:
        return peaks
    # The longest axis last: NumPy's reductions over short ones are slow.
    highest = np.ascontiguousarray(inner.reshape(-1, CELL).T).max(axis=0)
    around = np.concatenate([[ends], highest, [ends]])
    around = np.maximum(np.maximum(around[:-2], around[1:-1]), around[2:])
    suspects = np.flatnonzero(around > np.maximum(_in_runs(highest, runs), above) / _MOST_OVERSHOOT)
    if not suspects.size:
        return peaks
    peaks[suspects] = highest[suspects]
    for channel in padded:
        cells = sliding_window_view(channel, CELL + 2 * MARGIN)[::CELL]
        peaks[suspects] = np.maximum(peaks[suspects], _crests(cells, suspects))
    return peaks


def _in_runs(
    highest: NDArray[np.float32], runs: NDArray[np.intp] | None
) -> NDArray[np.float32] | float:
    """For each cell the highest sample of its run, or a little less."""
    if runs is None:
        return 0.0
    cells = np.diff(runs, append=len(highest))
    return np.repeat(np.maximum.reduceat(highest, runs), cells) * _NEARLY


def _crests(cells: Block, suspects: NDArray[np.intp]) -> NDArray[np.float32]:
    """The highest of the points between each suspect cell's samples.

    Multiplied a few cells at a time, as the matrix library keeps such a small product in this
    thread: its own threads would wait for each other while the encoder has the other core.
    """
    groups = -(-len(suspects) // _AT_A_TIME)
    which = np.pad(suspects, (0, groups * _AT_A_TIME - len(suspects)), mode="edge")
    between = np.matmul(cells[which].reshape(groups, _AT_A_TIME, -1), _INTERPOLATOR)
    crests: NDArray[np.float32] = np.abs(between, out=between).max(axis=2).reshape(-1)
    return crests[: len(suspects)]
