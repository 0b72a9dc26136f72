"""A short clip: one voice's sound for one utterance, held in memory."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

with warnings.catch_warnings():
    # pydub warns of a missing ffmpeg program, which is not needed here, of audioop's deprecation on
    # Python 3.11 and 3.12 (its successor is a dependency on 3.13), and of its own backslashes.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

__all__ = [
    "AudioSegment",
    "Clip",
    "Samples",
    "bounds",
    "cut",
    "from_samples",
    "trimmed",
    "window_levels",
]

Samples = NDArray[np.int16]
"""Mono sound: one signed 16-bit value per sample."""

_WINDOW_MS = 5
_LEAD_MS = 5
_TAIL_MS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A mono 16-bit :class:`pydub.AudioSegment`, counted in whole samples."""

    sound: AudioSegment

    @property
    def rate(self) -> int:
        """The sample rate in hertz."""
        return int(self.sound.frame_rate)

    @property
    def frames(self) -> int:
        """The length in samples at its own rate."""
        return len(self.sound.raw_data) // 2

    @property
    def samples(self) -> Samples:
        """The sound as a read-only array of ``frames`` values."""
        return np.frombuffer(self.sound.raw_data, dtype=np.int16)


def from_samples(samples: Samples, rate: int) -> Clip:
    """A clip of mono ``samples`` at a sample ``rate``."""
    return Clip(
        AudioSegment(
            data=samples.astype(np.int16, copy=False).tobytes(),
            sample_width=2,
            frame_rate=rate,
            channels=1,
        )
    )


def bounds(clip: Clip, *, below_db: float = 45.0) -> tuple[int, int]:
    """Where ``clip`` sounds: ``[start, end)`` in samples; both 0 if it is all silence.

    A window of 5 ms is silent when its level (RMS) is more than ``below_db`` under the loudest
    window's, or under −66 dBFS. The sound begins 5 ms before the first window that sounds and ends
    10 ms after the last, so that a soft consonant keeps its onset.
    """
    window = clip.rate * _WINDOW_MS // 1000
    levels = window_levels(clip.samples, window)
    loudest = levels.max(initial=0.0)
    floor = max(loudest * 10 ** (-below_db / 20), 32768 * 10 ** (-66 / 20))
    sounding = np.flatnonzero(levels > floor)
    if not sounding.size:
        return 0, 0
    start = int(sounding[0]) * window - clip.rate * _LEAD_MS // 1000
    end = (int(sounding[-1]) + 1) * window + clip.rate * _TAIL_MS // 1000
    return max(start, 0), min(end, clip.frames)


def cut(clip: Clip, start: int, end: int) -> Clip:
    """The samples ``[start, end)`` of ``clip``."""
    return Clip(clip.sound.get_sample_slice(start, end))


def trimmed(clip: Clip, *, below_db: float = 45.0) -> Clip:
    """``clip`` without the silence at its ends (see :func:`bounds`); empty if it is silent."""
    return cut(clip, *bounds(clip, below_db=below_db))


def window_levels(samples: Samples | NDArray[np.float32], window: int) -> NDArray[np.float32]:
    """The RMS of each run of ``window`` samples, the last one padded with silence."""
    padded = np.zeros(-(-len(samples) // window) * window, dtype=np.float32)
    padded[: len(samples)] = samples
    levels: NDArray[np.float32] = np.sqrt(np.square(padded.reshape(-1, window)).mean(axis=1))
    return levels
