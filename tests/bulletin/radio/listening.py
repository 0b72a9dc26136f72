"""Compares what was heard with what was sent: place, similarity, loudness, silence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.codec import frames

RATE = 44100
Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Found:
    """Where a sound begins in another, in seconds; how alike they are (1.0), and by how many dB
    it is louder there.
    """

    at_s: float
    likeness: float
    gain_db: float


def mono(path: Path) -> Sound:
    """A file of 44.1 kHz as it decodes, mixed to one channel."""
    parts = [frame.to_ndarray().mean(axis=0) for frame in frames(path, "fltp", None)]
    return np.concatenate(parts).astype(np.float32)


def find(part: Sound, whole: Sound) -> Found:
    """The best place of ``part`` in ``whole``."""
    return find_all(part, whole, 1)[0]


def find_all(part: Sound, whole: Sound, count: int) -> list[Found]:
    """The ``count`` best places of ``part`` in ``whole`` that do not overlap, in their order."""
    size = 1 << (len(whole) + len(part)).bit_length()
    product = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size))
    scores = np.fft.irfft(product, size)[: len(whole) - len(part) + 1]
    found = []
    for _ in range(count):
        at = int(scores.argmax())
        there = whole[at : at + len(part)]
        energy = float(np.dot(part, part))
        likeness = float(scores[at] / np.sqrt(energy * max(float(np.dot(there, there)), 1e-9)))
        gain = 20 * np.log10(max(float(scores[at]) / energy, 1e-9))
        found.append(Found(at / RATE, likeness, float(gain)))
        scores[max(at - len(part), 0) : at + len(part)] = -np.inf
    return sorted(found, key=lambda each: each.at_s)
