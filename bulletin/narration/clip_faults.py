"""What is wrong with a clip as the speech of a text, judged from its samples alone.

In any voice, speech rises and falls with its syllables, is quiet in between, ends softly, lasts as
long as its words take, and never repeats a stretch to the sample. Each bound lies between what was
measured in 3,000 good clips, including single words and numbers, and what was measured in faulty
ones.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip, window_levels
from audio.resample import resample, suits
from bulletin.engines.speech import Speech
from bulletin.engines.word_parts import has_mark_between

ENDS_AMID = "it ends in the middle of a sound"
HOLE = "there is a gap in it"
TWICE = "a stretch of it is repeated"
DOUBTFUL = frozenset({ENDS_AMID, HOLE, TWICE})
"""Faults that good speech may seem to have: 1 of 1,000 clips of espeak's."""

_RATE = 12000
_FRAME = 240  # 20 ms
_FINE = 60  # 5 ms
_ORDER = 12
_LEAST_S = 0.35
"""A shorter clip has too few syllables to be judged by them."""

_SHORTEST_S = 0.02

_LEAST_MODULATION_DB = 3.9
_MOST_FLOOR_DB = -13.0
_SHORT_S = 1.0
_MOST_FLATNESS, _OF_SHORT = 0.05, 0.3
_MOST_STEADINESS, _OF_SHORT_ONES = 0.3, 0.6
"""A single word may be mostly a hiss or a vowel."""

_HEARD_DB, _SYLLABLE_DB = 25.0, 4.0
_LONGEST_FALL_S = 0.9
"""A syllable follows within 0.66 s in good speech; a last chord or a bell rings longer."""

_LAGS = 16
_SOONEST_S = 0.12
_LEAST_REPEAT_S = 0.15
_LONGEST_CHANCE_S = 0.42
"""A repeat this long may occur elsewhere: a rule-based voice says a word the same way twice."""

_WHOLE, _SOUNDING = 0.85, 0.25
"""Of a stretch repeated at once: the share of windows that are alike, and of those that sound."""

_WINDOW_S = 0.015
_THE_SAME = 0.97
_RESEMBLING, _LEAST_RUN = 0.8, 3
"""Nine of ten lags of good speech have no run of so many windows; the shortest repeat had five."""

_LOUDEST_END_DB = -22.0
_LEAST_HOLE_S = 0.13
_LOUDEST_BREAK_DB, _LOUDEST_VOWEL_DB = -7.0, -14.5
_VOWEL_S = 0.0004
"""A mean over this long keeps vowels and removes bursts and hisses."""

_AT_A_MARK_S = 0.03
"""How near its word's end a pause at a mark begins: 10 to 13 ms before it in espeak's speech."""

_STOP_S = 0.004
_HAS_STOPS_S = 2.5
_LOUDEST_EDGE_DB = -25.0
"""Whether a voice has silent stops can be heard in a clip this long; if it has none, no sound ends
louder than this.
"""

_EDGE_S = 0.003
_ZERO = 2
_ALIKE = 0.99
_SHORT, _LONG, _SLACK_S = 0.72, 1.45, 0.35

Floats = NDArray[np.float32]


def fault_in(speech: Speech, expected_s: float | None) -> str:
    """What is wrong with trimmed ``speech``; empty if nothing.

    ``expected_s`` is how long it should last, ``None`` if unknown. Whether a clip under 0.35 s is
    speech is not judged.
    """
    return next(_faults(speech, expected_s), "")


def unlikely_length(speech: Speech, expected_s: float) -> str:
    """Whether ``speech`` is much longer or shorter than expected, in words; empty if it is not."""
    seconds = speech.clip.frames / speech.clip.rate
    least, most = _SHORT * expected_s - _SLACK_S, _LONG * expected_s + _SLACK_S
    if least <= seconds <= most:
        return ""
    return f"it lasts {seconds:.1f} s, but {max(least, 0):.1f} to {most:.1f} s are plausible"


def are_one_sound(one: Clip, other: Clip) -> bool:
    """Whether two clips are the same, except for what an encoder changes."""
    if one.rate != other.rate or abs(one.frames - other.frames) > one.rate // 100:
        return False
    levels = [window_levels(each.samples, each.rate // 50) for each in (one, other)]
    count = min(map(len, levels))
    first, second = (each[:count] - each[:count].mean() for each in levels)
    return float(first @ second) > _ALIKE * float(np.sqrt((first @ first) * (second @ second)))


def _faults(speech: Speech, expected_s: float | None) -> Iterator[str]:
    clip = speech.clip
    seconds = clip.frames / clip.rate
    if expected_s is not None and (fault := unlikely_length(speech, expected_s)):
        yield fault
    if seconds < _SHORTEST_S:
        return
    sound = clip.samples.astype(np.float32) / np.float32(32768)
    if clip.rate != _RATE and suits(clip.rate, _RATE):
        sound = resample(sound, clip.rate, _RATE)
    fine = _levels(sound, _FINE)
    loud = _loud(fine)
    if seconds >= _LEAST_S:
        yield from _other_than_speech(sound, fine, loud)
    if _is_cut(speech, fine, loud):
        yield ENDS_AMID
    if _has_hole(speech):
        yield HOLE
    if _comes_twice(sound, clip):
        yield TWICE


def _other_than_speech(sound: Floats, fine: Floats, loud: float) -> Iterator[str]:
    short = len(sound) <= _SHORT_S * _RATE
    levels = np.maximum(_levels(sound, _FRAME), loud - 45)
    if float(np.std(levels)) < _LEAST_MODULATION_DB:
        yield "it is one steady sound, not speech"
    if not short and float(np.percentile(fine, 10)) - loud > _MOST_FLOOR_DB:
        yield "it is never quiet, like noise, hum or music"
    flatness, steadiness = _spectrum(sound, levels > loud - 35)
    if flatness > (_OF_SHORT if short else _MOST_FLATNESS):
        yield "it is noise"
    if steadiness > (_OF_SHORT_ONES if short else _MOST_STEADINESS):
        yield "its tones are steady, like music"
    if _longest_fall(levels, loud) * _FRAME > _LONGEST_FALL_S * _RATE:
        yield "it dies away like music"


def _longest_fall(levels: Floats, loud: float) -> int:
    """The most frames in sequence that sound, but never rise as a syllable does."""
    longest = run = 0
    lowest = math.inf
    for level in levels.tolist():
        if level < loud - _HEARD_DB:
            run, lowest = 0, math.inf
        elif level > lowest + _SYLLABLE_DB:
            run, lowest = 0, level
        else:
            run, lowest = run + 1, min(level, lowest)
        longest = max(longest, run)
    return longest


def _spectrum(sound: Floats, active: NDArray[np.bool_]) -> tuple[float, float]:
    """The flatness of the spectrum, and the share of frames that resemble those 60 ms before."""
    frames = _framed(sound, _FRAME)[active] * np.hanning(_FRAME).astype(np.float32)
    hertz = np.fft.rfftfreq(512, 1 / _RATE)
    spectra = np.square(np.abs(np.fft.rfft(frames, 512)))
    band = spectra[:, (hertz > 100) & (hertz < 5500)] + 1e-12
    flatness = np.exp(np.log(band).mean(axis=1)) / band.mean(axis=1)
    unit = np.sqrt(band / band.sum(axis=1, keepdims=True))
    alike = (unit[3:] * unit[:-3]).sum(axis=1)
    return float(np.median(flatness)), float((alike > 0.97).mean()) if len(alike) else 0.0


def _is_cut(speech: Speech, fine: Floats, loud: float) -> bool:
    """Whether it ends at a level at which no sound ends, or before its last word begins."""
    words = speech.words
    wordless_end = bool(words) and words[-1].exact and words[-1].start >= speech.clip.frames - 1
    return wordless_end or float(fine[-1]) - loud > _LOUDEST_END_DB


def _has_hole(speech: Speech) -> bool:
    """Whether it falls digitally silent in the middle of a sound, for long or for good.

    A voice may be silent in its stops and pauses, as espeak-ng is, and may end in a burst. But its
    vowels have faded to nothing by their last sample, and a burst within it has lost its level or
    its slope. Where a word ends and a mark follows, any silence is a pause.
    """
    clip = speech.clip
    samples = clip.samples.astype(np.float32)
    silent = (np.abs(samples) <= _ZERO).astype(np.int8)
    edges = np.flatnonzero(np.diff(silent, prepend=0, append=0)).reshape(-1, 2)
    edges = edges[edges[:, 0] > 1]
    lengths = np.diff(edges, axis=1)[:, 0]
    last = edges[:, 1] == len(samples)
    loud = _loud(_levels(samples, clip.rate // 200))
    long = edges[~last & (lengths >= _LEAST_HOLE_S * clip.rate), 0].tolist()
    inner = [start for start in long if not _pauses_at(start, speech)]
    ends = [_Ending.of(samples[:start], clip.rate, loud) for start in inner]
    at_last = [_Ending.of(samples[:start], clip.rate, loud) for start in edges[last, 0].tolist()]
    if any(each.amid_a_vowel for each in [*ends, *at_last]) or any(each.abrupt for each in ends):
        return True
    has_stops = (~last & (lengths >= _STOP_S * clip.rate)).sum() > 1
    is_long = len(samples) > _HAS_STOPS_S * clip.rate
    return is_long and not has_stops and any(each.level > _LOUDEST_EDGE_DB for each in ends)


def _pauses_at(start: int, speech: Speech) -> bool:
    """Whether a silence from sample ``start`` is the pause at a mark, by the words' places."""
    return any(
        word.exact
        and abs(start - word.end) <= _AT_A_MARK_S * speech.clip.rate
        and has_mark_between(word.text, following.text)
        for word, following in itertools.pairwise(speech.words)
    )


@dataclass(frozen=True, slots=True)
class _Ending:
    """How sound ends before a silence, in dB relative to loud speech: its last level, that of any
    vowel in it, and where its slope would have taken it.
    """

    level: float
    vowel: float
    coming: float

    @classmethod
    def of(cls, samples: Floats, rate: int, loud: float) -> _Ending:
        size = max(round(_VOWEL_S * rate), 1)
        last = samples[-max(round(_EDGE_S * rate), size) :]
        vowel = np.convolve(last, np.full(size, 1 / size, dtype=np.float32), "valid")
        coming = np.maximum(np.abs(last[-1:]), np.abs(2 * last[-1:] - last[-2:-1]))
        return cls(_level(last) - loud, _level(vowel) - loud, _level(coming) - loud)

    @property
    def amid_a_vowel(self) -> bool:
        return min(self.vowel, self.coming) > _LOUDEST_VOWEL_DB

    @property
    def abrupt(self) -> bool:
        return (self.level + self.coming) / 2 > _LOUDEST_BREAK_DB


def _comes_twice(sound: Floats, clip: Clip) -> bool:
    """Whether a stretch is repeated to the sample: at once, or a long one anywhere.

    ``sound`` is the clip at the rate at which it is examined; promising lags are checked in the
    clip itself, where they are whole numbers of samples.
    """
    whole = clip.samples.astype(np.float32)
    times = clip.rate / _RATE
    reach = math.ceil(times / 2)
    return any(
        _is_repeated(whole, round(lag * times) + off, clip.rate)
        for lag in _lags(sound)
        if _may_be_repeated(sound, lag)
        for off in range(-reach, reach + 1)
    )


def _lags(sound: Floats) -> Iterator[int]:
    """The lags, in samples, at which it is most like itself, by the correlation of its residual."""
    size = 1 << (2 * len(sound) - 1).bit_length()
    spectrum = np.fft.rfft(_whitened(sound), size)
    again = np.fft.irfft(np.square(np.abs(spectrum)), size)[: len(sound)]
    again[: round(_SOONEST_S * _RATE)] = 0
    for _ in range(_LAGS):
        lag = int(again.argmax())
        if again[lag] <= 0 or len(sound) - lag < _LEAST_REPEAT_S * _RATE:
            return
        yield lag
        again[max(lag - 12, 0) : lag + 12] = 0


def _may_be_repeated(sound: Floats, lag: int) -> bool:
    """Whether it resembles itself somewhere at ``lag``, which may be half a sample off: cheap."""
    resembling, _ = _alike(sound, lag, round(_WINDOW_S * _RATE), _RESEMBLING)
    return _longest_run(resembling) >= _LEAST_RUN


def _is_repeated(sound: Floats, lag: int, rate: int) -> bool:
    alike, quiet = _alike(sound, lag, round(_WINDOW_S * rate), _THE_SAME)
    if _longest_run(alike) * _WINDOW_S >= _LONGEST_CHANCE_S:
        return True
    span = int(lag / rate / _WINDOW_S)  # a stretch repeated at once fills the lag
    if span * _WINDOW_S < _LEAST_REPEAT_S - _WINDOW_S or span > len(alike):
        return False
    filled, sounding = (
        np.convolve(each.astype(np.float32), np.ones(span, dtype=np.float32), "valid") / span
        for each in (alike | quiet, alike)
    )
    return bool(((filled >= _WHOLE) & (sounding >= _SOUNDING)).any())


def _alike(
    sound: Floats, lag: int, window: int, correlated: float
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which windows sound like those ``lag`` samples later, and which are as quiet as those."""
    count = (len(sound) - lag) // window * window
    first = sound[:count].reshape(-1, window)
    later = sound[lag : lag + count].reshape(-1, window)
    energies = np.square(first).sum(axis=1), np.square(later).sum(axis=1)
    found = (first * later).sum(axis=1) / np.sqrt(energies[0] * energies[1] + 1e-12)
    least = max(float(each.max(initial=0.0)) for each in energies) * 1e-3
    quiet: NDArray[np.bool_] = np.maximum(*energies) <= least
    alike: NDArray[np.bool_] = (found > correlated) & (np.minimum(*energies) > least)
    return alike, quiet


def _longest_run(found: NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(found.astype(np.int8), prepend=0, append=0))
    return int(np.diff(edges.reshape(-1, 2), axis=1).max(initial=0))


def _framed(sound: Floats, size: int) -> Floats:
    return sound[: len(sound) // size * size].reshape(-1, size)


def _levels(sound: Floats, size: int) -> Floats:
    found: Floats = 10 * np.log10(np.square(_framed(sound, size)).mean(axis=1) + 1e-12)
    return found


def _loud(levels: Floats) -> float:
    """The level of loud speech: the median of the louder half."""
    return float(np.median(np.sort(levels)[len(levels) // 2 :]))


def _level(sound: Floats) -> float:
    return float(10 * np.log10(np.square(sound).mean() + 1e-12))


def _whitened(sound: Floats) -> Floats:
    """The residual of linear prediction, with every stretch of 20 ms at the same level."""
    padded = np.pad(sound, (0, _ORDER))
    lags = np.array([sound @ padded[lag : lag + len(sound)] for lag in range(_ORDER + 1)])
    lags = lags.astype(np.float64)
    lags[0] *= 1.0001
    matrix = lags[np.abs(np.subtract.outer(np.arange(_ORDER), np.arange(_ORDER)))]
    weights = np.linalg.solve(matrix + 1e-12 * np.eye(_ORDER), lags[1:])
    residual = np.convolve(sound, np.concatenate([[1.0], -weights]))[: len(sound)]
    frames = _framed(residual.astype(np.float32), _FRAME)
    rms = np.sqrt(np.square(frames).mean(axis=1, keepdims=True))
    even: Floats = (frames / np.maximum(rms, rms.max() * 0.02 + 1e-9)).reshape(-1)
    return even
