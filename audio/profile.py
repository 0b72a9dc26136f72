"""A clip's profile, measured once: its loudness and true peak, and both along its length."""

from __future__ import annotations

import base64
import math
import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip
from audio.format import Block, Blocks
from audio.loudness import BLOCK_HOPS, HOP_S, energies, gated, windows
from audio.peaks import CELL, MARGIN, true_peaks
from audio.tempo import frames_after

_HOPS_A_STEP = 2
"""A profile is twice as fine as BS.1770's step, as a clip may begin anywhere between two."""

_HOP_S = HOP_S / _HOPS_A_STEP
_A_SAMPLE = np.float32(1 / 32768)
_TURN = threading.Lock()
"""Held over many short steps of NumPy's: two threads at once would hand the interpreter to and fro
between them, which takes a third as long again.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A sound of ``frames`` samples at ``rate``, measured over its ``channels``.

    ``hops`` has a column for each ``hop`` samples: the square root of the K-weighted energy (of all
    channels), and the true peak (full scale is 1.0), in 16-bit floats: a few bytes per second, for
    storage.
    """

    rate: int
    frames: int
    hop: int
    hops: NDArray[np.float16]
    channels: int = 1

    @property
    def seconds(self) -> float:
        """Its duration."""
        return self.frames / self.rate

    @property
    def energies(self) -> NDArray[np.float32]:
        """The K-weighted energy of each hop."""
        found: NDArray[np.float32] = np.square(self.hops[0], dtype=np.float32)
        return found

    @property
    def peaks(self) -> NDArray[np.float32]:
        """The true peak of each hop."""
        found: NDArray[np.float32] = self.hops[1].astype(np.float32)
        return found

    @property
    def blocks(self) -> NDArray[np.float64]:
        """The energy of each gating block: 400 ms, one every 100 ms; for shorter sound, of all."""
        return windows(self.energies, BLOCK_HOPS * _HOPS_A_STEP)[::_HOPS_A_STEP]

    @property
    def loudness_lufs(self) -> float | None:
        """The gated loudness; ``None`` if it is silent."""
        return gated(self.blocks)

    @property
    def true_peak(self) -> float:
        """The true peak as an amplitude."""
        return float(self.hops[1].max(initial=0.0))

    def at_speed(self, factor: float) -> Profile:
        """The profile of the same sound said ``factor`` times as fast: as loud, but shorter."""
        frames = frames_after(self.frames, factor)
        middles = np.arange(-(-frames // self.hop)) + 0.5
        found = np.minimum((middles * factor).astype(np.int64), self.hops.shape[1] - 1)
        return Profile(self.rate, frames, self.hop, self.hops[:, found])

    def packed(self) -> str:
        """The profile's hops as text."""
        return base64.b64encode(self.hops.astype("<f2").tobytes()).decode()

    @classmethod
    def unpacked(cls, text: str, rate: int, frames: int) -> Profile:
        """The profile whose hops were packed; raises ``ValueError`` if they do not fit."""
        hop = hop_of(rate)
        hops = np.frombuffer(base64.b64decode(text, validate=True), dtype="<f2").reshape(2, -1)
        if hops.shape[1] != -(-frames // hop):
            raise ValueError("another length")
        return cls(rate, frames, hop, hops)


def hop_of(rate: int) -> int:
    """The samples per hop of a profile at ``rate``."""
    return round(rate * _HOP_S)


def measured(clip: Clip) -> Profile:
    """A clip's profile; threads take turns."""
    hop = hop_of(clip.rate)
    step = math.lcm(hop, CELL)
    padded = np.zeros((1, -(-clip.frames // step) * step + 2 * MARGIN), dtype=np.float32)
    with _TURN:
        np.multiply(clip.samples, _A_SAMPLE, out=padded[0, MARGIN : MARGIN + clip.frames])
        hops = _hops(padded, clip.rate, hop)[:, : -(-clip.frames // hop)]
    return Profile(clip.rate, clip.frames, hop, hops)


def profile(blocks: Blocks, rate: int) -> Profile:
    """The profile of a stream, which is not kept in memory; with several channels, all count."""
    hop = hop_of(rate)
    step = math.lcm(hop, CELL)
    found: list[NDArray[np.float16]] = []
    frames = 0
    rest = np.zeros((1, MARGIN), dtype=np.float32)
    for block in blocks:
        if not frames:
            rest = np.zeros((block.shape[0], MARGIN), dtype=np.float32)
        frames += block.shape[1]
        rest = np.concatenate([rest, block], axis=1)
        whole = (rest.shape[1] - 2 * MARGIN) // step * step
        if whole > 0:
            found.append(_hops(rest[:, : whole + 2 * MARGIN], rate, hop))
            rest = rest[:, whole:]
    left = rest.shape[1] - MARGIN
    if left > 0:
        padded = np.zeros((rest.shape[0], -(-left // step) * step + 2 * MARGIN), dtype=np.float32)
        padded[:, : rest.shape[1]] = rest
        found.append(_hops(padded, rate, hop))
    hops = np.concatenate(found, axis=1) if found else np.zeros((2, 0), dtype=np.float16)
    return Profile(rate, frames, hop, hops[:, : -(-frames // hop)], rest.shape[0])


def _hops(padded: Block, rate: int, hop: int) -> NDArray[np.float16]:
    levels = np.sqrt(energies(padded[:, MARGIN:-MARGIN], rate, hop))
    starts = np.arange(len(levels)) * hop // CELL
    cells = true_peaks(padded, runs=starts)
    return np.stack([levels, np.maximum.reduceat(cells, starts)]).astype(np.float16)
