"""Shortens silences where nobody breathes: within a number, before its noun, within a phrase.

The model pauses there, sometimes for as long as at a sentence's end. It also does so where a breath
is possible but no mark is written; such a breath is kept short. Limiting the length of the space
token only moves the silence into the neighbouring sounds, so it is cut from the audio.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip, Samples, from_samples
from bulletin.engines.speech import Speech, Word
from bulletin.engines.word_parts import has_mark_between, without_marks
from bulletin.pronunciation.breath import ANY, BRIEF, NONE, between

_STEP_S = 0.005
_QUIET = 10 ** (-35 / 20)
"""Relative to the clip's loudest step: anything below is silence."""

_LONGEST_S = {NONE: 0.09, BRIEF: 0.11, ANY: 0.25}
_LEFT_S = {NONE: 0.06, BRIEF: 0.09, ANY: 0.24}
"""How long a silence between words without a mark may be, and the length a longer one is cut to.

At a comma, the voices pause for 0.26 to 0.37 s (the middle half of such pauses).
"""

_CLOSURE_S = 0.11
"""How long one within a word may be, such as before the ट of हेक्टेयर, and is cut to."""

_FADE = 120
"""Samples, 5 ms: a bare joint would jump by up to a fortieth of the speech's level."""

_Cut = tuple[int, int]
"""Samples [start, end) to remove."""


def in_one_breath(speech: Speech) -> Speech:
    """``speech`` with silences shortened where a voice may not breathe."""
    clip = speech.clip
    cuts = list(_cuts(clip, speech.words))
    if not cuts:
        return speech
    kept = np.ones(clip.frames, dtype=bool)
    whole = clip.samples.copy()
    for start, end in cuts:
        kept[start:end] = False
        _crossfade(whole, start, end)
    samples: Samples = whole[kept]
    places = np.concatenate(([0], np.cumsum(kept)))
    words = [
        replace(word, start=int(places[word.start]), end=int(places[word.end]))
        for word in speech.words
    ]
    return Speech(from_samples(samples, clip.rate), tuple(words))


def _crossfade(samples: Samples, start: int, end: int) -> None:
    """Crossfade what ends at ``start`` into what ends at ``end``, so that nothing clicks."""
    size = min(_FADE, start)
    rise = np.arange(1, size + 1) / size
    faded = samples[start - size : start] * (1 - rise) + samples[end - size : end] * rise
    samples[start - size : start] = np.rint(faded)


def _cuts(clip: Clip, words: tuple[Word, ...]) -> Iterator[_Cut]:
    """The parts to remove, in order."""
    step = round(_STEP_S * clip.rate)
    middles = [(word.start + word.end) // 2 for word in words]
    for first, last in _runs(_quiet(clip.samples, step)):
        behind = bisect.bisect(middles, (first + last) * step // 2)
        around = words[max(behind - 1, 0) : behind + 1]
        if any(each.start < first * step and last * step < each.end for each in around):
            longest = left = _CLOSURE_S
        elif len(around) < 2 or has_mark_between(around[0].text, around[1].text):
            continue
        else:
            breath = between(*(without_marks(word.text) for word in around))
            longest, left = _LONGEST_S[breath], _LEFT_S[breath]
        if (last - first) * _STEP_S > longest:
            half = round(left / _STEP_S / 2)
            yield (first + half) * step, (last - half) * step


def _quiet(samples: Samples, step: int) -> NDArray[np.bool_]:
    """For each step of the clip, whether it is silent with the one before or after.

    So a click that lasts one step does not divide a silence.
    """
    steps = samples[: len(samples) // step * step].reshape(-1, step).astype(np.float64)
    energies = np.pad((steps**2).mean(axis=1), 1, mode="edge")
    loud = np.sqrt((energies[:-1] + energies[1:]) / 2)
    silent = loud < max(float(loud.max(initial=0.0)) * _QUIET, 1.0)
    either: NDArray[np.bool_] = silent[:-1] | silent[1:]
    return either


def _runs(quiet: NDArray[np.bool_]) -> Iterator[_Cut]:
    """The start and end of each silence."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quiet.astype(np.int8), [0]))))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
