"""Shortens silences within a number, or between a number and its noun, where nobody breathes.

The model pauses in some of them. If the length of the space between the words is limited, the
silence moves into the neighbouring sounds, so it is cut from the audio.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip, Samples, from_samples
from bulletin.engines.speech import Speech, Word
from bulletin.engines.word_parts import has_mark_between, without_marks
from bulletin.pronunciation.breath import ANY, BRIEF, NONE, between

__all__ = ["in_one_breath"]

_STEP_S = 0.005
_QUIET = 10 ** (-35 / 20)
"""Relative to the clip's loudest step: anything below is silence."""

_LONGEST_S = {NONE: 0.09, BRIEF: 0.11}
_LEFT_S = {NONE: 0.06, BRIEF: 0.09}
"""How long a silence may be, and the length a longer one is cut to."""

_Cut = tuple[int, int]
"""Samples [start, end) to remove."""


def in_one_breath(speech: Speech) -> Speech:
    """``speech`` with silences shortened where a voice may not breathe."""
    clip = speech.clip
    cuts = list(_cuts(clip, speech.words))
    if not cuts:
        return speech
    kept = np.ones(clip.frames, dtype=bool)
    for start, end in cuts:
        kept[start:end] = False
    samples: Samples = clip.samples[kept]
    places = np.concatenate(([0], np.cumsum(kept)))
    words = [
        replace(word, start=int(places[word.start]), end=int(places[word.end]))
        for word in speech.words
    ]
    return Speech(from_samples(samples, clip.rate), tuple(words))


def _cuts(clip: Clip, words: tuple[Word, ...]) -> Iterator[_Cut]:
    """The parts to remove, in order; each silence is searched once."""
    step = round(_STEP_S * clip.rate)
    quiet = _quiet(clip.samples, step)
    done = 0
    for word, following in itertools.pairwise(words):
        breath = _between(word.text, following.text)
        if breath == ANY:
            continue
        start = max((word.start + word.end) // 2 // step, done)
        end = (following.start + following.end) // 2 // step
        for first, last in _runs(quiet[start:end]):
            length = (last - first) * _STEP_S
            if length > _LONGEST_S[breath]:
                left = round(_LEFT_S[breath] / _STEP_S / 2)
                yield (start + first + left) * step, (start + last - left) * step
        done = max(end, done)


def _between(word: str, following: str) -> str:
    if has_mark_between(word, following):
        return ANY
    return between(without_marks(word), without_marks(following))


def _quiet(samples: Samples, step: int) -> NDArray[np.bool_]:
    """For each step of the clip, whether it is silent."""
    steps = samples[: len(samples) // step * step].reshape(-1, step).astype(np.float64)
    loud = np.sqrt((steps**2).mean(axis=1))
    silent: NDArray[np.bool_] = loud < max(float(loud.max(initial=0.0)) * _QUIET, 1.0)
    return silent


def _runs(quiet: NDArray[np.bool_]) -> Iterator[_Cut]:
    """The start and end of each silence."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quiet.astype(np.int8), [0]))))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
