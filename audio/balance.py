"""How loud a timeline will be, from what was measured of its parts, before a sample is mixed.

The parts' energies add up, as no two of them sound alike; the limiter takes away what their peaks
tell. So the gain is known that brings the whole to its target, and it is rendered once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.loudness import HOP_S, gated, windows
from audio.timeline import Part, Timeline

__all__ = ["gain_for"]

_ROUNDS = 6
_CLOSE_ENOUGH_LU = 0.005

_Hops = NDArray[np.float32]


def gain_for(timeline: Timeline, target_lufs: float, ceiling_dbtp: float) -> float:
    """The decibels that bring the whole, once limited, to ``target_lufs``; 0 where it is silent."""
    laid = _Laid.out(timeline)
    gain_db = 0.0
    for _ in range(_ROUNDS):
        loudness = laid.loudness(gain_db, ceiling_dbtp)
        if loudness is None:
            return 0.0
        gain_db += target_lufs - loudness
        if abs(target_lufs - loudness) < _CLOSE_ENOUGH_LU:
            break
    return gain_db


@dataclass(frozen=True, slots=True, eq=False)
class _Laid:
    """The K-weighted energy and the true peak of each 100 ms of a timeline."""

    energies: _Hops
    peaks: _Hops

    @classmethod
    def out(cls, timeline: Timeline) -> _Laid:
        """Lay out all parts; their peaks add up at worst."""
        form = timeline.form
        hop = form.samples(HOP_S)
        hops = -(-timeline.frames // hop)
        laid = cls(np.zeros(hops, dtype=np.float32), np.zeros(hops, dtype=np.float32))
        for part in timeline.parts:
            laid.add(part, hop, timeline)
        return laid

    def add(self, part: Part, hop: int, timeline: Timeline) -> None:
        """Add a part's energy where it falls."""
        profile = part.source.profile
        each = profile.hop * timeline.form.rate / profile.rate
        count = min(profile.hops.shape[1], int(-(-part.frames // each)))
        if not count:
            return
        edges = part.start + each * np.arange(count + 1)
        middles = edges[:-1] + each / 2
        gain = np.full(count, 10 ** (part.gain_db / 20))
        if part.envelope:
            gain *= part.envelope.gains_at(middles)
        as_many = timeline.form.channels / profile.channels
        energy = profile.energies[:count] * np.square(gain) * as_many * each
        summed = np.concatenate([[0.0], np.cumsum(energy)])
        first = part.start // hop
        last = min(int(edges[-1]) // hop + 1, len(self.energies))
        grid = hop * np.arange(first, last + 1)
        self.energies[first:last] += (np.diff(np.interp(grid, edges, summed)) / hop).astype(
            np.float32
        )
        highest = np.zeros(last - first, dtype=np.float32)
        where = np.minimum((middles // hop).astype(np.int64), last - 1) - first
        np.maximum.at(highest, where, (profile.peaks[:count] * gain).astype(np.float32))
        self.peaks[first:last] += highest

    def loudness(self, gain_db: float, ceiling_dbtp: float) -> float | None:
        """The gated loudness that much louder, and limited."""
        gain = 10 ** (gain_db / 20)
        over = np.maximum(self.peaks * np.float32(gain / 10 ** (ceiling_dbtp / 20)), 1)
        return gated(windows(self.energies * np.float32(gain**2) / np.square(over)))
