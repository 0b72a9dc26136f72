"""Measures integrated loudness, true peak, and silence."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.clip import window_levels
from audio.codec import frames
from audio.ebur128 import LoudnessMeter
from audio.errors import SoundError

SILENT_BELOW_DBFS = -50.0
"""A window of 10 ms under this level (RMS) is silent: below any breath, above MP3's own noise."""

SILENT_BELOW = 10 ** (SILENT_BELOW_DBFS / 20)
"""The same as an amplitude; full scale is 1.0."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A file's sound, as it decodes.

    ``loudness_lufs`` is ``None`` if nothing passes the gate (−70 LUFS), ``true_peak_dbtp`` for
    digital silence.
    """

    duration_s: float
    sample_rate: int
    channels: int
    loudness_lufs: float | None
    true_peak_dbtp: float | None
    longest_silence_s: float


class SilenceMeter:
    """Finds the longest silence in a stream of mono blocks, to 10 ms; full scale is 1.0."""

    def __init__(self, rate: int) -> None:
        """For a sample ``rate`` in hertz."""
        self._window = rate // 100
        self._rest = np.zeros(0, dtype=np.float32)
        self._run = 0
        self._longest = 0

    def feed(self, samples: NDArray[np.float32]) -> None:
        """Take the next block."""
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) - len(sound) % self._window
        self._rest = sound[whole:]
        for silent in window_levels(sound[:whole], self._window) < SILENT_BELOW:
            self._run = self._run + 1 if silent else 0
            self._longest = max(self._longest, self._run)

    @property
    def longest_s(self) -> float:
        """The longest silence so far, in seconds."""
        return self._longest / 100


def measure(path: Path) -> Measure:
    """Decode ``path`` from end to end and measure it in one pass; raises ``SoundError``."""
    loudness: LoudnessMeter | None = None
    silence: SilenceMeter | None = None
    samples = rate = channels = 0
    for frame in frames(path, "fltp", None):
        rate, channels = frame.rate, frame.layout.nb_channels
        loudness = loudness or LoudnessMeter(frame)
        silence = silence or SilenceMeter(rate)
        frame.pts = samples
        frame.time_base = Fraction(1, rate)
        loudness.feed(frame)
        silence.feed(frame.to_ndarray().mean(axis=0))
        samples += frame.samples
    if loudness is None or silence is None:
        raise SoundError("it has no sound")
    level = loudness.end()
    return Measure(
        samples / rate,
        rate,
        channels,
        level.integrated_lufs,
        level.true_peak_dbtp,
        silence.longest_s,
    )
