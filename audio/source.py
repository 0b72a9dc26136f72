"""What a part of the timeline plays: a short clip, a file, or a file that goes round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from audio.clip import Clip
from audio.codec import resampled
from audio.format import Block, Blocks, Format
from audio.profile import Profile

__all__ = ["ClipSource", "Source", "scaled"]


class Source(Protocol):
    """A sound that is drawn when it is to be heard."""

    @property
    def profile(self) -> Profile:
        """What was measured of it."""

    def frames_at(self, rate: int) -> int:
        """Its length in samples at ``rate``."""

    def blocks(self, form: Format) -> Blocks:
        """Its sound in ``form``; the blocks may be changed by who draws them."""


@dataclass(frozen=True, slots=True, eq=False)
class ClipSource:
    """A clip that lies elsewhere until it is drawn; ``profile`` was measured of it before."""

    draw: Callable[[], Clip]
    profile: Profile

    def frames_at(self, rate: int) -> int:
        """See :class:`Source`."""
        return scaled(self.profile.frames, self.profile.rate, rate)

    def blocks(self, form: Format) -> Blocks:
        """The clip in one block; one that has changed its length since is cut or filled up."""
        sound = resampled(self.draw(), form.rate)
        block: Block = np.zeros((form.channels, self.frames_at(form.rate)), dtype=np.float32)
        heard = min(len(sound), block.shape[1])
        np.multiply(sound[:heard], np.float32(1 / 32768), out=block[:, :heard], dtype=np.float32)
        yield block


def scaled(frames: int, rate: int, to: int) -> int:
    """So many samples at ``rate`` counted at another."""
    return round(frames * to / rate)
