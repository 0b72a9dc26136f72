"""Whether a file's sound is playable: finite, and not cancelled out in mono."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audio.codec import frames
from audio.errors import SoundError

_OUT_OF_PHASE = -0.7
"""Channels with a lower correlation nearly cancel each other out in mono."""


def examine(path: Path, most_s: float) -> None:
    """Raise ``SoundError`` if the first ``most_s`` seconds have something no station may play.

    That is a value that is not a number, which a broken editor may write into a file of floats, or
    two channels of opposite phase. Also raises it if there is no sound or it cannot be decoded.
    """
    products = np.zeros(3)
    seconds = 0.0
    for frame in frames(path, "fltp", None):
        sound = np.asarray(frame.to_ndarray(), dtype=np.float64)
        if not np.isfinite(sound).all():
            raise SoundError("it has invalid sample values (NaN or infinity)")
        if len(sound) == 2:
            # In this thread: the matrix library's threads would spin while waiting for each other.
            alone = np.einsum("if,if->i", sound, sound)
            products += (np.einsum("f,f->", *sound), *alone)
        seconds += frame.samples / frame.rate
        if seconds > most_s:
            break
    both, left_alone, right_alone = products
    if both < _OUT_OF_PHASE * np.sqrt(left_alone * right_alone):
        raise SoundError("its channels are out of phase: in mono, almost nothing is left of it")
