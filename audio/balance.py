"""How loud a timeline will be, from what was measured of its parts, before a sample is mixed.

The parts' energies add up, as no two of them sound alike; the limiter takes away what their peaks
tell. So the gain is known that brings the whole to its target, and it is rendered once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audio.loudness import HOP_S, gated, windows
from audio.timeline import Part, Timeline

__all__ = ["expected_lufs", "gain_for"]

_ROUNDS = 8
_CLOSE_ENOUGH_LU = 0.01
_LEAST_SLOPE = 0.1
"""The limiter gives back at least so much of a gain, or the target is out of reach."""

_RECOVERED_DB = 0.5
"""By so much the limiter's gain recovers within a profile's hop on average, by measurement."""

_Hops = NDArray[np.float32]


def gain_for(timeline: Timeline, target_lufs: float, ceiling_dbtp: float) -> float:
    """The decibels that bring the whole, once limited, to ``target_lufs``; 0 where it is silent."""
    untouched = expected_lufs(timeline, 0.0, None)
    if untouched is None:
        return 0.0
    gain_db, slope = target_lufs - untouched, 1.0
    before: tuple[float, float] | None = None
    for _ in range(_ROUNDS):
        short_lu = target_lufs - (expected_lufs(timeline, gain_db, ceiling_dbtp) or target_lufs)
        if abs(short_lu) < _CLOSE_ENOUGH_LU:
            break
        if before and gain_db != before[0]:
            slope = (before[1] - short_lu) / (gain_db - before[0])
        before = gain_db, short_lu
        gain_db += short_lu / min(max(slope, _LEAST_SLOPE), 1.0)
    return gain_db


def expected_lufs(timeline: Timeline, gain_db: float, ceiling_dbtp: float | None) -> float | None:
    """The loudness of the whole, ``gain_db`` louder and limited; ``None`` where it is silent."""
    hop = timeline.form.samples(HOP_S)
    laid = np.zeros(-(-timeline.frames // hop), dtype=np.float32)
    for part in timeline.parts:
        _lay(part, laid, hop, timeline, gain_db, ceiling_dbtp)
    return gated(windows(laid))


def _lay(
    part: Part,
    laid: _Hops,
    hop: int,
    timeline: Timeline,
    gain_db: float,
    ceiling_dbtp: float | None,
) -> None:
    """Add a part's energy where it falls on the grid of BS.1770's steps."""
    profile = part.source.profile
    each = profile.hop * timeline.form.rate / profile.rate
    count = min(profile.hops.shape[1], int(-(-part.frames // each)))
    if not count:
        return
    edges = part.start + each * np.arange(count + 1)
    gain = np.full(count, 10 ** ((part.gain_db + gain_db) / 20))
    if part.envelope:
        gain *= part.envelope.gains_at(edges[:-1] + each / 2)
    if ceiling_dbtp is not None:
        ceiling = 10 ** ((ceiling_dbtp + _RECOVERED_DB) / 20)
        gain *= np.minimum(ceiling / np.maximum(profile.peaks[:count] * gain, ceiling), 1)
    as_many = timeline.form.channels / profile.channels
    energy = profile.energies[:count] * np.square(gain) * as_many * each
    summed = np.concatenate([[0.0], np.cumsum(energy)])
    first = part.start // hop
    last = min(int(edges[-1]) // hop + 1, len(laid))
    grid = hop * np.arange(first, last + 1)
    laid[first:last] += (np.diff(np.interp(grid, edges, summed)) / hop).astype(np.float32)
