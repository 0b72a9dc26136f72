"""A timeline: parts in parallel, in whole samples of its format."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.format import Format
from audio.source import Source


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the rendered sound: ``[start, end)`` in samples at its rate."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Envelope:
    """A gain in straight lines of decibels between points; constant before and after.

    ``at`` are samples of the timeline, ascending; ``gain_db`` the gain at each.
    """

    at: NDArray[np.int64]
    gain_db: NDArray[np.float64]

    def gains(self, start: int, end: int) -> NDArray[np.float32] | float:
        """The gain as a factor at the samples ``[start, end)``; one number if it is constant."""
        first, last = np.searchsorted(self.at, (start, end - 1), side="right")
        if first == last:
            around = self.gain_db[max(first - 1, 0) : first + 1]
            if np.ptp(around) == 0:
                return float(10 ** (around[0] / 20))
        decibels = np.interp(np.arange(start, end), self.at, self.gain_db)
        factors: NDArray[np.float32] = np.power(10, decibels / 20, dtype=np.float64).astype(
            np.float32
        )
        return factors

    def gains_at(self, samples: NDArray[np.floating]) -> NDArray[np.float64]:
        """The gain as a factor at single ``samples`` of the timeline."""
        found: NDArray[np.float64] = 10 ** (np.interp(samples, self.at, self.gain_db) / 20)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A sound on the timeline, ``[start, start + frames)``.

    It is ``gain_db`` louder than its source, fades in and out over ``fade`` samples, and its
    ``envelope`` (if any) changes its gain.
    """

    start: int
    frames: int
    source: Source
    gain_db: float = 0.0
    fade: int = 0
    envelope: Envelope | None = None

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.start + self.frames)


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """``frames`` samples of sound in a format; the parts are sorted by start."""

    form: Format
    frames: int
    parts: tuple[Part, ...]
