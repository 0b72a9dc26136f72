"""Plays a single sentence at once: from the clip store, or spoken by a voice kept warm."""

from __future__ import annotations

import io
import threading
import time
import wave
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from bulletin.config import Settings
from bulletin.core.cast import Cast
from bulletin.core.defaults import LANGUAGE
from bulletin.core.errors import EngineError
from bulletin.core.model import Bulletin, Pause, Role, Utterance, Voice
from bulletin.engines import AUTO, VoiceChoice, choose
from bulletin.engines.speech import Word
from bulletin.language import load
from bulletin.narration.delivery import Ensemble
from bulletin.narration.listener import Listener
from bulletin.narration.shared_clips import default_store
from bulletin.narration.speed import at_its_speed
from bulletin.narration.synthesis import Narrated, narrate
from bulletin.narration.voicing import Booth
from bulletin.phrasing import halves
from bulletin.pipeline.planning import rehearse
from bulletin.pipeline.said_sentences import Sentences, sentences

_WARM_UP = "नमस्ते"
_AGAIN_AFTER_S = 20.0
"""Until then no new search for a ready engine is made."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A sentence as a WAV file, and its words with their times in seconds."""

    wav: bytes
    words: tuple[tuple[str, float, float], ...]


class Voicebox:
    """An engine that stays open, so that the next sentence need not wait for its start."""

    def __init__(self, engine: str, voice: str | None) -> None:
        """``engine`` and ``voice`` are as for ``bulletin make``; nothing is chosen yet."""
        self._name, self._voice = engine, voice
        self._store = default_store()
        self._lock = threading.Lock()
        self._saying: dict[object, threading.Lock] = {}
        self._choice: VoiceChoice | None = None
        self._failed: tuple[EngineError, float] | None = None

    @property
    def choice(self) -> VoiceChoice:
        """The engine and its voice, chosen on first use. Raises ``EngineError``."""
        with self._lock:
            if self._failed and time.monotonic() - self._failed[1] < _AGAIN_AFTER_S:
                raise self._failed[0]
            if self._choice is None:
                try:
                    self._choice = choose(self._name, self._voice)
                except EngineError as error:
                    self._failed = (error, time.monotonic())
                    raise
            return self._choice

    def refuse_unknown(self) -> None:
        """Raise ``SettingsError`` if an engine or voice is named that does not exist."""
        if self._voice or self._name != AUTO:
            with suppress(EngineError):  # it shows when it speaks
                _ = self.choice

    def warm(self) -> None:
        """Load what the engine needs into memory; a failure shows when it speaks."""
        with suppress(EngineError, OSError):
            self.choice.engine.speak(_WARM_UP, self.choice.voice)

    def voices(self) -> tuple[Voice, ...]:
        """The engine's voices."""
        return self.choice.engine.voices()

    def sentences(self, bulletin: Bulletin, settings: Settings) -> Sentences:
        """A bulletin's sentences, as this voice would say them."""
        named = self._voice is not None
        return sentences(bulletin, self.choice, settings, self._store, named=named)

    def lengths(self, bulletin: Bulletin, settings: Settings) -> tuple[float, dict[int, float]]:
        """The estimated seconds of a bulletin, and of each of its stories."""
        named = self._voice is not None
        tried = rehearse(bulletin, self.choice, settings, self._store, named=named)
        return tried.estimate.whole_s, dict(tried.estimate.stories_s)

    def say(self, utterance: Utterance, voice: Voice, chained: bool = True) -> Sound:
        """The sound of an utterance; its clip is stored. Raises ``EngineError``, ``OutputError``.

        With ``chained``, it goes through its voice's chain, as in a bulletin.
        """
        with self._lock:
            turn = self._saying.setdefault((utterance.spoken, voice), threading.Lock())
        with turn:  # concurrent requests for the same words get them once they are stored
            part = self._narrated(utterance, voice, chained)
        with self._lock:
            self._saying.pop((utterance.spoken, voice), None)
        clip = part.draw()
        return Sound(_wav(clip.samples, clip.rate), _timed(part.words, clip.rate))

    def _narrated(self, utterance: Utterance, voice: Voice, chained: bool) -> Narrated:
        engine = self.choice.engine
        cut = partial(halves, phrasing=load(LANGUAGE).phrasing)
        one = replace(utterance, reader="")
        parts = list(narrate([one], engine, Cast(voice), self._store, Listener(), 1, cut))
        if chained:
            parts = Booth(self._store, Ensemble(engine, Cast(voice)), Listener()).voiced(parts)
        return at_its_speed(parts[0])

    def sample(self, spoken: str, voice: Voice) -> Sound:
        """Words alone in a voice; see :meth:`say`."""
        return self.say(Utterance(spoken, spoken, Role.BODY, Pause.SENTENCE, 0, "", 0), voice)

    def close(self) -> None:
        """Stop the engine's processes."""
        with self._lock:
            if self._choice:
                self._choice.engine.close()


def _wav(samples: np.ndarray[tuple[int], np.dtype[np.int16]], rate: int) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2", copy=False).tobytes())
    return out.getvalue()


def _timed(heard: Sequence[Word], rate: int) -> tuple[tuple[str, float, float], ...]:
    return tuple((word.text, word.start / rate, word.end / rate) for word in heard)
