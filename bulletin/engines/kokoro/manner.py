"""A delivery as the model's inputs: a factor on its pitch, and the speed of each token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bulletin.core.model import SLOWS_FROM, Delivery

_PLACES = 21
_STAYS, _ARRIVES = 0.3, 0.75
"""The pitch leaves its initial height, and reaches the final one, at these shares of the text."""

_OCTAVE_ST = 12


def melody(manner: Delivery) -> NDArray[np.float32]:
    """The factor on the pitch, float32 [1, 1, k], from the beginning to the end."""
    places = np.linspace(0, 1, _PLACES)
    moved_st = np.interp(places, (_STAYS, _ARRIVES), (manner.start_st, manner.end_st))
    factors: NDArray[np.float32] = np.exp2(moved_st / _OCTAVE_ST).astype(np.float32)
    return factors.reshape(1, 1, -1)


def speeds(manner: Delivery, count: int) -> NDArray[np.float32]:
    """How fast each of ``count`` tokens is said, float32 [count]."""
    places = np.linspace(0, 1, count)
    pace = np.interp(places, (SLOWS_FROM, 1), (1.0, manner.end_pace))
    return (manner.speed * manner.pace * pace).astype(np.float32)


def portions(whole: Delivery, count: int) -> Iterator[Delivery]:
    """The delivery of each of ``count`` consecutive parts of an utterance."""
    heights = np.linspace(whole.start_st, whole.end_st, count + 1).tolist()
    for at in range(count):
        pace = whole.end_pace if at == count - 1 else 1.0
        yield replace(whole, start_st=heights[at], end_st=heights[at + 1], end_pace=pace)
