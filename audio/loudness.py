"""Loudness after ITU-R BS.1770-4: K-weighted energies, and their gated mean.

Energies are mean squares of K-weighted sound, added over the channels. They are computed in the
frequency domain (Parseval), so that no filter runs sample by sample: the gated loudness of speech
differs from a time-domain meter's by less than 0.05 LU.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from audio.format import Block

HOP_S = 0.1
"""A gating block begins every 100 ms …"""

BLOCK_HOPS = 4
"""… and lasts 400 ms."""

_OFFSET = -0.691
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE = 0.1  # 10 LU below the mean of what passes the absolute gate
_FILTER_RATE = 48000
# BS.1770-4, tables 1 and 2: the head's effect, and the RLB curve.
_STAGES = (
    (
        (1.53512485958697, -2.69169618940638, 1.19839281085285),
        (-1.69065929318241, 0.73248077421585),
    ),
    ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621)),
)


def lufs(energy: float) -> float:
    """The loudness of a K-weighted ``energy``; minus infinity for none."""
    return _OFFSET + 10 * math.log10(energy) if energy > 0 else -math.inf


def decibels(ratio: float) -> float:
    """An amplitude in dB relative to full scale; minus infinity for 0."""
    return 20 * math.log10(ratio) if ratio > 0 else -math.inf


def energies(sound: Block, rate: int, hop: int) -> NDArray[np.float32]:
    """The K-weighted energy of each ``hop`` samples, the last padded with silence."""
    hops = -(-sound.shape[1] // hop)
    padded = sound
    if hops * hop != sound.shape[1]:
        padded = np.zeros((sound.shape[0], hops * hop), dtype=np.float32)
        padded[:, : sound.shape[1]] = sound
    spectrum = np.fft.rfft(padded.reshape(-1, hop))
    parts = spectrum.view(np.float32)  # real, imaginary, real …
    # einsum, as the matrix library would use threads that slow the encoder's down.
    weighted = np.einsum("ij,ij,j->i", parts, parts, _weights(rate, hop))
    weighted = weighted.reshape(sound.shape[0], hops)
    summed: NDArray[np.float32] = weighted.sum(axis=0)
    return summed


@lru_cache(maxsize=16)
def _weights(rate: int, length: int) -> NDArray[np.float32]:
    """How much the parts of each bin of a ``length``-point spectrum add to the mean square,
    K-weighted: the real one, the imaginary one.
    """
    frequencies = np.minimum(np.fft.rfftfreq(length, 1 / rate), _FILTER_RATE / 2)
    back = np.exp(-2j * np.pi * frequencies / _FILTER_RATE)
    response = np.ones_like(back)
    for (b0, b1, b2), (a1, a2) in _STAGES:
        response *= (b0 + back * (b1 + back * b2)) / (1 + back * (a1 + back * a2))
    both_sides = np.full(len(back), 2.0)
    both_sides[0] = 1.0
    if length % 2 == 0:
        both_sides[-1] = 1.0
    weights: NDArray[np.float32] = (np.abs(response) ** 2 * both_sides / length**2).astype(
        np.float32
    )
    return np.repeat(weights, 2)


def windows(hops: NDArray[np.floating], a_block: int = BLOCK_HOPS) -> NDArray[np.float64]:
    """The mean energy of each run of ``a_block`` hops; if there are fewer hops, of all."""
    if not len(hops):
        return np.zeros(0)
    length = min(a_block, len(hops))
    sums = np.concatenate([[0.0], np.cumsum(hops, dtype=np.float64)])
    found: NDArray[np.float64] = np.maximum(sums[length:] - sums[:-length], 0) / length
    return found


def gated(blocks: NDArray[np.floating]) -> float | None:
    """The gated loudness in LUFS of blocks of 400 ms; ``None`` if none passes −70 LUFS."""
    heard = blocks[blocks > 10 ** ((_ABSOLUTE_GATE_LUFS - _OFFSET) / 10)]
    if not heard.size:
        return None
    heard = heard[heard > heard.mean(dtype=np.float64) * _RELATIVE_GATE]
    return lufs(float(heard.mean(dtype=np.float64)))
