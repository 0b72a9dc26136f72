"""How loud a sound is: integrated loudness, true peak, and where it is silent.

Loudness and true peak are FFmpeg's ``ebur128`` filter's, which follows ITU-R BS.1770-4 (gated,
peaks at four times oversampling).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av import AudioFrame
from av.filter import Graph
from numpy.typing import NDArray

from audio.clip import window_levels
from audio.codec import frames
from audio.errors import SoundError

__all__ = ["Measure", "SilenceMeter", "measure"]

SILENT_BELOW_DBFS = -50.0
"""A window of 10 ms under this level (RMS) is silent: below any breath, above MP3's own noise."""

_SILENT_BELOW = 10 ** (SILENT_BELOW_DBFS / 20)
_GATE_LUFS = -70.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A file's sound, as it decodes.

    ``loudness_lufs`` is ``None`` where nothing passes the gate (−70 LUFS), ``true_peak_dbtp``
    where there is only digital silence.
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
        """For sound of ``rate`` samples a second."""
        self._window = rate // 100
        self._rest = np.zeros(0, dtype=np.float32)
        self._run = 0
        self._longest = 0

    def feed(self, samples: NDArray[np.float32]) -> None:
        """Take the next block."""
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) - len(sound) % self._window
        self._rest = sound[whole:]
        for silent in window_levels(sound[:whole], self._window) < _SILENT_BELOW:
            self._run = self._run + 1 if silent else 0
            self._longest = max(self._longest, self._run)

    @property
    def longest_s(self) -> float:
        """The longest silence so far, in seconds."""
        return self._longest / 100


class _LoudnessMeter:
    """FFmpeg's meter; it keeps only its last reading."""

    def __init__(self, like: AudioFrame) -> None:
        self._graph = Graph()
        source = self._graph.add_abuffer(
            format=like.format,
            sample_rate=like.rate,
            layout=like.layout,
            time_base=Fraction(1, like.rate),
        )
        meter = self._graph.add("ebur128", "peak=true:metadata=1")
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()
        self._reading: dict[str, str] = {}

    def feed(self, frame: AudioFrame | None) -> None:
        self._graph.push(frame)
        while True:
            try:
                self._reading.update(self._graph.pull().metadata)
            except (av.error.BlockingIOError, av.error.EOFError):
                return

    def end(self) -> tuple[float | None, float | None]:
        """Integrated loudness in LUFS and true peak in dBTP."""
        self.feed(None)
        loudness = float(self._reading.get("lavfi.r128.I", "-inf"))
        # With metadata=1, FFmpeg writes the peak as an amplitude, not in decibels.
        peak = float(self._reading.get("lavfi.r128.true_peak", "0"))
        return (
            loudness if loudness > _GATE_LUFS else None,
            20 * math.log10(peak) if peak > 0 else None,
        )


def measure(path: Path) -> Measure:
    """Decode ``path`` from end to end and measure it in one pass; raises ``SoundError``."""
    loudness: _LoudnessMeter | None = None
    silence: SilenceMeter | None = None
    samples = rate = channels = 0
    for frame in frames(path, "fltp", None):
        rate, channels = frame.rate, frame.layout.nb_channels
        loudness = loudness or _LoudnessMeter(frame)
        silence = silence or SilenceMeter(rate)
        frame.pts = samples
        frame.time_base = Fraction(1, rate)
        loudness.feed(frame)
        silence.feed(frame.to_ndarray().mean(axis=0))
        samples += frame.samples
    if loudness is None or silence is None:
        raise SoundError("it holds no sound")
    lufs, dbtp = loudness.end()
    return Measure(samples / rate, rate, channels, lufs, dbtp, silence.longest_s)
