"""Measures a stream as it passes: gated loudness and true peak."""

from __future__ import annotations

from array import array

import numpy as np

from audio.format import Block, Blocks, Format
from audio.loudness import HOP_S, decibels, energies, gated, windows
from audio.peaks import CELL, MARGIN, true_peaks


class Meter:
    """Measures the blocks that pass; keeps a few bytes for each 100 ms."""

    def __init__(self, form: Format) -> None:
        """For blocks of ``form``, whose rate is a whole number of cells per 100 ms."""
        self._form = form
        self._hop = form.samples(HOP_S)
        self._rest = np.zeros((form.channels, MARGIN), dtype=np.float32)
        self._energies = array("f")
        self._peak = 0.0

    def metered(self, blocks: Blocks) -> Blocks:
        """The same blocks; after the last one, the measurement is complete."""
        for block in blocks:
            self._rest = np.concatenate([self._rest, block], axis=1)
            whole = (self._rest.shape[1] - 2 * MARGIN) // self._hop * self._hop
            if whole > 0:
                self._measure(self._rest[:, : whole + 2 * MARGIN])
                self._rest = self._rest[:, whole:]
            yield block
        left = self._rest.shape[1] - MARGIN
        if left > 0:
            # An incomplete block does not count for the loudness.
            cells = -(-left // CELL) * CELL
            padded = np.pad(self._rest, ((0, 0), (0, cells + MARGIN - left)))
            self._peak = max(self._peak, float(true_peaks(padded, self._peak).max()))

    def _measure(self, padded: Block) -> None:
        self._energies.frombytes(
            energies(padded[:, MARGIN:-MARGIN], self._form.rate, self._hop).tobytes()
        )
        self._peak = max(self._peak, float(true_peaks(padded, self._peak).max()))

    @property
    def loudness_lufs(self) -> float | None:
        """The gated loudness so far; ``None`` if nothing passes the gate."""
        return gated(windows(np.frombuffer(self._energies, dtype=np.float32)))

    @property
    def true_peak_dbtp(self) -> float | None:
        """The true peak so far; ``None`` for digital silence."""
        return decibels(self._peak) if self._peak else None
