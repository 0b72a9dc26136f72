"""The format of a rendering: its sample rate, its channels, and its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Block = NDArray[np.float32]
"""A stretch of sound, ``(channels, frames)``; full scale is 1.0."""

Blocks = Iterator[Block]


@dataclass(frozen=True, slots=True)
class Format:
    """The sample rate, and the number of channels: 1 or 2."""

    rate: int = 44100
    channels: int = 1

    @property
    def layout(self) -> str:
        """FFmpeg's name for the channels."""
        return "mono" if self.channels == 1 else "stereo"

    def samples(self, seconds: float) -> int:
        """Seconds as a number of samples."""
        return round(seconds * self.rate)

    def seconds(self, samples: int) -> float:
        """A number of samples in seconds, to the microsecond."""
        return round(samples / self.rate, 6)
