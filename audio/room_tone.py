"""The quiet of a room under a whole rendering, so that pauses are not digital silence."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from audio.format import Blocks

_LOOP_S = 7
_SEED = 18
_FROM_HZ, _TO_HZ = 120.0, 6000.0
"""It falls off below and above: no rumble, no hiss."""


def over_room_tone(blocks: Blocks, rate: int, level_dbfs: float) -> Blocks:
    """``blocks`` with a room's noise of ``level_dbfs`` (RMS) under them, always the same."""
    loop = _loop(rate) * np.float32(10 ** (level_dbfs / 20))
    at = 0
    for block in blocks:
        where = np.arange(at, at + block.shape[1]) % len(loop)
        at += block.shape[1]
        yield block + loop[where]


@lru_cache(maxsize=2)
def _loop(rate: int) -> NDArray[np.float32]:
    """Pink noise at level 1 that loops seamlessly, as it is made of its harmonics."""
    length = _LOOP_S * rate
    hertz = np.fft.rfftfreq(length, 1 / rate)
    hertz[0] = 1.0
    low = 1 / (1 + np.power(_FROM_HZ / hertz, 4))
    high = 1 / (1 + np.power(hertz / _TO_HZ, 4))
    # Uniform random numbers, as NumPy keeps their stream the same across versions.
    phases = np.random.default_rng(_SEED).random(len(hertz)) * 2 * np.pi
    noise = np.fft.irfft(np.sqrt(low * high / hertz) * np.exp(1j * phases), length)
    even: NDArray[np.float32] = (noise / noise.std()).astype(np.float32)
    return even
