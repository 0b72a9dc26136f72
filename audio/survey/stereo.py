"""The relation of two channels, and the offset of each."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_FLOOR = 1e-10
"""A mean square of −100 dBFS: below it a channel is practically empty."""


class StereoMeter:
    """Accumulates sums and products of the channels."""

    def __init__(self, channels: int) -> None:
        """For this number of channels."""
        self._frames = 0
        self._sums = np.zeros(channels)
        self._products = np.zeros((channels, channels))

    def feed(self, block: NDArray[np.float32]) -> None:
        """Take the next block, ``(channels, frames)``; full scale is 1.0."""
        sound = block.astype(np.float64)
        self._frames += sound.shape[1]
        self._sums += sound.sum(axis=1)
        # In this thread: the matrix library's threads would spin while waiting for each other.
        self._products += np.einsum("if,jf->ij", sound, sound)

    @property
    def offsets(self) -> tuple[float, ...]:
        """Each channel's mean."""
        return tuple(float(total) / max(self._frames, 1) for total in self._sums)

    @property
    def correlation(self) -> float | None:
        """From 1.0, the same, to −1.0, opposite; ``None`` unless there are two channels that both
        sound.
        """
        if len(self._sums) != 2 or min(self._powers) <= _FLOOR:
            return None
        return float(self._products[0, 1] / math.sqrt(self._products[0, 0] * self._products[1, 1]))

    @property
    def balance_db(self) -> float | None:
        """How much louder the first of two channels is."""
        if len(self._sums) != 2:
            return None
        left, right = (max(power, _FLOOR) for power in self._powers)
        return 10 * math.log10(left / right)

    @property
    def _powers(self) -> tuple[float, ...]:
        return tuple(float(power) / max(self._frames, 1) for power in np.diag(self._products))
