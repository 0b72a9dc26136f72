"""A voice's result: a clip, and the places of its words.

A word is a stretch between spaces that holds a letter or a digit, including its marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np

from audio.clip import Clip, Samples, bounds, cut, from_samples
from audio.profile import Profile
from audio.tempo import frames_after
from bulletin.core.model import Word

__all__ = [
    "Speech",
    "Word",
    "WordSpan",
    "at_speed",
    "estimated",
    "joined",
    "placed",
    "syllables",
    "trimmed",
    "words",
]

# A syllable of Devanagari: a letter or an independent vowel, unless a virama joins it to the next.
_SYLLABLE = re.compile(r"[\u0904-\u0914\u0915-\u0939\u0958-\u0961](?![\u093C]?\u094D)|[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A word's place in a text: ``text[start:end]`` in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """A clip with its words in order; without any if the voice does not report them.

    A stored clip comes with its profile.
    """

    clip: Clip
    words: tuple[Word, ...] = ()
    profile: Profile | None = None


def words(spoken: str) -> tuple[WordSpan, ...]:
    """The words of a spoken text, in order."""
    return tuple(
        WordSpan(match[0], *match.span())
        for match in re.finditer(r"\S+", spoken)
        if any(map(str.isalnum, match[0]))
    )


def syllables(spoken: str) -> int:
    """The syllables of a text in Devanagari; a Latin letter or a digit counts as one."""
    return len(_SYLLABLE.findall(spoken))


def trimmed(speech: Speech) -> Speech:
    """``speech`` without the silence at its ends, its words moved along."""
    start, end = bounds(speech.clip)
    return Speech(cut(speech.clip, start, end), _moved(speech.words, start, end - start))


def joined(parts: Sequence[Speech], pause_ms: int) -> Speech:
    """Parts of one sample rate in sequence, with a silence between them."""
    rate = parts[0].clip.rate
    pause = np.zeros(rate * pause_ms // 1000, dtype=np.int16)
    sounds: list[Samples] = []
    heard: list[Word] = []
    at = 0
    for part in parts:
        heard += (replace(word, start=word.start + at, end=word.end + at) for word in part.words)
        sounds += [part.clip.samples, pause]
        at += part.clip.frames + len(pause)
    return Speech(from_samples(np.concatenate(sounds[:-1]), rate), tuple(heard))


def at_speed(heard: Sequence[Word], factor: float) -> tuple[Word, ...]:
    """The words of a clip that is said ``factor`` times as fast (see :mod:`audio.tempo`)."""
    return tuple(
        replace(word, start=frames_after(word.start, factor), end=frames_after(word.end, factor))
        for word in heard
    )


def placed(heard: Sequence[Word], rate: int, start: int, whole_rate: int) -> tuple[Word, ...]:
    """The words of a clip of sample rate ``rate``, placed in a whole of ``whole_rate``.

    The clip begins at its sample ``start``.
    """
    return tuple(
        replace(
            word,
            start=start + word.start * whole_rate // rate,
            end=start + word.end * whole_rate // rate,
        )
        for word in heard
    )


def _moved(heard: Sequence[Word], by: int, frames: int) -> tuple[Word, ...]:
    return tuple(
        replace(
            word,
            start=min(max(word.start - by, 0), frames),
            end=min(max(word.end - by, 0), frames),
        )
        for word in heard
    )


def estimated(spoken: str, frames: int) -> tuple[Word, ...]:
    """The words of ``spoken`` spread over a clip of ``frames`` samples by their syllables."""
    texts = [word.text for word in words(spoken)]
    ends = list(accumulate(max(syllables(text), 1) for text in texts))
    starts = [0, *ends]
    return tuple(
        Word(text, frames * start // ends[-1], frames * end // ends[-1], exact=False)
        for text, start, end in zip(texts, starts, ends, strict=False)
    )
