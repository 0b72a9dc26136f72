"""Flat tops: the traces of clipping."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_FLAT = 6
"""Equal samples in a row. At its crest a wave of 100 Hz stays within one 16-bit step for three."""

_LOUD = 10 ** (-12 / 20)
"""Below this, sound is quiet and coarse rather than clipped."""


class ClippingMeter:
    """Counts runs of equal loud samples, wherever they were clipped: it may be softer since."""

    def __init__(self) -> None:
        """Start at zero."""
        self.clipped = 0
        self._rest: NDArray[np.float32] | None = None

    def feed(self, block: NDArray[np.float32]) -> None:
        """Take the next block, ``(channels, frames)``; full scale is 1.0."""
        joined = block if self._rest is None else np.concatenate([self._rest, block], axis=1)
        self._rest = block[:, -_FLAT:]
        for channel in joined:
            same = (np.diff(channel) == 0) & (np.abs(channel[1:]) >= _LOUD)
            edges = np.diff(np.concatenate([[0], same.view(np.int8), [0]]))
            lengths = np.flatnonzero(edges == -1) - np.flatnonzero(edges == 1)
            self.clipped += int((lengths >= _FLAT - 1).sum())
