"""What is wrong with a clip as the speech of a text, heard from its samples alone.

Whatever the voice, speech rises and falls by syllables, its pitch never rests, it ends softly, it
lasts as long as its words take, and no stretch of it comes twice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip
from audio.resample import resample, suits

__all__ = ["Hearing", "heard"]

_RATE = 12000
_FRAME = 240  # 20 ms
_FINE = 60  # 5 ms
_ORDER = 12

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a clip was heard to be, each figure with what it parts from speech.

    ``modulation_db`` is the spread of its level: none of a tone's, a hum's or steady noise's.
    ``steadiness`` is the share of frames whose spectrum is that of the frames 60 ms before:
    music's, tones'. ``floor_db`` is its softest tenth under its loud half: noise and hum under
    speech. ``brightness`` is the share of energy over 300 Hz, ``flatness`` how even the spectrum
    is: noise. ``ends_at_db`` and ``begins_at_db`` are the levels of its ends under its loud half:
    cuts. ``drop_s`` is the longest silence that begins or ends within 5 ms of loud speech: holes.
    ``echo`` is how far one stretch comes again to the sample: repeats. ``click`` is the highest
    step over those around it.
    """

    seconds: float
    modulation_db: float
    steadiness: float
    floor_db: float
    brightness: float
    flatness: float
    begins_at_db: float
    ends_at_db: float
    drop_s: float
    echo: float
    echo_s: float
    click: float


def heard(clip: Clip) -> Hearing:
    """Listen to a trimmed clip."""
    sound = clip.samples.astype(np.float32) / np.float32(32768)
    if clip.rate != _RATE and suits(clip.rate, _RATE):
        sound = resample(sound, clip.rate, _RATE)
    fine = _levels(sound, _FINE)
    loud = float(np.median(np.sort(fine)[len(fine) // 2 :])) if len(fine) else -120.0
    frames = _framed(sound, _FRAME)
    levels = _levels(sound, _FRAME)
    active = frames[levels > loud - 35]
    spectra = np.square(np.abs(np.fft.rfft(active * np.hanning(_FRAME).astype(np.float32), 512)))
    hertz = np.fft.rfftfreq(512, 1 / _RATE)
    total = spectra.sum(axis=0) + 1e-20
    band = spectra[:, (hertz > 100) & (hertz < 5500)] + 1e-12
    flat = np.exp(np.log(band).mean(axis=1)) / band.mean(axis=1)
    unit = np.sqrt(band) / np.sqrt(band.sum(axis=1, keepdims=True))
    alike = (unit[3:] * unit[:-3]).sum(axis=1) if len(unit) > 3 else np.zeros(1)
    echo, echo_s = _echo(sound)
    return Hearing(
        len(sound) / _RATE,
        float(np.std(np.maximum(levels, loud - 45))),
        float((alike > 0.97).mean()),
        float(np.percentile(fine, 10) - loud),
        float(total[hertz > 300].sum() / total.sum()),
        float(np.median(flat)),
        float(fine[:1].max(initial=-120) - loud),
        float(fine[-1:].max(initial=-120) - loud),
        _drop_s(sound, loud),
        echo,
        echo_s,
        _click(sound),
    )


def _framed(sound: Floats, size: int) -> Floats:
    return sound[: len(sound) // size * size].reshape(-1, size)


def _levels(sound: Floats, size: int) -> Floats:
    found: Floats = 10 * np.log10(np.square(_framed(sound, size)).mean(axis=1) + 1e-12)
    return found


def _drop_s(sound: Floats, loud: float) -> float:
    """The longest near-silence that speech falls into, or comes out of, within 10 ms."""
    levels = _levels(sound, _FINE)
    silent = levels < loud - 50
    edges = np.flatnonzero(np.diff(np.concatenate([[0], silent.astype(int), [0]])))
    longest = 0.0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start < 2 or end > len(levels) - 2:
            continue
        before = levels[start - 2 : start].max() - loud
        after = levels[end : end + 2].max() - loud
        if max(before, after) > -12:
            longest = max(longest, (end - start) * _FINE / _RATE)
    return longest


def _echo(sound: Floats) -> tuple[float, float]:
    """How much of the clip comes again later to the sample, and how much later, in seconds."""
    if len(sound) < _RATE // 2:
        return 0.0, 0.0
    size = 1 << (2 * len(sound) - 1).bit_length()
    white = _whitened(sound)
    spectrum = np.fft.rfft(white, size)
    again = np.fft.irfft(np.square(np.abs(spectrum)), size)[: len(sound)]
    again /= again[0] + 1e-12
    from_lag = _RATE // 5
    at = int(np.argmax(again[from_lag:])) + from_lag
    return float(again[at]), at / _RATE


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


def _click(sound: Floats) -> float:
    """The highest step between samples' slopes, over the usual one in the 20 ms around it."""
    bends = np.abs(np.diff(sound, 2))
    frames = _framed(bends, _FRAME)
    if not len(frames):
        return 0.0
    usual = np.sqrt(np.square(frames).mean(axis=1))
    around = np.maximum(usual, 1e-5)
    near = np.minimum(np.roll(around, 1), np.roll(around, -1))
    return float((frames.max(axis=1) / np.maximum(near, 3e-4)).max())
