"""A voice chain, as in a station's desk: clean, equalise, compress.

FFmpeg's filters, through PyAV, each run where it is cheapest: the linear ones as one convolution
with their common impulse response, the compressor on a clip's level, twice per millisecond. A clip
keeps its length, and its words their places: nothing looks ahead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import av
import numpy as np
from av import AudioFrame
from av.filter import Graph
from numpy.typing import NDArray

from audio.clip import Clip, from_samples
from audio.profile import Profile, measured

VERSION = "2"
"""A stamp for the sound of a chain: part of the key under which its clips are stored."""

BANDS_HZ = (250, 500, 1000, 2000, 4000, 8000)
"""The octaves of the equaliser."""

_HIGHPASS_HZ = 90
_SHELF = 0.75
"""The highest octave uses a shelf, which is fully effective there."""

_RESPONSE_S = 0.04
"""After this, the equaliser's impulse response is 90 dB down, and is cut."""

_CONVOLVED = [("afir", "irnorm=-1:minp=1024")]
_SIDECHAIN = [
    (
        "sidechaincompress",
        "threshold=-32dB:ratio=3:attack=4:release=60:knee=4:makeup=1:detection=rms",
    )
]
_LEVELS_A_SECOND = 2000
"""How often the compressor's gain is found: its attack is twice as slow."""

_WORKS_AT_LUFS = -22.0
"""The level at the compressor's input, for every voice."""

_PEAK = 0.97
_FULL = 32767

_Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Chain:
    """The gain in dB of each of :data:`BANDS_HZ`."""

    gains_db: tuple[float, ...] = (0.0,) * len(BANDS_HZ)

    def linear(self, rate: int) -> Iterator[tuple[str, str]]:
        """FFmpeg's filters before the compressor at ``rate``, with their arguments, in order."""
        yield "highpass", f"f={_HIGHPASS_HZ}:p=2"
        *bells, (top_hz, top_db) = zip(BANDS_HZ, self.gains_db, strict=True)
        filters = [("equalizer", float(hertz), gain_db) for hertz, gain_db in bells]
        filters.append(("highshelf", top_hz * _SHELF, top_db))
        for name, hertz, gain_db in filters:
            if gain_db and hertz < rate / 2:
                yield name, f"f={hertz:g}:t=o:w=1:g={gain_db:g}"


def chained(clip: Clip, chain: Chain, profile: Profile | None = None) -> Clip:
    """``clip`` through a voice's ``chain``; ``profile`` is its measurement, if known.

    It keeps its length but not its loudness: it only avoids clipping.
    """
    lufs = (profile or measured(clip)).loudness_lufs
    if lufs is None:
        return clip
    gain = np.float32(10 ** ((_WORKS_AT_LUFS - lufs) / 20) / (_FULL + 1))
    cell = max(clip.rate // _LEVELS_A_SECOND, 1)
    level = np.zeros(-(-clip.frames // cell) * cell, dtype=np.float32)
    np.multiply(clip.samples, gain, out=level[: clip.frames])
    equal = _filtered([level, _response(chain, clip.rate)], clip.rate, _CONVOLVED)
    sound = _compressed(equal.reshape(-1, cell), clip.rate)[: clip.frames]
    loudest = max(float(sound.max()), -float(sound.min()))
    sound *= np.float32(_FULL * _PEAK / max(loudest, _PEAK))
    return from_samples(np.rint(sound, out=sound).astype(np.int16), clip.rate)


@lru_cache(maxsize=64)
def _response(chain: Chain, rate: int) -> _Sound:
    """The impulse response of a chain's linear filters."""
    impulse = np.zeros(round(rate * _RESPONSE_S), dtype=np.float32)
    impulse[0] = 1.0
    return _filtered([impulse], rate, list(chain.linear(rate)))


def _compressed(cells: _Sound, rate: int) -> _Sound:
    """The sound of ``cells``, each of which has a level, through the compressor.

    Its gain is what it makes of a constant 1 while it hears the levels; between two levels the gain
    is interpolated linearly.
    """
    count, cell = cells.shape
    levels = np.sqrt(np.einsum("ij,ij->i", cells, cells) / cell, dtype=np.float64)
    beside = [np.ones(count), levels]
    gains = _filtered(beside, rate // cell, _SIDECHAIN, kind="dbl").astype(np.float32)
    before = np.concatenate([gains[:1], gains[:-1]])
    along = np.arange(1, cell + 1, dtype=np.float32) / np.float32(cell)
    lines = np.multiply.outer(gains - before, along)
    lines += before[:, np.newaxis]
    sound: _Sound = np.multiply(lines, cells, out=lines).reshape(-1)
    return sound


def _filtered(
    inputs: Sequence[NDArray[np.floating]],
    rate: int,
    filters: Sequence[tuple[str, str]],
    kind: str = "fltp",
) -> NDArray[np.floating]:
    """The first input through FFmpeg's ``filters``, the first of which takes all of them.

    Its length does not change. ``kind`` is FFmpeg's name of the first filter's sample format.
    """
    graph, ticks = Graph(), Fraction(1, rate)
    graph.threads = 1
    sources = [
        graph.add_abuffer(format=kind, sample_rate=rate, layout="mono", time_base=ticks)
        for _ in inputs
    ]
    steps = [*(graph.add(*each) for each in filters), graph.add("abuffersink")]
    for number, source in enumerate(sources):
        source.link_to(steps[0], 0, number)
    graph.link_nodes(*steps).configure()
    for source, sound in zip(sources[::-1], inputs[::-1], strict=True):  # what decides comes first
        frame = AudioFrame.from_ndarray(sound[np.newaxis, :], format=kind, layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = rate, 0, ticks
        source.push(frame)
        source.push(None)
    return np.concatenate(list(_pulled(graph, inputs[0].dtype)))


def _pulled(graph: Graph, values: np.dtype[np.floating]) -> Iterator[NDArray[np.floating]]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield np.frombuffer(memoryview(frame.planes[0]), values, frame.samples)
