"""The quiet of a room under a whole rendering, so that a pause is not the silence of a machine."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from audio.format import Blocks

__all__ = ["over_room_tone"]

_LOOP_S = 7
_SEED = 18
_FROM_HZ, _TO_HZ = 120.0, 6000.0
"""Below and above, it falls off: no rumble, no hiss."""


def over_room_tone(blocks: Blocks, rate: int, level_dbfs: float) -> Blocks:
    """``blocks`` with a room's noise of ``level_dbfs`` (RMS) under them, the same each time."""
    loop = _loop(rate) * np.float32(10 ** (level_dbfs / 20))
    at = 0
    for block in blocks:
        where = np.arange(at, at + block.shape[1]) % len(loop)
        at += block.shape[1]
        yield block + loop[where]


@lru_cache(maxsize=2)
def _loop(rate: int) -> NDArray[np.float32]:
    """Pink noise at level 1 that goes round without a seam, as it is made of its harmonics."""
    length = _LOOP_S * rate
    hertz = np.fft.rfftfreq(length, 1 / rate)
    hertz[0] = 1.0
    low = 1 / (1 + np.power(_FROM_HZ / hertz, 4))
    high = 1 / (1 + np.power(hertz / _TO_HZ, 4))
    # Drawn as uniform numbers, whose stream NumPy keeps the same from version to version.
    phases = np.random.default_rng(_SEED).random(len(hertz)) * 2 * np.pi
    noise = np.fft.irfft(np.sqrt(low * high / hertz) * np.exp(1j * phases), length)
    even: NDArray[np.float32] = (noise / noise.std()).astype(np.float32)
    return even
