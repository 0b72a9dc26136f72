"""Measures a whole file along its length, as it decodes: a few bytes per 50 ms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np

from audio.codec import frames
from audio.errors import SoundError
from audio.format import Block
from audio.profile import Profile, profile

__all__ = ["overview"]


def overview(path: Path) -> Profile:
    """The profile of a file of any length and channels; raises ``SoundError``."""
    drawn = frames(path, "fltp", None)
    first = next(drawn, None)
    if first is None:
        raise SoundError("it has no sound")

    def blocks() -> Iterator[Block]:
        for frame in chain([first], drawn):
            yield np.asarray(frame.to_ndarray(), dtype=np.float32)

    return profile(blocks(), first.rate)
