"""Converts blocks of floats to integers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audio.format import Block


def whole(block: Block, gain: float = 1.0) -> NDArray[np.int16]:
    """``block`` in 16 bits, ``gain`` times as loud: ``(frames, channels)``, as in a file.

    Values beyond full scale are clipped.
    """
    scaled = block.T * np.float32(32768 * gain)
    np.rint(scaled, out=scaled)
    np.clip(scaled, -32768, 32767, out=scaled)
    return scaled.astype(np.int16, order="C")
