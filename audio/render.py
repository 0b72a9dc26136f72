"""A timeline into an encoder, block by block: linear time, and no more than one clip in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import numpy as np

from audio.clip import Samples
from audio.codec import resampled
from audio.timeline import Cue, Span

__all__ = ["RATE", "Encoder", "render"]

RATE = 44100
"""Samples a second of a rendered bulletin."""

_FADE = RATE * 2 // 1000
"""2 ms: long enough that a cut makes no click, too short to be heard."""


class Encoder(Protocol):
    """What takes blocks of mono samples at :data:`RATE`."""

    def write(self, samples: Samples) -> None:
        """Append ``samples``."""


def render(cues: Iterable[Cue], encoder: Encoder) -> Iterator[Span]:
    """Write each cue as it comes, and yield where its clip stands.

    A cue is drawn only when the one before it is written, so a slow source is rendered while
    its later clips are still on their way.
    """
    position = 0
    for cue in cues:
        sound = faded(resampled(cue.clip, RATE))
        encoder.write(sound)
        yield Span(position, position + len(sound))
        encoder.write(np.zeros(cue.pause, dtype=np.int16))
        position += len(sound) + cue.pause


def faded(sound: Samples) -> Samples:
    """``sound`` with its first and last 2 ms brought in and out evenly."""
    length = min(_FADE, len(sound) // 2)
    ramp = np.arange(length, dtype=np.float32) / max(length, 1)
    result = sound.copy()
    result[:length] = sound[:length] * ramp
    result[len(sound) - length :] = sound[len(sound) - length :] * ramp[::-1]
    return result
