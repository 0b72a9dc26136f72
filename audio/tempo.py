"""Changes the tempo of speech and keeps its pitch: FFmpeg's ``atempo``, by waveform similarity.

(Verhelst and Roelands 1993, "An overlap-add technique based on waveform similarity".) The filter
may end some milliseconds early or late, as it looks for matching waves; here the length is exact,
so that it is known before a clip is drawn.
"""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
from av import AudioFrame
from av.filter import Graph

from audio.clip import Clip, Samples, from_samples

SLOWEST, FASTEST = 0.75, 1.4
"""Beyond these, speech sounds torn."""

_FADE_MS = 5
_RUN_OUT_MS = 90
"""Silence added after the filter's input, as it keeps what does not fill its window of 42 ms."""


def within(factor: float) -> float:
    """``factor``, or the nearest one that speech bears."""
    return min(max(factor, SLOWEST), FASTEST)


def frames_after(frames: int, factor: float) -> int:
    """How many samples a clip of ``frames`` has when it is ``factor`` times as fast."""
    return round(frames / factor)


def stretched(clip: Clip, factor: float) -> Clip:
    """``clip`` said ``factor`` times as fast, at the same pitch; ``frames_after`` long.

    ``factor`` is a ratio from :data:`SLOWEST` to :data:`FASTEST`; others raise ``ValueError``.
    """
    if not SLOWEST <= factor <= FASTEST:
        raise ValueError(f"speech {factor} times as fast")
    if factor == 1.0 or not clip.frames:
        return clip
    run_out = np.zeros(clip.rate * _RUN_OUT_MS // 1000, dtype=np.int16)
    sound = _atempo(np.concatenate([clip.samples, run_out]), clip.rate, factor)
    exact = sound[: frames_after(clip.frames, factor)].copy()
    fade = min(clip.rate * _FADE_MS // 1000, len(exact))
    exact[len(exact) - fade :] = exact[len(exact) - fade :] * np.linspace(1, 0, fade)
    return from_samples(exact, clip.rate)


def _atempo(samples: Samples, rate: int, factor: float) -> Samples:
    graph = Graph()
    ticks = Fraction(1, rate)
    source = graph.add_abuffer(format="s16", sample_rate=rate, layout="mono", time_base=ticks)
    tempo = graph.add("atempo", str(factor))
    sink = graph.add("abuffersink")
    source.link_to(tempo)
    tempo.link_to(sink)
    graph.configure()
    frame = AudioFrame.from_ndarray(samples[np.newaxis, :], format="s16", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = rate, 0, ticks
    graph.push(frame)
    graph.push(None)
    parts: list[Samples] = []
    while True:
        try:
            parts.append(graph.pull().to_ndarray()[0])
        except (av.error.BlockingIOError, av.error.EOFError):
            return np.concatenate(parts)
