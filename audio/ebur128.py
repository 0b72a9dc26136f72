"""Loudness and true peak by FFmpeg's ``ebur128`` filter.

It follows ITU-R BS.1770-4 (gated, peaks at four times oversampling) and EBU Tech 3341 and 3342.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

import av
import numpy as np
from av import AudioFrame
from av.filter import Graph

_GATE_LUFS = -70.0
_LOUD_PERCENTILE, _SOFTER_LU = 97, 7.0
"""A voice is no softer by so much than at its loudest for longer than its pauses last."""

_READINGS = 10
"""Momentary loudness is told so many times a second."""

_PREFIX = "lavfi.r128."


@dataclass(frozen=True, slots=True)
class Loudness:
    """A sound's loudness; the levels are ``None`` if nothing passes the gate (−70 LUFS).

    ``integrated_lufs`` is the loudness of the whole, ``range_lu`` its range, ``momentary_lufs`` and
    ``short_term_lufs`` the loudest 0.4 and 3 seconds. ``true_peak_dbtp`` is ``None`` for digital
    silence. ``longest_soft_s`` is the longest stretch that is 7 LU below the loud parts, such as a
    bed without a voice.
    """

    integrated_lufs: float | None
    range_lu: float
    momentary_lufs: float | None
    short_term_lufs: float | None
    true_peak_dbtp: float | None
    longest_soft_s: float


class LoudnessMeter:
    """FFmpeg's meter, fed frame by frame."""

    def __init__(self, like: AudioFrame) -> None:
        """For frames with the rate, format and layout of ``like``."""
        self._graph = Graph()
        source = self._graph.add_abuffer(
            format=like.format,
            sample_rate=like.rate,
            layout=like.layout,
            time_base=Fraction(1, like.rate),
        )
        meter = self._graph.add("ebur128", "peak=true:metadata=1")
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()
        self._reading: dict[str, float] = {}
        self._momentary: list[float] = []
        self._short_term = -math.inf

    def feed(self, frame: AudioFrame | None) -> None:
        """Take the next frame; its ``pts`` counts samples. ``None`` ends the sound."""
        self._graph.push(frame)
        while True:
            try:
                metadata = self._graph.pull().metadata
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            for name, value in metadata.items():
                self._reading[name.removeprefix(_PREFIX)] = float(value)
            self._momentary.append(self._reading.get("M", -math.inf))
            self._short_term = max(self._short_term, self._reading.get("S", -math.inf))

    def end(self) -> Loudness:
        """The result, after everything has been fed."""
        self.feed(None)
        # With metadata=1, FFmpeg writes the peak as an amplitude, not in decibels.
        peak = self._reading.get("true_peak", 0.0)
        return Loudness(
            integrated_lufs=_gated(self._reading.get("I", -math.inf)),
            range_lu=self._reading.get("LRA", 0.0),
            momentary_lufs=_gated(max(self._momentary, default=-math.inf)),
            short_term_lufs=_gated(self._short_term),
            true_peak_dbtp=20 * math.log10(peak) if peak > 0 else None,
            longest_soft_s=self._longest_soft_s(),
        )

    def _longest_soft_s(self) -> float:
        if not self._momentary:
            return 0.0
        readings = np.nan_to_num(self._momentary, nan=_GATE_LUFS, neginf=_GATE_LUFS)
        soft = readings < np.percentile(readings, _LOUD_PERCENTILE) - _SOFTER_LU
        lengths = (len(list(each)) for is_soft, each in groupby(soft) if is_soft)
        return max(lengths, default=0) / _READINGS


def _gated(lufs: float) -> float | None:
    return lufs if lufs > _GATE_LUFS else None
