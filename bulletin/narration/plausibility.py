"""Whether a clip can be speech, and how long the speech of a text may last.

This distinguishes a truncated answer from a whole one. The bounds are wide: they separate speech
from half of it, from noise and from a jingle, and never judge how it is read. Over 17 languages
people speak 4.3 to 9.1 syllables a second (Coupé, Oh, Dediu and Pellegrino 2019, "Different
languages, similar encoding efficiency", Science Advances 5). Syllables are counted from Hindi's
letters, which write vowels that are not said (Ohala 1983, "Aspects of Hindi phonology", on schwa
deletion), so more are counted than heard; espeak-ng at 145 words a minute says 5.0 to 8.4 of the
counted ones per second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audio.clip import Clip
from bulletin.engines.speech import Speech, Word, syllables

RATES = range(8_000, 192_001)
"""The sample rates that a clip may have."""

LONGEST_S = 600
"""The most seconds that a clip may last: engines take at most half a minute at once."""

_MOST_WORDS = 10_000

_FASTEST = 10.0
_SLOWEST = 1.5
_UNSAID = 2
"""How many syllables fewer than its letters a short text may be read with."""

_LONGEST_PAUSES_S = 2.0

_LATIN_WORD = re.compile(r"[A-Za-z]+")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_DIGIT = re.compile(r"\d")
_A_LETTER = 3
"""The syllables of a spelt letter: «डब्ल्यू»."""

_A_DIGIT = 5
"""The syllables of a digit in a number, including its share of «हज़ार» or «करोड़»."""


def bounds_s(spoken: str) -> tuple[float, float]:
    """The least and the most seconds that ``spoken`` may last, without silence at its ends."""
    letters, digits = (len(each.findall(spoken)) for each in (_LATIN_LETTER, _DIGIT))
    hindi = syllables(_LATIN_LETTER.sub("", _DIGIT.sub("", spoken)))
    fewest = hindi + len(_LATIN_WORD.findall(spoken)) + digits
    most = hindi + _A_LETTER * letters + _A_DIGIT * digits
    return max(fewest - _UNSAID, 0) / _FASTEST, _LONGEST_PAUSES_S + most / _SLOWEST


def is_likely(speech: Speech, spoken: str) -> bool:
    """Whether trimmed ``speech`` lasts as long as ``spoken`` may."""
    least, most = bounds_s(spoken)
    return least <= speech.clip.frames / speech.clip.rate <= most


def wrong_with(clip: object) -> str:
    """Why ``clip`` cannot be speech at all; empty if it can."""
    if not isinstance(clip, Clip):
        return f"it is a {type(clip).__name__}"
    if clip.rate not in RATES:
        return f"its sample rate is {clip.rate} Hz"
    if clip.frames > LONGEST_S * clip.rate:
        return f"it lasts over {LONGEST_S} s"
    return ""


def stand_in_order(words: Sequence[Word], frames: int) -> bool:
    """Whether ``words`` begin one after another within a clip of ``frames`` samples."""
    if len(words) > _MOST_WORDS or not all(map(_is_word, words)):
        return False
    starts = [0, *(word.start for word in words)]
    return all(
        before <= word.start <= word.end <= frames
        for before, word in zip(starts, words, strict=False)
    )


def _is_word(word: object) -> bool:
    return (
        isinstance(word, Word)
        and isinstance(word.text, str)
        and isinstance(word.exact, bool)
        and type(word.start) is int
        and type(word.end) is int
    )
