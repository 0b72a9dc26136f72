"""Purely arithmetic instruments and a room, for the station sounds (see make_sounds.py).

Each instrument returns one note as an array of float64 at :data:`RATE`, about 1.0 at its peak. The
partials of bars, bells and drums are those of Fletcher and Rossing 1998, "The Physics of Musical
Instruments" (chapters 18 to 21).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float64]

RATE = 44100
_HIGHEST_HZ = 9000.0
"""No partial above: an MP3 at 128 kbit/s keeps what is under it, and a voice its own sibilants."""

_LOWEST_HZ = 20.0
"""Less and less below (6 dB an octave): it is not heard, and takes room from what is."""

_SEED = 1936  # of RandomState, whose numbers stay the same in every version of NumPy


def seconds(duration_s: float) -> Sound:
    """The time of each sample."""
    return np.arange(round(duration_s * RATE)) / RATE


def santoor(pitch_hz: float, duration_s: float) -> Sound:
    """A struck course of three strings, a little apart in tuning, and the hammer's tap."""
    time = seconds(duration_s)
    sound = np.zeros_like(time)
    for cents in (-2.2, 0.0, 1.7):
        for number in range(1, 13):
            stiff = np.sqrt(1 + 0.00015 * number**2)
            pitch = pitch_hz * 2 ** (cents / 1200) * number * stiff
            if pitch > _HIGHEST_HZ:
                break
            strength = np.sin(np.pi * number * 0.13) / number**0.9
            decay_s = 1.5 / (1 + 0.22 * number) * (440 / pitch_hz) ** 0.4
            sound += strength * np.exp(-time / decay_s) * np.sin(2 * np.pi * pitch * time)
    tap = _noise(time) * np.exp(-time / 0.004) * 0.25
    return _peaked(_struck(sound / 3 + tap, 0.0008))


def bell(pitch_hz: float, duration_s: float) -> Sound:
    """A tuned bar of metal: a long first partial and short bright ones."""
    return _partials(
        pitch_hz,
        duration_s,
        ((1.0, 1.0, 1.1), (2.756, 0.32, 0.45), (5.404, 0.12, 0.18)),
    )


def marimba(pitch_hz: float, duration_s: float) -> Sound:
    """A tuned bar of wood, its second partial two octaves up."""
    return _partials(
        pitch_hz,
        duration_s,
        ((1.0, 1.0, 0.16), (3.932, 0.22, 0.05), (9.2, 0.05, 0.02)),
    )


def timpani(pitch_hz: float, duration_s: float) -> Sound:
    """A kettledrum's preferred modes, which are nearly harmonic, and the felt's thud."""
    time = seconds(duration_s)
    glide = 1 + 0.012 * np.exp(-time / 0.05)
    turn = 2 * np.pi * np.cumsum(pitch_hz * glide) / RATE
    modes = ((1.0, 1.0, 0.9), (1.504, 0.6, 0.6), (1.994, 0.4, 0.5), (2.494, 0.25, 0.35))
    sound = sum(
        strength * np.exp(-time / decay_s) * np.sin(ratio * turn)
        for ratio, strength, decay_s in modes
    )
    thud = _darkened(_noise(time), 300.0) * np.exp(-time / 0.03) * 2.0
    return _peaked(_struck(sound + thud, 0.003))


def tabla(pitch_hz: float, duration_s: float) -> Sound:
    """The right-hand drum, whose loaded skin rings in whole multiples (Raman 1934)."""
    modes = tuple((float(n), 1.0 / n, 0.22 / n**0.5) for n in range(1, 6))
    return _partials(pitch_hz, duration_s, modes)


def bayan(pitch_hz: float, duration_s: float) -> Sound:
    """The left-hand drum, bent upwards by the palm."""
    time = seconds(duration_s)
    bend = 1 + 0.35 * (1 - np.exp(-time / 0.09))
    turn = 2 * np.pi * np.cumsum(pitch_hz * bend) / RATE
    sound = np.exp(-time / 0.2) * (np.sin(turn) + 0.25 * np.sin(2 * turn))
    return _peaked(_struck(sound, 0.004))


def tanpura(pitch_hz: float, duration_s: float) -> Sound:
    """A drone's string over its curved bridge, where high partials bloom after low ones."""
    time = seconds(duration_s)
    sound = np.zeros_like(time)
    for number in range(1, 25):
        pitch = pitch_hz * number * (1 + 0.00003 * number**2)
        if pitch > _HIGHEST_HZ / 2:
            break
        bloom_s = 0.02 + 0.028 * number
        rise = (time / bloom_s) * np.exp(1 - time / bloom_s)
        body = np.exp(-time / (2.2 / (1 + 0.05 * number)))
        sound += (0.35 * body + 0.65 * rise) / number**0.85 * np.sin(2 * np.pi * pitch * time)
    return _peaked(_struck(sound, 0.004))


def strings(pitch_hz: float, duration_s: float, rise_s: float, fall_s: float) -> Sound:
    """A soft pad: three players a little apart, few partials, a slow bow."""
    time = seconds(duration_s)
    sound = np.zeros_like(time)
    for player, cents in enumerate((-4.0, 0.0, 4.6)):
        for number in range(1, 9):
            turn = 2 * np.pi * pitch_hz * 2 ** (cents / 1200) * number * time
            sound += np.sin(turn + player * 2.1 + number) / number**1.7
    rise = np.clip(time / rise_s, 0, 1)
    fall = np.clip((duration_s - time) / fall_s, 0, 1)
    return _peaked(sound * np.sin(rise * np.pi / 2) ** 2 * np.sin(fall * np.pi / 2) ** 2)


def hall(sound: Sound, decay_s: float, wet: float, *, loop: bool = False) -> Sound:
    """``sound`` in a room that decays by 60 dB in ``decay_s``; a loop's tail falls on its start."""
    time = seconds(decay_s)
    answer = _darkened(_noise(time), 3500.0) * 10 ** (-3 * time / decay_s)
    answer[: round(0.012 * RATE)] = 0  # the first wall
    answer /= np.sqrt(np.sum(answer**2))
    size = len(sound) if loop else len(sound) + len(answer)
    room = 1 + wet * np.fft.rfft(answer, size)
    pitch = 1j * np.fft.rfftfreq(size, 1 / RATE)
    room *= pitch / (pitch + _LOWEST_HZ)
    return np.fft.irfft(np.fft.rfft(sound, size) * room, size)[: len(sound)]


def _partials(
    pitch_hz: float, duration_s: float, partials: tuple[tuple[float, float, float], ...]
) -> Sound:
    """Decaying sines, each a ratio to the pitch, a strength and the time to fall to 1/e."""
    time = seconds(duration_s)
    sound = np.zeros_like(time)
    for ratio, strength, decay_s in partials:
        if pitch_hz * ratio < _HIGHEST_HZ:
            turn = 2 * np.pi * pitch_hz * ratio * time
            sound += strength * np.exp(-time / decay_s) * np.sin(turn)
    return _peaked(_struck(sound, 0.0015))


def _struck(sound: Sound, rise_s: float) -> Sound:
    """``sound`` with a rise that makes no click and an end that is silence."""
    rise = round(rise_s * RATE)
    fall = min(round(0.03 * RATE), len(sound) // 4)
    shaped = sound.copy()
    shaped[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    shaped[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return shaped


def _peaked(sound: Sound) -> Sound:
    return np.asarray(sound / np.max(np.abs(sound)))


def _noise(like: Sound) -> Sound:
    return np.random.RandomState(_SEED).standard_normal(len(like))


def _darkened(sound: Sound, above_hz: float) -> Sound:
    """``sound`` falling by 12 dB an octave above a frequency."""
    bins = np.fft.rfft(sound)
    pitch = np.fft.rfftfreq(len(sound), 1 / RATE)
    return np.fft.irfft(bins / (1 + (pitch / above_hz) ** 2), len(sound))
