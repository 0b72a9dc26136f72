"""Dropouts: abrupt gaps of digital silence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NOTHING = 10 ** (-80 / 20)
_LOUD = 10 ** (-34 / 20)
_SHORTEST_S, _LONGEST_S = 0.004, 0.5
_EDGE_S = 0.00025
"""A voice may fall silent within 1 ms for a consonant; a dropout, from one sample to the next."""


class DropoutMeter:
    """Counts stretches under −80 dBFS, of 4 to 500 ms, with −34 dBFS within 0.25 ms of both ends.

    A pause in speech is not one: a voice dies away and rises, and cuts are faded.
    """

    def __init__(self, rate: int) -> None:
        """For a sample ``rate`` in hertz."""
        self._shortest, self._longest = int(rate * _SHORTEST_S), int(rate * _LONGEST_S)
        self._edge = int(rate * _EDGE_S)
        self._rest = np.zeros(0, dtype=np.float32)
        self.dropouts = 0

    def feed(self, block: NDArray[np.float32]) -> None:
        """Take the next block, ``(channels, frames)``; full scale is 1.0."""
        sound = np.concatenate([self._rest, np.abs(block).max(axis=0)])
        nothing = (sound < _NOTHING).view(np.int8)
        edges = np.diff(np.concatenate([[0], nothing, [0]]))
        starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
        lengths = ends - starts
        known = len(sound) - self._edge
        for start, end, length in zip(starts, ends, lengths, strict=True):
            if self._shortest <= length <= self._longest and end < known and start:
                before = sound[max(start - self._edge, 0) : start].max()
                after = sound[end : end + self._edge].max()
                self.dropouts += bool(before > _LOUD and after > _LOUD)
        # What may become a dropout with the next block is examined again, and nothing else.
        open_from = next((int(s) for s, e in zip(starts, ends, strict=True) if e >= known), known)
        self._rest = sound[max(open_from - self._edge, 0) :][-self._longest - 2 * self._edge :]
