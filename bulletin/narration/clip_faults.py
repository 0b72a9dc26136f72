"""What is wrong with a clip as the speech of a text, heard from its samples alone.

Whatever the voice, speech rises and falls by syllables, has quiet between, ends softly, lasts as
long as its words take, and never says a stretch again to the sample. The bounds lie between what
was measured on 400 good clips of two engines and on the faults.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip, window_levels
from audio.resample import resample, suits
from bulletin.engines.speech import Speech

__all__ = ["DOUBTFUL", "are_one_sound", "fault_in"]

ENDS_AMID = "it ends amid a sound"
HOLE = "there is a hole in it"
TWICE = "a stretch of it comes twice"
DOUBTFUL = frozenset({ENDS_AMID, HOLE, TWICE})
"""Faults that good speech may seem to have, as words that come twice do: 2 of 100 of espeak's."""

_RATE = 12000
_FRAME = 240  # 20 ms
_FINE = 60  # 5 ms
_ORDER = 12
_LEAST_S = 0.35
"""A shorter clip has too few syllables to be judged."""

_LEAST_MODULATION_DB = 4.5
_MOST_FLOOR_DB = -13.0
_LEAST_FLOOR_S = 1.0
_MOST_FLATNESS = 0.05
_MOST_STEADINESS = 0.3
_MOST_ECHO = 0.1
_LEAST_REPEAT_S = 0.15
_WINDOW = 360  # 30 ms
_LOUDEST_END_DB = -24.0
_LEAST_HOLE_S = 0.13
_LOUDEST_EDGE_DB = -25.0
_STOP_S = 0.004
_ZERO = 2
_ALIKE = 0.99
_SHORT, _LONG, _SLACK_S = 0.72, 1.45, 0.35

Floats = NDArray[np.float32]


def fault_in(speech: Speech, expected_s: float | None) -> str:
    """What is wrong with trimmed ``speech``; empty if nothing.

    ``expected_s`` is how long it should last, ``None`` where nobody knows. Of a clip under 0.35 s,
    only its length is judged.
    """
    return next(_faults(speech, expected_s), "")


def are_one_sound(one: Clip, other: Clip) -> bool:
    """Whether two clips are the same, but for what an encoder changes."""
    if one.rate != other.rate or abs(one.frames - other.frames) > one.rate // 100:
        return False
    levels = [window_levels(each.samples, each.rate // 50) for each in (one, other)]
    count = min(map(len, levels))
    first, second = (each[:count] - each[:count].mean() for each in levels)
    return float(first @ second) > _ALIKE * float(np.sqrt((first @ first) * (second @ second)))


def _faults(speech: Speech, expected_s: float | None) -> Iterator[str]:
    clip = speech.clip
    seconds = clip.frames / clip.rate
    if expected_s is not None:
        least, most = _SHORT * expected_s - _SLACK_S, _LONG * expected_s + _SLACK_S
        if not least <= seconds <= most:
            yield f"it lasts {seconds:.1f} s, where {max(least, 0):.1f} to {most:.1f} s are likely"
    if seconds < _LEAST_S:
        return
    sound = clip.samples.astype(np.float32) / np.float32(32768)
    if clip.rate != _RATE and suits(clip.rate, _RATE):
        sound = resample(sound, clip.rate, _RATE)
    fine = _levels(sound, _FINE)
    loud = float(np.median(np.sort(fine)[len(fine) // 2 :]))
    levels = np.maximum(_levels(sound, _FRAME), loud - 45)
    if float(np.std(levels)) < _LEAST_MODULATION_DB:
        yield "it is one steady sound, and no speech"
    if seconds > _LEAST_FLOOR_S and float(np.percentile(fine, 10)) - loud > _MOST_FLOOR_DB:
        yield "it is never quiet, as noise, hum or music is"
    flatness, steadiness = _spectrum(sound, levels > loud - 35)
    if flatness > _MOST_FLATNESS:
        yield "it is noise"
    if steadiness > _MOST_STEADINESS:
        yield "its tones stand still, as music's do"
    if _is_cut(speech, fine, loud):
        yield ENDS_AMID
    if _has_hole(clip):
        yield HOLE
    echo, repeated_s = _repeats(sound)
    if echo > _MOST_ECHO or repeated_s >= _LEAST_REPEAT_S:
        yield TWICE


def _spectrum(sound: Floats, active: NDArray[np.bool_]) -> tuple[float, float]:
    """How even the spectrum is, and the share of frames that are as those 60 ms before."""
    frames = _framed(sound, _FRAME)[active] * np.hanning(_FRAME).astype(np.float32)
    hertz = np.fft.rfftfreq(512, 1 / _RATE)
    spectra = np.square(np.abs(np.fft.rfft(frames, 512)))
    band = spectra[:, (hertz > 100) & (hertz < 5500)] + 1e-12
    flatness = np.exp(np.log(band).mean(axis=1)) / band.mean(axis=1)
    unit = np.sqrt(band / band.sum(axis=1, keepdims=True))
    alike = (unit[3:] * unit[:-3]).sum(axis=1)
    return float(np.median(flatness)), float((alike > 0.97).mean()) if len(alike) else 0.0


def _is_cut(speech: Speech, fine: Floats, loud: float) -> bool:
    """Whether it ends at a level that no sound ends at, or before its last word begins."""
    words = speech.words
    wordless_end = bool(words) and words[-1].exact and words[-1].start >= speech.clip.frames - 1
    return wordless_end or float(fine[-1]) - loud > _LOUDEST_END_DB


def _has_hole(clip: Clip) -> bool:
    """Whether it falls silent digitally right after a loud sound.

    A voice may be silent so in its stops and pauses, as espeak-ng is: then no hole can be told from
    them, and nothing is said.
    """
    samples = clip.samples.astype(np.float32)
    silent = (np.abs(samples) <= _ZERO).astype(np.int8)
    edges = np.flatnonzero(np.diff(silent, prepend=0, append=0)).reshape(-1, 2)
    inner = edges[(edges[:, 0] > 0) & (edges[:, 1] < len(samples))]
    lengths = np.diff(inner, axis=1)[:, 0]
    long = inner[lengths >= _LEAST_HOLE_S * clip.rate]
    if (lengths >= _STOP_S * clip.rate).sum() > len(long):
        return False
    levels = _levels(samples, clip.rate // 200)
    loud = float(np.median(np.sort(levels)[len(levels) // 2 :]))
    for start, _ in long.tolist():
        before = samples[max(start - clip.rate // 500, 0) : start]
        if 10 * np.log10(np.square(before).mean() + 1e-9) - loud > _LOUDEST_EDGE_DB:
            return True
    return False


def _repeats(sound: Floats) -> tuple[float, float]:
    """How much of it comes again to the sample, and the longest run in seconds that does."""
    size = 1 << (2 * len(sound) - 1).bit_length()
    spectrum = np.fft.rfft(_whitened(sound), size)
    again = np.fft.irfft(np.square(np.abs(spectrum)), size)[: len(sound)]
    again /= again[0] + 1e-12
    again[: _RATE // 5] = 0
    echo, longest = float(again.max(initial=0.0)), 0
    for _ in range(8):
        lag = int(again.argmax())
        if again[lag] <= 0 or len(sound) - lag < 2 * _WINDOW:
            break
        longest = max(longest, _longest_run(_alike(sound, lag)))
        again[max(lag - 12, 0) : lag + 12] = 0
    return echo, longest * _WINDOW / _RATE


def _alike(sound: Floats, lag: int) -> NDArray[np.bool_]:
    """Which windows are the same as those ``lag`` samples later, of those that sound."""
    count = (len(sound) - lag) // _WINDOW * _WINDOW
    first = sound[:count].reshape(-1, _WINDOW)
    later = sound[lag : lag + count].reshape(-1, _WINDOW)
    energies = np.square(first).sum(axis=1), np.square(later).sum(axis=1)
    likeness = (first * later).sum(axis=1) / np.sqrt(energies[0] * energies[1] + 1e-12)
    sounding = np.minimum(*energies) > max(each.max() for each in energies) * 1e-3
    found: NDArray[np.bool_] = (likeness > 0.97) & sounding
    return found


def _longest_run(found: NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(found.astype(np.int8), prepend=0, append=0))
    return int(np.diff(edges.reshape(-1, 2), axis=1).max(initial=0))


def _framed(sound: Floats, size: int) -> Floats:
    return sound[: len(sound) // size * size].reshape(-1, size)


def _levels(sound: Floats, size: int) -> Floats:
    found: Floats = 10 * np.log10(np.square(_framed(sound, size)).mean(axis=1) + 1e-12)
    return found


def _whitened(sound: Floats) -> Floats:
    """What linear prediction leaves of it, each stretch of 20 ms as loud as the others."""
    size = 1 << (len(sound) + _ORDER).bit_length()
    power = np.square(np.abs(np.fft.rfft(sound, size)))
    lags = np.fft.irfft(power, size)[: _ORDER + 1].astype(np.float64)
    lags[0] *= 1.0001
    matrix = lags[np.abs(np.subtract.outer(np.arange(_ORDER), np.arange(_ORDER)))]
    weights = np.linalg.solve(matrix + 1e-12 * np.eye(_ORDER), lags[1:])
    residual = np.convolve(sound, np.concatenate([[1.0], -weights]))[: len(sound)]
    frames = _framed(residual.astype(np.float32), _FRAME)
    rms = np.sqrt(np.square(frames).mean(axis=1, keepdims=True))
    even: Floats = (frames / np.maximum(rms, rms.max() * 0.02 + 1e-9)).reshape(-1)
    return even
