"""A voice chain, as in a station's desk: clean, equalise, de-ess, compress.

FFmpeg's filters, through PyAV. A clip keeps its length, and its words their places: none of the
filters looks ahead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import av
import numpy as np
from av import AudioFrame
from av.filter import Graph
from numpy.typing import NDArray

from audio.clip import Clip, from_samples
from audio.format import Block, Blocks
from audio.profile import Profile, measured

__all__ = ["BANDS_HZ", "VERSION", "Chain", "chained", "through"]

VERSION = "1"
"""A stamp for the sound of a chain: part of the key under which its clips are stored."""

BANDS_HZ = (250, 500, 1000, 2000, 4000, 8000)
"""The octaves of the equaliser."""

_HIGHPASS_HZ = 90
_SHELF = 0.75
"""The highest octave uses a shelf, which is fully effective there."""

_WORKS_AT_LUFS = -22.0
"""The level at the compressor's input, for every voice."""

_PEAK = 0.97
_FULL = 32767


@dataclass(frozen=True, slots=True)
class Chain:
    """The gain in dB of each of :data:`BANDS_HZ`, and how strongly sibilants are reduced, from 0 to
    1.
    """

    gains_db: tuple[float, ...] = (0.0,) * len(BANDS_HZ)
    deess: float = 0.0

    def filters(self) -> Iterator[tuple[str, str]]:
        """FFmpeg's filters with their arguments, in order."""
        yield "highpass", f"f={_HIGHPASS_HZ}:p=2"
        *bells, shelf = zip(BANDS_HZ, self.gains_db, strict=True)
        for hertz, gain_db in bells:
            if gain_db:
                yield "equalizer", f"f={hertz}:t=o:w=1:g={gain_db:g}"
        if shelf[1]:
            yield "highshelf", f"f={shelf[0] * _SHELF:g}:t=o:w=1:g={shelf[1]:g}"
        if self.deess:
            yield "deesser", f"i={self.deess:g}:m=0.5:f=0.5"
        yield (
            "acompressor",
            "threshold=-32dB:ratio=3:attack=4:release=60:knee=4:makeup=1:detection=rms",
        )


def chained(clip: Clip, chain: Chain, profile: Profile | None = None) -> Clip:
    """``clip`` through a voice's ``chain``; ``profile`` is its measurement, if known.

    It keeps its length but not its loudness: it only avoids clipping.
    """
    lufs = (profile or measured(clip)).loudness_lufs
    if lufs is None:
        return clip
    gain = np.float32(10 ** ((_WORKS_AT_LUFS - lufs) / 20) / (_FULL + 1))
    block: Block = (clip.samples * gain)[np.newaxis, :]
    sound = np.concatenate(list(through(iter([block]), clip.rate, chain)), axis=1)[0]
    exact: NDArray[np.float32] = np.zeros(clip.frames, dtype=np.float32)
    exact[: len(sound)] = sound[: clip.frames]
    loudest = float(np.abs(exact).max(initial=0.0))
    scaled = np.rint(exact * (_FULL * _PEAK / max(loudest, _PEAK)))
    return from_samples(scaled.astype(np.int16), clip.rate)


def through(blocks: Blocks, rate: int, chain: Chain) -> Blocks:
    """Blocks of one channel at ``rate`` through ``chain``; the number of samples stays the same."""
    graph, ticks = Graph(), Fraction(1, rate)
    graph.threads = 1
    last = graph.add_abuffer(format="fltp", sample_rate=rate, layout="mono", time_base=ticks)
    for name, arguments in chain.filters():
        following = graph.add(name, arguments)
        last.link_to(following)
        last = following
    form = graph.add("aformat", "sample_fmts=fltp")
    last.link_to(form)
    sink = graph.add("abuffersink")
    form.link_to(sink)
    graph.configure()
    done = 0
    for block in blocks:
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = rate, done, ticks
        done += block.shape[1]
        graph.push(frame)
        yield from _pulled(graph)
    graph.push(None)
    yield from _pulled(graph)


def _pulled(graph: Graph) -> Blocks:
    while True:
        try:
            yield np.asarray(graph.pull().to_ndarray(), dtype=np.float32)
        except (av.error.BlockingIOError, av.error.EOFError):
            return
