"""True peaks: the crests of the wave between the samples, at four times oversampling (BS.1770-4)."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from audio.format import Block

__all__ = ["CELL", "MARGIN", "true_peaks"]

CELL = 30
"""Peaks are given for each so many samples: 0.7 ms, and a divisor of every usual rate."""

MARGIN = 8
"""So many samples at each side decide a crest."""

_OVERSAMPLING = 4


def _interpolator() -> NDArray[np.float32]:
    """From a cell and its margins to the points between its samples: ``(cell + margins, points)``.

    A windowed sinc (Kaiser, β 6) for each of the points.
    """
    between = np.arange(CELL * _OVERSAMPLING) / _OVERSAMPLING
    between = between[between % 1 != 0]
    away = np.arange(-MARGIN, CELL + MARGIN)[:, np.newaxis] - between
    near = np.abs(away) < MARGIN
    window = np.where(near, np.i0(6.0 * np.sqrt(np.maximum(1 - np.square(away / MARGIN), 0))), 0)
    weights = np.sinc(away) * window
    return (weights / weights.sum(axis=0)).astype(np.float32)


_INTERPOLATOR = _interpolator()
_MOST_OVERSHOOT = float(np.abs(_INTERPOLATOR).sum(axis=0).max())
"""A crest is at most so many times the highest sample around it."""


def true_peaks(padded: Block, above: float = 0.0) -> NDArray[np.float32]:
    """The true peak of each cell, as an amplitude, the channels' highest.

    ``padded`` is whole cells with :data:`MARGIN` samples more at either side. Where nothing can be
    higher than ``above``, the highest of the samples themselves is given.
    """
    channels, cells = padded.shape[0], (padded.shape[1] - 2 * MARGIN) // CELL
    split = padded[:, MARGIN:-MARGIN].reshape(channels, cells, CELL)
    peaks: NDArray[np.float32] = np.maximum(split.max(axis=(0, 2)), -split.min(axis=(0, 2)))
    around = np.full(cells + 2, max(abs(padded[:, :MARGIN]).max(), abs(padded[:, -MARGIN:]).max()))
    around[1:-1] = peaks
    highest = sliding_window_view(around, 3).max(axis=1)
    suspects = np.flatnonzero(highest * _MOST_OVERSHOOT > above)
    if suspects.size:
        for channel in padded:
            cell = sliding_window_view(channel, CELL + 2 * MARGIN)[::CELL]
            crests = np.abs(cell[suspects] @ _INTERPOLATOR).max(axis=1)
            peaks[suspects] = np.maximum(peaks[suspects], crests)
    return peaks
