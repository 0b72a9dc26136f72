"""Kokoro: a natural offline voice, from a small model on this machine's processors.

Kokoro-82M (Apache-2.0) as int8 for ONNX Runtime. Its files come with the extra ``neural``; its four
Hindi voices, its vocabulary and its phonemes are here. The model reports how long each phoneme
lasts, so the words' places are exact.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from audio.clip import from_samples
from bulletin import pronunciation
from bulletin.core.cache_folder import default_folder
from bulletin.core.errors import EngineUnavailableError, SpeechError
from bulletin.core.extras import needs
from bulletin.core.model import Delivery, Voice
from bulletin.engines import Engine, Readiness
from bulletin.engines.espeakng import library, readiness
from bulletin.engines.kokoro import weights
from bulletin.engines.kokoro.breath_groups import in_one_breath
from bulletin.engines.kokoro.intonation import bend, rising
from bulletin.engines.kokoro.manner import melody, portions, speeds
from bulletin.engines.kokoro.phonemes import Token, tokens, within
from bulletin.engines.kokoro.worker import FRAME
from bulletin.engines.kokoro.worker_pool import Request, Sound, Workers
from bulletin.engines.processors import cores
from bulletin.engines.speech import Speech, Word, joined, trimmed, words
from bulletin.engines.word_parts import plain, without_marks

__all__ = ["KokoroEngine"]

_RATE = 24000
_MOST_TOKENS = 508
_EARLY = 1200
"""Samples (two of the model's frames) by which a sound precedes its token's time.

Measured at onsets after pauses, for four voices and eight sentences: 0 to 105 ms, median 42 ms.
"""

_SLOWEST, _FASTEST = 0.8, 1.25
"""Beyond these speeds its sounds are swallowed or drawn out; stretching does the rest."""

_PAUSE_MS = 250
"""The pause between the parts of a sentence that is too long for the model."""


class KokoroEngine(Engine):
    """See the module."""

    name = "kokoro"
    # A code point of Hindi becomes 1.3 to 1.6 tokens; the model takes 508 of them.
    limit = 300
    rank = 20
    takes_ipa = True
    longest_s = 120.0  # half a minute of speech, on a slow, shared processor

    def __init__(self) -> None:
        """Start no process yet."""
        self._lock = threading.Lock()
        self._started: Workers | None = None
        self._cores = cores()
        # One more than there are processes, so all stay busy while it stores its clip.
        self.at_once = self._cores + 1

    @property
    def version(self) -> str:
        """The versions of the model, the pronunciation and espeak-ng, used for other languages."""
        return f"{weights.SHA256[:8]}/{pronunciation.version()}/{library().version}/9"

    def voices(self) -> tuple[Voice, ...]:
        """The Hindi voices of Kokoro-82M."""
        return (
            Voice(self.name, "hf_alpha", "hi", "a woman's voice"),
            Voice(self.name, "hf_beta", "hi", "a woman's voice, brighter"),
            Voice(self.name, "hm_omega", "hi", "a man's voice"),
            Voice(self.name, "hm_psi", "hi", "a man's voice, deeper"),
        )

    def check(self) -> Readiness:
        """Whether the extra is installed and espeak-ng loads; does not load the model."""
        missing = weights.missing()
        if missing:
            return Readiness(False, f"{missing[0]} is not installed", needs(weights.EXTRA))
        return readiness()

    def heeds(self, delivery: Delivery) -> Delivery:
        """All of it, with its speed within bounds."""
        return replace(delivery, speed=min(max(delivery.speed, _SLOWEST), _FASTEST))

    def speak(self, spoken: str, voice: Voice) -> Speech:
        """Say ``spoken``; raises ``EngineError``."""
        return self.deliver(spoken, voice, Delivery())

    def deliver(self, spoken: str, voice: Voice, delivery: Delivery) -> Speech:
        """Say ``spoken`` as ``delivery`` asks; raises ``EngineError``."""
        said = tokens(spoken)
        if all(token.word is None for token in said):
            raise SpeechError(f"kokoro: there is nothing to say in {spoken!r}")
        texts = [plain(word.text) for word in words(spoken)]
        runs = list(within(_MOST_TOKENS, said))
        manners = portions(self.heeds(delivery), len(runs))
        parts = [
            self._part(run, texts, voice, manner) for run, manner in zip(runs, manners, strict=True)
        ]
        return joined([trimmed(part) for part in parts], _PAUSE_MS) if parts[1:] else parts[0]

    def close(self) -> None:
        """Stop the processes at once."""
        with self._lock:
            if self._started:
                self._started.close()

    def _part(
        self, said: Sequence[Token], texts: Sequence[str], voice: Voice, manner: Delivery
    ) -> Speech:
        numbers = [0, *(token.number for token in said), 0]
        bare = [without_marks(text) for text in texts]
        request = Request(
            np.array([numbers], dtype=np.int64),
            _style(voice.name, len(said)),
            melody(manner),
            speeds(manner, len(numbers)),
        )
        sound = self._workers().ask(request)
        ends = rising(said, bare)
        if ends and sound.pitch.size:
            bent = bend(sound.pitch, sound.durations // FRAME, ends, request.bend)
            sound = self._workers().ask(replace(request, bend=bent))
        speech = Speech(from_samples(sound.samples, _RATE), _timed(said, sound, texts))
        return in_one_breath(speech)

    def _workers(self) -> Workers:
        with self._lock:
            if self._started is None:
                if missing := weights.missing():
                    raise EngineUnavailableError(
                        f"kokoro: {missing[0]} is not installed", todo=needs(weights.EXTRA)
                    )
                self._started = Workers(weights.joined(default_folder() / "kokoro"), self._cores)
            return self._started


def _timed(said: Sequence[Token], sound: Sound, texts: Sequence[str]) -> tuple[Word, ...]:
    """The words, each from its first token to its last; words without tokens are left out."""
    ends = np.maximum(np.cumsum(sound.durations) - _EARLY, 0)
    spans: dict[int, tuple[int, int]] = {}
    for at, token in enumerate(said):
        if token.word is not None:
            start, _ = spans.get(token.word, (int(ends[at]), 0))  # ends[0] is the padding's
            spans[token.word] = (start, int(ends[at + 1]))
    return tuple(Word(texts[word], *span, exact=True) for word, span in spans.items())


def _style(voice: str, length: int) -> NDArray[np.float32]:
    """A voice's row for a text of that many tokens."""
    rows, basis = _voices()[voice]
    style: NDArray[np.float32] = rows[length - 1 : length] @ basis
    return style


@functools.cache
def _voices() -> dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """Each voice's rows [510, 8] and their basis [8, 256] (see scripts/make_kokoro_voices.py)."""
    with files(__package__).joinpath("data/voices.npz").open("rb") as file, np.load(file) as kept:
        names = {key.partition(".")[0] for key in kept.files}
        return {name: (kept[f"{name}.rows"], kept[f"{name}.basis"]) for name in names}
