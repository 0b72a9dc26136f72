"""What a rendering is counted in: its sample rate, its channels, and its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Block", "Blocks", "Format"]

Block = NDArray[np.float32]
"""A stretch of sound, ``(channels, frames)``; full scale is 1.0."""

Blocks = Iterator[Block]


@dataclass(frozen=True, slots=True)
class Format:
    """Samples a second, and channels: 1 or 2."""

    rate: int = 44100
    channels: int = 1

    @property
    def layout(self) -> str:
        """The channels as FFmpeg calls them."""
        return "mono" if self.channels == 1 else "stereo"

    def samples(self, seconds: float) -> int:
        """So many seconds in whole samples."""
        return round(seconds * self.rate)

    def seconds(self, samples: int) -> float:
        """So many samples in seconds, to the microsecond."""
        return round(samples / self.rate, 6)
