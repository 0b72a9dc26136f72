"""A look-ahead limiter: no true peak exceeds the ceiling, and everything below it is untouched.

The gain that each cell of 30 samples needs is known in advance, from its true peak. It falls over
the cells before, in a straight line, and recovers in decibels at an even pace, so that neither is
heard as clicks or pumping.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audio.format import Block, Blocks, Format
from audio.peaks import CELL, MARGIN, true_peaks

_AHEAD = 8
"""Cells over which the gain goes down: 5.4 ms at 44.1 kHz (see :func:`_highest_ahead`)."""

_RELEASE_DB_A_S = 40.0

_Cells = NDArray[np.float64]


def limited(blocks: Blocks, ceiling_dbtp: float, form: Format) -> Blocks:
    """The same sound, with each true peak at or below ``ceiling_dbtp``."""
    gains = _Gains(ceiling_dbtp, form)
    held = np.zeros((form.channels, MARGIN), dtype=np.float32)
    looked = 0  # how many of the held cells have been looked at
    for block in blocks:
        held = np.concatenate([held, block], axis=1)
        cells = (held.shape[1] - 2 * MARGIN) // CELL - looked
        if cells > 0:
            start = looked * CELL
            gains.look(held[:, start : start + cells * CELL + 2 * MARGIN])
            looked += cells
        sound, held = _released(held, gains)
        looked -= sound.shape[1] // CELL
        if sound.shape[1]:
            yield sound
    left = held.shape[1] - MARGIN
    cells = -(-left // CELL) + _AHEAD + 1
    held = np.pad(held, ((0, 0), (0, cells * CELL + MARGIN - left)))
    gains.look(held[:, looked * CELL :])
    yield _released(held, gains)[0][:, :left]


def _released(held: Block, gains: _Gains) -> tuple[Block, Block]:
    """The cells whose gain is known, and what stays held, including the margin before it."""
    edges = gains.known()
    end = max(len(edges) - 1, 0) * CELL
    sound = held[:, MARGIN : MARGIN + end]
    if edges.any():
        factors = 10 ** (-edges / 20)
        sound = sound * _between(factors)
    # What precedes the held cells is only used for its neighbours' crests.
    return sound, held[:, end:]


def _between(edges: _Cells) -> NDArray[np.float32]:
    """The gain at each sample of the cells between ``edges``, in straight lines."""
    along = np.arange(CELL) / CELL
    lines = edges[:-1, np.newaxis] + np.diff(edges)[:, np.newaxis] * along
    flat: NDArray[np.float32] = lines.astype(np.float32).reshape(-1)
    return flat


class _Gains:
    """The attenuation in decibels at the edges between cells."""

    def __init__(self, ceiling_dbtp: float, form: Format) -> None:
        self._ceiling = 10 ** (ceiling_dbtp / 20)
        self._release = _RELEASE_DB_A_S * CELL / form.rate
        self._last_needed = 0.0  # by the cell before the next edge
        self._recovering = 0.0  # at the last edge
        self._needed = np.zeros(0)  # at edges whose future is not known yet
        self._widened = np.zeros(_AHEAD)  # at the edges just before those
        self._given = np.zeros(0)  # at edges that are known
        self._last = np.zeros(0)  # at the first edge of what will be released

    def look(self, padded: Block) -> None:
        """Take the next cells, with their margins."""
        peaks = true_peaks(padded, self._ceiling)
        if peaks.max(initial=0.0) <= self._ceiling and self._at_rest():
            self._idle(len(peaks))
            return
        over = np.maximum(20 * np.log10(np.maximum(peaks, self._ceiling) / self._ceiling), 0)
        before = np.concatenate([[self._last_needed], over[:-1]])
        self._last_needed = float(over[-1])
        needed = self._released(np.maximum(before, over))
        future = np.concatenate([self._needed, needed])
        if len(future) <= _AHEAD:
            self._needed = future
            return
        widest = _highest_ahead(future)
        self._needed = future[len(widest) :]
        around = np.concatenate([self._widened, widest])
        self._widened = around[len(widest) :]
        self._given = np.concatenate([self._given, _mean_behind(around)])

    def _at_rest(self) -> bool:
        """Whether there is no attenuation at the last edge, nor will be."""
        return not (
            self._recovering or self._last_needed or self._needed.any() or self._widened.any()
        )

    def _idle(self, cells: int) -> None:
        """This many cells need nothing, after a long enough rest."""
        future = len(self._needed) + cells
        self._given = np.concatenate([self._given, np.zeros(max(future - _AHEAD, 0))])
        self._needed = np.zeros(min(future, _AHEAD))

    def _released(self, needed: _Cells) -> _Cells:
        """``needed``, falling no faster than the release."""
        fallen = self._release * np.arange(1, len(needed) + 1)
        falling = np.maximum.accumulate(needed + fallen)
        released: _Cells = np.maximum(np.maximum(falling, self._recovering) - fallen, 0)
        self._recovering = float(released[-1])
        return released

    def known(self) -> _Cells:
        """The edges of the cells whose gain became known since the last call, inclusive."""
        edges = np.concatenate([self._last, self._given])
        self._last, self._given = edges[-1:], np.zeros(0)
        return edges


def _highest_ahead(edges: _Cells) -> _Cells:
    """The highest of each edge and the eight after it; shorter by eight."""
    two = np.maximum(edges[:-1], edges[1:])
    four = np.maximum(two[:-2], two[2:])
    eight = np.maximum(four[:-4], four[4:])
    highest: _Cells = np.maximum(eight[:-1], edges[_AHEAD:])
    return highest


def _mean_behind(edges: _Cells) -> _Cells:
    """The mean of each edge and the eight before it; shorter by eight."""
    mean: _Cells = np.convolve(edges, np.full(_AHEAD + 1, 1 / (_AHEAD + 1)), mode="valid")
    return mean
