"""Whether an answer is the speech that was asked for, judged alone and beside earlier clips.

The first clips of a voice that was not measured show how fast it reads; later ones are compared
with them. A doubt that good speech may also raise rejects a clip only once: if the voice answers
the same way again, it is accepted.
"""

from __future__ import annotations

import re
import statistics
from collections import defaultdict, deque

from audio.clip import Clip
from bulletin.core.model import Delivery, Voice
from bulletin.engines.speech import Speech
from bulletin.narration.clip_faults import DOUBTFUL, are_one_sound, fault_in, unlikely_length
from bulletin.narration.estimate import is_measured, lengthening, speaking_times, speech_s

_REMEMBERED = 16
"""The number of clips that a new one is compared with."""

_MAY_SOUND_ALIKE = 2
"""Texts of this few words may be spelt differently and sound alike."""

_ENOUGH = 5
"""The number of clips that show how fast a voice reads, if none of them is short."""

_KEPT = 100
_SHORT_S = 1.5
_UNSURE = re.compile(r"[A-Za-z0-9]")
"""Nobody knows how long another voice takes for such a letter or digit."""


class ClipCheck:
    """What was heard in one run, and what is wrong with the next clip; for several threads."""

    def __init__(self, *, judges_once: bool) -> None:
        """With ``judges_once``, a doubt about the sound counts at first only."""
        self._judges_once = judges_once
        self._doubted: set[str] = set()
        self._heard: deque[tuple[Clip, str]] = deque(maxlen=_REMEMBERED)
        self._paces: defaultdict[Voice, deque[float]] = defaultdict(lambda: deque(maxlen=_KEPT))

    def is_doubted(self, spoken: str) -> bool:
        """Whether an answer to ``spoken`` was only doubtful."""
        return spoken in self._doubted

    def fault(self, speech: Speech, spoken: str, voice: Voice, said: Delivery) -> str:
        """What is wrong with ``speech``; empty if nothing. ``said`` is what the voice heeds."""
        guess_s = speech_s(spoken, speaking_times(voice)) * lengthening(said) / said.speed
        known = is_measured(voice)
        found = fault_in(speech, guess_s if known else None)
        same = (text for clip, text in tuple(self._heard) if are_one_sound(clip, speech.clip))
        if not found and (other := next(same, None)) and _are_other_words(other, spoken):
            found = f"it is the same sound as that of {other!r}"
        self._heard.append((speech.clip, spoken))
        doubtful = found in DOUBTFUL and self._judges_once
        if not found and not known and not _UNSURE.search(spoken) and guess_s > _SHORT_S:
            found = self._too_long_or_short(speech, guess_s, voice)
            doubtful = bool(found)
        if doubtful and spoken in self._doubted:
            return ""
        if doubtful:
            self._doubted.add(spoken)
        return found

    def _too_long_or_short(self, speech: Speech, guess_s: float, voice: Voice) -> str:
        """Whether its length is unlike that of the voice's clips before it, which it joins."""
        paces = self._paces[voice]
        before = tuple(paces)
        found = ""
        if len(before) >= _ENOUGH:
            found = unlikely_length(speech, guess_s * statistics.median(before))
        if not found:
            paces.append(speech.clip.frames / speech.clip.rate / guess_s)
        return found


def _are_other_words(one: str, other: str) -> bool:
    """Whether two texts share less than half of their words, so that they cannot sound alike."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) * 2 < max(len(first), len(second)) > _MAY_SOUND_ALIKE
