"""Computes a timeline's loudness from its parts' profiles, before a sample is mixed.

The parts' energies add up, as they are uncorrelated; the limiter's loss follows from their peaks.
So the gain that brings the whole to its target is known in advance, and it is rendered once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.loudness import HOP_S, gated, windows
from audio.timeline import Part, Timeline

_ROUNDS = 12
_CLOSE_ENOUGH_LU = 0.01

_MOST_MAKE_UP_DB = 6.0
"""The most that is added to make up for the limiter's loss: beyond it, speech sounds crushed."""

_RECOVERED_DB = 0.5
"""How far the limiter's gain recovers within a profile's hop on average, as measured."""

_Hops = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Gain:
    """A timeline's gain in decibels; ``in_reach`` is whether it suffices."""

    db: float
    in_reach: bool = True


def gain_for(timeline: Timeline, target_lufs: float, ceiling_dbtp: float) -> Gain:
    """The gain that brings the whole, once limited, to ``target_lufs``; none if it is silent.

    It lies between the gain without a limiter and 6 dB more. If that is too little, the target is
    out of reach, and the whole comes out softer.
    """
    untouched = expected_lufs(timeline, 0.0, None)
    if untouched is None:
        return Gain(0.0)

    def short_lu(gain_db: float) -> float:
        return target_lufs - (expected_lufs(timeline, gain_db, ceiling_dbtp) or target_lufs)

    low = target_lufs - untouched
    high = low + _MOST_MAKE_UP_DB
    short = short_lu(low)
    if short < _CLOSE_ENOUGH_LU:
        return Gain(low)
    over = -short_lu(high)
    if over <= 0:
        return Gain(high, in_reach=False)
    return Gain(_between(short_lu, (low, short), (high, over)))


def _between(
    short_lu: Callable[[float], float], low: tuple[float, float], high: tuple[float, float]
) -> float:
    """The gain at which nothing is short, by the Illinois method, which never leaves its bracket.

    ``low`` and ``high`` are gains with the shortfall and the excess there.
    """
    (below, short), (above, over) = low, high
    middle, before = below, 0.0
    for _ in range(_ROUNDS):
        middle = below + (above - below) * short / (short + over)
        found = short_lu(middle)
        if abs(found) < _CLOSE_ENOUGH_LU:
            break
        if found > 0:
            below, short = middle, found
            over = over / 2 if before > 0 else over
        else:
            above, over = middle, -found
            short = short / 2 if before < 0 else short
        before = found
    return middle


def expected_lufs(timeline: Timeline, gain_db: float, ceiling_dbtp: float | None) -> float | None:
    """The loudness of the whole, ``gain_db`` louder and limited; ``None`` if it is silent."""
    hop = timeline.form.samples(HOP_S)
    laid = np.zeros(-(-timeline.frames // hop), dtype=np.float32)
    for part in timeline.parts:
        _add_energy(part, laid, hop, timeline, gain_db, ceiling_dbtp)
    return gated(windows(laid))


def _add_energy(
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
