"""The pitch of a yes-no question, which rises over its last syllable.

The model lets such a question fall like a statement, with or without a question mark. So the sound
is made once, and again with the pitch predicted the first time bent upwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bulletin.engines.kokoro.phonemes import Token
from bulletin.pronunciation.questions import rises

_VOICED_HZ = 60.0
"""Below this pitch the model means unvoiced."""

_HALF_FRAME_S = 0.0125
_RISE_S = 0.34
"""Length of the rise: a long syllable, or two short ones."""

_SHAPE = ((0.0, 0.0), (0.4, 1.35), (0.8, 1.6), (1.0, 1.6))
"""The height at shares of the rise, relative to the sentence's median; it begins at the actual
pitch.
"""

_ENDS = ".!?…"


def rising(said: Sequence[Token], words: Sequence[str]) -> list[int]:
    """For each question of ``said`` that rises, the place of its ``?``; ``words`` without marks."""
    return [end for start, end in _questions(said) if rises(_words(said[start:end], words))]


def bend(
    pitch: NDArray[np.float32],
    durations: NDArray[np.int64],
    ends: Sequence[int],
    melody: NDArray[np.float32],
) -> NDArray[np.float32]:
    """The factor on the pitch of each half frame, so that it rises up to each end.

    ``durations`` are those of the tokens in frames, the padding's first; ``ends`` count from the
    first token after it. Up to the rise the factor is ``melody``.
    """
    places = np.linspace(0, 1, len(pitch))
    factor = np.interp(places, np.linspace(0, 1, melody.size), melody.ravel()).astype(np.float32)
    voiced = pitch > _VOICED_HZ
    if not voiced.any():
        return melody
    pitch = pitch * factor
    median = float(np.median(pitch[voiced]))
    for end in ends:
        behind = 2 * int(durations[: end + 1].sum())
        sounding = np.flatnonzero(voiced[:behind])
        if len(sounding):
            _lift(factor, pitch, sounding, median)
    return factor.reshape(1, 1, -1)


def _lift(
    factor: NDArray[np.float32],
    pitch: NDArray[np.float32],
    sounding: NDArray[np.intp],
    median: float,
) -> None:
    """Let the last of the voiced half frames rise, from the current pitch to the top."""
    last = int(sounding[-1])
    first = max(int(sounding[0]), last - round(_RISE_S / _HALF_FRAME_S))
    span = slice(first, last + 1)
    here = np.maximum(pitch[span], _VOICED_HZ)
    shares, heights = zip(*_SHAPE, strict=True)
    targets = np.log([min(float(here[0]), median), *(median * height for height in heights[1:])])
    wanted = np.exp(np.interp(np.linspace(0, 1, last + 1 - first), shares, targets))
    factor[span] *= np.where(pitch[span] > _VOICED_HZ, wanted / here, 1.0)


def _questions(said: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The beginning of each sentence that ends with a question mark, and the place of its mark."""
    start = 0
    for at, token in enumerate(said):
        if token.word is None and token.symbol in _ENDS:
            if token.symbol == "?":
                yield start, at
            start = at + 1


def _words(said: Sequence[Token], words: Sequence[str]) -> list[str]:
    found = sorted({token.word for token in said if token.word is not None})
    return [words[number] for number in found]
