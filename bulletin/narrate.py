"""Utterances into clips: several at once, each made once, handed on in order as they are ready."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

from audio.clip import Clip
from bulletin import clips
from bulletin.clips import ClipStore
from bulletin.engines import Engine
from bulletin.errors import EngineError, Place, SpeechError
from bulletin.model import Utterance, Voice
from bulletin.speech import Speech, Word, estimated, trimmed

__all__ = ["Listener", "Narrated", "narrate"]


@dataclass(frozen=True, slots=True, eq=False)
class Narrated:
    """An utterance, its clip and words; the clip was ``made`` now or had been kept."""

    utterance: Utterance
    clip: Clip
    words: tuple[Word, ...]
    made: bool


class Listener(Protocol):
    """Who is told how far the work is; called from several threads."""

    def spoken(self, parts: int, of: int) -> None:
        """So many of all utterances have a clip."""

    def rendered(self, part: Narrated, seconds: float) -> None:
        """``part`` is rendered, and so much of the bulletin with it."""


def narrate(
    utterances: Sequence[Utterance],
    engine: Engine,
    voice: Voice,
    store: ClipStore,
    listener: Listener,
    at_once: int,
) -> Generator[Narrated, None, None]:
    """Yield each utterance with its clip, in order, as soon as it and all before it are there.

    ``at_once`` requests are under way at a time, each from a thread of its own; words that stand
    twice are said once. Only the clip that is yielded is in memory. Raises ``EngineError``
    that names the utterance's line; the clips made until then are kept.
    """
    narrator = _Narrator(engine, voice, store)
    tally = _Tally(len(utterances), listener)
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="narrate")
    jobs: dict[str, Future[bool]] = {}
    told: set[str] = set()
    try:
        for utterance in utterances:
            if utterance.spoken not in jobs:
                jobs[utterance.spoken] = pool.submit(narrator.ensure, utterance)
            jobs[utterance.spoken].add_done_callback(tally.one_more)
        for utterance in utterances:
            made = jobs[utterance.spoken].result() and utterance.spoken not in told
            told.add(utterance.spoken)
            speech = narrator.kept(utterance)
            heard = speech.words or estimated(utterance.spoken, speech.clip.frames)
            yield Narrated(utterance, speech.clip, heard, made)
    except BaseException as error:
        # A failure lets what is under way be kept; an interruption waits for nothing.
        pool.shutdown(wait=isinstance(error, Exception), cancel_futures=True)
        raise
    pool.shutdown()


@dataclass(frozen=True, slots=True)
class _Narrator:
    """One voice at work on one store."""

    engine: Engine
    voice: Voice
    store: ClipStore

    def ensure(self, utterance: Utterance) -> bool:
        """See that the store has the clip; true if it had to be made."""
        if self.store.get(self._key(utterance)) is not None:
            return False
        self.store.put(self._key(utterance), self._speak(utterance))
        return True

    def kept(self, utterance: Utterance) -> Speech:
        """The clip out of the store, made again if it was pruned or damaged meanwhile."""
        speech = self.store.get(self._key(utterance))
        while speech is None:
            self.ensure(utterance)
            speech = self.store.get(self._key(utterance))
        return speech

    def _key(self, utterance: Utterance) -> str:
        return clips.key(utterance.spoken, self.voice, self.engine.version)

    def _speak(self, utterance: Utterance) -> Speech:
        place = Place(utterance.source, utterance.line)
        try:
            answer = self.engine.speak(utterance.spoken, self.voice)
        except EngineError as error:
            raise type(error)(error.what, todo=error.todo, place=place) from error
        except OSError as error:
            raise SpeechError(f"{self.engine.name}: {error}", place=place) from error
        speech = trimmed(answer if isinstance(answer, Speech) else Speech(answer))
        if not speech.clip.frames:
            raise SpeechError(
                f"{self.engine.name} answered {utterance.spoken!r} with silence", place=place
            )
        return speech


class _Tally:
    """Counts finished parts for a listener."""

    def __init__(self, of: int, listener: Listener) -> None:
        self._of = of
        self._parts = 0
        self._listener = listener
        self._lock = threading.Lock()

    def one_more(self, job: Future[bool]) -> None:
        if job.cancelled() or job.exception():
            return
        with self._lock:
            self._parts += 1
            self._listener.spoken(self._parts, self._of)
