"""Silences: before the sound begins, after it ends, and in between."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from audio.clip import window_levels
from audio.level import SILENT_BELOW

_WINDOWS_A_SECOND = 100


class SilencesMeter:
    """Finds silences to 10 ms; with several channels, all must be silent."""

    def __init__(self, rate: int) -> None:
        """For a sample ``rate`` in hertz."""
        self._window = rate // _WINDOWS_A_SECOND
        self._rest = np.zeros(0, dtype=np.float32)
        self._run = 0
        self._leading: int | None = None
        self._longest = 0

    def feed(self, block: NDArray[np.float32]) -> None:
        """Take the next block, ``(channels, frames)``; full scale is 1.0."""
        loudest = np.abs(block).max(axis=0)
        sound = np.concatenate([self._rest, loudest])
        whole = len(sound) - len(sound) % self._window
        self._rest = sound[whole:]
        for silent in window_levels(sound[:whole], self._window) < SILENT_BELOW:
            if silent:
                self._run += 1
                continue
            if self._leading is None:
                self._leading = self._run
            else:
                self._longest = max(self._longest, self._run)
            self._run = 0

    @property
    def leading_s(self) -> float:
        """The silence before the sound; if nothing sounds, all of it."""
        return (self._run if self._leading is None else self._leading) / _WINDOWS_A_SECOND

    @property
    def trailing_s(self) -> float:
        """The silence after the sound."""
        return self._run / _WINDOWS_A_SECOND

    @property
    def longest_s(self) -> float:
        """The longest silence between sounds."""
        return self._longest / _WINDOWS_A_SECOND
