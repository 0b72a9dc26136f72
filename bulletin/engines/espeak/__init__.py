"""espeak-ng as a voice: clear, robotic, always there. It says Hindi words by our phonemes.

Licence: GPL-3.0-or-later, which is therefore bulletin's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from audio.clip import Clip, bounds, cut, from_samples
from bulletin import pronunciation
from bulletin.core.model import Delivery, Voice
from bulletin.engines import Engine, Readiness
from bulletin.engines.espeak.phonemes import Given, given
from bulletin.engines.espeakng import WORD, Event, library, readiness
from bulletin.engines.speech import Speech, Word

__all__ = ["EspeakEngine"]

_WORDS_A_MINUTE = 145
_SLOWEST, _FASTEST = 0.75, 1.4
_PITCH = 50
_PITCH_A_ST = 5.8
"""The library's own pitch, and the size of a semitone on its scale, as measured with Praat."""


class EspeakEngine(Engine):
    """See the module."""

    name = "espeak"
    source_type = "algorithmicMedia"
    limit = 300  # as phonemes, about as much as the library takes of a clause
    at_once = 1
    rank = 10
    takes_ipa = True
    longest_s = 20.0

    @property
    def version(self) -> str:
        """espeak-ng's own, that of the pronunciation, and the speed that is asked of it."""
        return f"{library().version}/{pronunciation.version()}/{_WORDS_A_MINUTE}/2"

    def heeds(self, delivery: Delivery) -> Delivery:
        """Its overall pitch and its speed: the library takes one of each for an utterance."""
        middle_st = round((delivery.start_st + delivery.end_st) / 2, 1)
        speed = min(max(delivery.speed, _SLOWEST), _FASTEST)
        return Delivery(middle_st, middle_st, delivery.pace, speed=speed)

    def voices(self) -> tuple[Voice, ...]:
        """espeak-ng's Hindi, and two of its variants."""
        return (
            Voice(self.name, "hi", "hi", "a man's voice, synthetic"),
            Voice(self.name, "hi+f2", "hi", "a woman's voice, synthetic"),
            Voice(self.name, "hi+m3", "hi", "a deeper man's voice, synthetic"),
        )

    def check(self) -> Readiness:
        """Whether the library loads."""
        return readiness()

    def speak(self, spoken: str, voice: Voice) -> Speech:
        """Say ``spoken`` at 145 words a minute; raises ``EngineError``."""
        return self.deliver(spoken, voice, Delivery())

    def deliver(self, spoken: str, voice: Voice, delivery: Delivery) -> Speech:
        """Say ``spoken`` as ``delivery`` asks; raises ``EngineError``."""
        manner = self.heeds(delivery)
        words_a_minute = round(_WORDS_A_MINUTE * manner.speed * manner.pace)
        pitch = _PITCH + round(_PITCH_A_ST * manner.start_st)
        espeak = library()
        asked = given(spoken)
        samples, events = espeak.speak(asked.text, voice.name, words_a_minute, pitch)
        clip = from_samples(samples, espeak.rate)
        return Speech(clip, _timed(asked, events, clip))

    def close(self) -> None:
        """Do nothing: the library stays with the process."""


def _timed(asked: Given, events: Sequence[Event], clip: Clip) -> tuple[Word, ...]:
    """The words where espeak-ng says they begin.

    Each ends with the next one, except for the silence between them, which is not reported.
    """
    marks = [(event, event.ms * clip.rate // 1000) for event in events]
    ends = [*(sample for _, sample in marks), clip.frames]
    timed: list[Word] = []
    for word in asked.places:
        parts = [
            sample
            for event, sample in marks
            if event.type == WORD and word.start <= event.position < word.end
        ]
        if not (parts or timed):
            parts = [0]  # after a request for phonemes, the library leaves out the first event
        if not parts:
            return ()  # it did not say this word as one; incomplete times would mislead
        following = next((end for end in ends if end > parts[-1]), clip.frames)
        _, sounding = bounds(cut(clip, parts[0], following))
        timed.append(Word(word.text, parts[0], parts[0] + sounding, exact=True))
    return tuple(timed)
