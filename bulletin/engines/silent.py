"""A placeholder voice: a quiet tone as long as the words would take, the same bit for bit.

With it, all of bulletin can be run and timed where nothing can speak.
"""

from __future__ import annotations

import numpy as np

from audio.clip import Clip, from_samples
from bulletin.core.model import Voice
from bulletin.engines import Engine, Readiness
from bulletin.engines.speech import syllables

_RATE = 24000
_SYLLABLE_MS = 190
"""Hindi news read at about 150 words a minute, of 2.1 syllables each."""

_TONE_HZ = 220
_AMPLITUDE = 1000  # about -30 dBFS


class SilentEngine(Engine):
    """See the module."""

    name = "silent"
    says_words = False
    source_type = "algorithmicMedia"
    version = "1"
    limit = 400
    at_once = 1

    def voices(self) -> tuple[Voice, ...]:
        """One voice: the tone."""
        return (Voice(self.name, "tone", "hi", "a quiet tone as long as the words would take"),)

    def check(self) -> Readiness:
        """Always ready."""
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Clip:
        """A tone of 190 ms a syllable."""
        time = np.arange(max(syllables(spoken), 1) * _SYLLABLE_MS * _RATE // 1000) / _RATE
        tone = np.rint(_AMPLITUDE * np.sin(2 * np.pi * _TONE_HZ * time))
        return from_samples(tone.astype(np.int16), _RATE)
