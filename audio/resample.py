"""Resampling: a band-limited sound keeps its samples' places.

A windowed sinc for each place between the samples, as one matrix: a run of samples in, a run of
samples out. FFmpeg's resampler is of the same kind, but is set up for each clip with its own
threads, which takes longer than the work.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

_HALF = 24
"""The samples on each side that determine one between them."""

_BETA = 8.0
"""Of the Kaiser window: anything outside the band is 80 dB down."""

_BAND = 0.95
"""The share of the narrower band that is kept."""

_RUN = 80
_LARGEST_MATRIX = 1 << 20
_PRODUCT = 1 << 18
"""The matrix library keeps a product of this many steps in this thread (see :mod:`audio.peaks`)."""


def suits(rate: int, to: int) -> bool:
    """Whether the ratio of the rates is of numbers small enough for a matrix."""
    taken, given, half = _shape(rate, to)
    return (taken + 2 * half) * given <= _LARGEST_MATRIX


def resample(samples: NDArray[np.float32], rate: int, to: int) -> NDArray[np.float32]:
    """``samples`` of one channel at another rate, ``round(len × to / rate)`` of them."""
    count = round(len(samples) * to / rate)
    taken, given, half = _shape(rate, to)
    runs = -(-count // given)
    matrix = _matrix(rate, to)
    rows = max(_PRODUCT // matrix.size, 1)
    groups = -(-runs // rows)
    padded = np.zeros(groups * rows * taken + 2 * half, dtype=np.float32)
    padded[half : half + len(samples)] = samples[: len(padded) - half]
    windows = sliding_window_view(padded, taken + 2 * half)[::taken]
    runs_given: NDArray[np.float32] = np.matmul(windows.reshape(groups, rows, -1), matrix)
    return runs_given.reshape(-1)[:count]


def _shape(rate: int, to: int) -> tuple[int, int, int]:
    """The samples that a run takes, those that it gives, and those at its sides that count too."""
    common = math.gcd(rate, to)
    times = -(-_RUN * common // rate)
    return rate // common * times, to // common * times, math.ceil(_HALF * max(rate / to, 1))


@lru_cache(maxsize=8)
def _matrix(rate: int, to: int) -> NDArray[np.float32]:
    taken, given, half = _shape(rate, to)
    away = np.arange(-half, taken + half)[:, np.newaxis] - np.arange(given) * rate / to
    near = np.sqrt(np.maximum(1 - np.square(away / half), 0))
    window = np.where(np.abs(away) < half, np.i0(_BETA * near), 0)
    weights = np.sinc(away * _BAND * min(to / rate, 1)) * window
    even: NDArray[np.float32] = (weights / weights.sum(axis=0)).astype(np.float32)
    return even
