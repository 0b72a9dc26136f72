"""Synthesis of utterances into clips: several at once, each made once, returned in order."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from audio.clip import Clip
from audio.profile import Profile, measured
from bulletin.core.cast import Cast
from bulletin.core.errors import EngineError, OutputError, Place
from bulletin.core.model import Utterance
from bulletin.engines import Engine
from bulletin.engines.speech import Speech, Word, estimated
from bulletin.narration.clips import ClipStore, DamagedClipError
from bulletin.narration.delivery import Ensemble
from bulletin.narration.listener import Listener
from bulletin.narration.retrying import Asker, Halves

_LOOK_AGAIN_S = 0.05
_OTHERS_MAY_TAKE_S = 60.0
"""A clip that another process has claimed for this long is made here too."""

_MAY_VANISH = 5
_LOOK_FOR_FAILURES_S = 0.2
_AFTER_A_FAILURE_S = 3.0
"""How long a part is waited for after another has failed, which ends the run."""


@dataclass(frozen=True, slots=True, eq=False)
class Narrated:
    """An utterance and its words, and a clip that was ``made`` now or found in the store.

    The clip stays in the store until it is drawn; ``profile`` is its measurement. ``damaged`` says
    that the store had a damaged one, which was made again. The voice itself said it ``own_speed``
    times as fast as its own pace, as requested.
    """

    utterance: Utterance
    draw: Callable[[], Clip]
    profile: Profile
    words: tuple[Word, ...]
    made: bool
    damaged: bool = False
    own_speed: float = 1.0


class _Origin(Enum):
    """Where a clip came from."""

    KEPT = auto()
    MADE = auto()
    MADE_AGAIN = auto()


def narrate(
    utterances: Sequence[Utterance],
    engine: Engine,
    cast: Cast,
    store: ClipStore,
    listener: Listener,
    at_once: int,
    halves: Halves,
) -> Generator[Narrated, None, None]:
    """Yield each utterance with its clip, in order, as soon as it and all before it are ready.

    ``cast`` has the voice of each. At most ``at_once`` requests run at a time, each in its own
    thread; words that occur twice in one voice are said once; ``halves`` cuts what cannot be said
    whole. No clip stays in memory. Raises ``EngineError`` with the utterance's line, and
    ``OutputError``; the clips made until then are stored.
    """
    asker = Asker(engine, halves, at_once)
    narrator = _Narrator(Ensemble(engine, cast), store, listener, asker)
    tally = _Tally(len(utterances), listener)
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="narrate")
    told: set[str] = set()
    try:
        jobs = _begun(utterances, narrator, tally, pool)
        for utterance in utterances:
            key = narrator.key(utterance)
            origin = tally.awaited(jobs[key])
            yield narrator.narrated(utterance, _Origin.KEPT if key in told else origin)
            told.add(key)
    except BaseException as error:
        # On failure, running requests are stored; an interruption waits for nothing.
        asker.stop(EngineError("the run was stopped"))
        pool.shutdown(wait=isinstance(error, Exception), cancel_futures=True)
        raise
    pool.shutdown()


def _begun(
    utterances: Sequence[Utterance],
    narrator: _Narrator,
    tally: _Tally,
    pool: ThreadPoolExecutor,
) -> dict[str, Future[_Origin]]:
    """A job for each clip, by its key; the longest first, so that none is left to run alone."""
    jobs: dict[str, Future[_Origin]] = {}
    for utterance in sorted(utterances, key=lambda each: -len(each.spoken)):
        key = narrator.key(utterance)
        if key not in jobs:
            jobs[key] = pool.submit(narrator.ensure, utterance)
        jobs[key].add_done_callback(tally.one_more)
    return jobs


@dataclass(frozen=True, slots=True)
class _Narrator:
    """One engine at work on one store."""

    ensemble: Ensemble
    store: ClipStore
    listener: Listener
    asker: Asker

    def ensure(self, utterance: Utterance) -> _Origin:
        """Make sure the store has the clip; returns where it came from."""
        key = self.key(utterance)
        waited_s = 0.0
        while True:
            with suppress(DamagedClipError):
                if self.store.get(key):
                    return _Origin.KEPT
            with self.store.claim(key) as ours:
                if ours or waited_s > _OTHERS_MAY_TAKE_S:
                    return self._made(key, utterance)
            self.asker.rest(_LOOK_AGAIN_S)
            waited_s += _LOOK_AGAIN_S

    def _made(self, key: str, utterance: Utterance) -> _Origin:
        """Make the clip, unless another process stored it while it was being claimed."""
        origin = _Origin.MADE
        try:
            if self.store.get(key):
                return _Origin.KEPT
        except DamagedClipError as error:
            self.listener.damaged(str(error))
            origin = _Origin.MADE_AGAIN
        self.store.put(key, self.asker.speech(utterance, self.ensemble.cast.voice(utterance)))
        return origin

    def narrated(self, utterance: Utterance, origin: _Origin) -> Narrated:
        """The result for an utterance whose clip is in the store."""
        speech = self.kept(utterance)
        return Narrated(
            utterance,
            partial(self.drawn, utterance),
            speech.profile or measured(speech.clip),
            speech.words or estimated(utterance.spoken, speech.clip.frames),
            made=origin is not _Origin.KEPT,
            damaged=origin is _Origin.MADE_AGAIN,
            own_speed=self.ensemble.own_speed(utterance),
        )

    def kept(self, utterance: Utterance) -> Speech:
        """The clip from the store, made again if it was pruned or damaged meanwhile."""
        for _ in range(_MAY_VANISH):
            with suppress(DamagedClipError):
                if speech := self.store.get(self.key(utterance)):
                    return speech
            self.ensure(utterance)
        raise OutputError(
            "clips that were just stored are gone or damaged",
            todo="Check the disk, or name another folder in BULLETIN_CACHE.",
            place=Place(str(self.store.folder)),
        )

    def key(self, utterance: Utterance) -> str:
        """The name of an utterance's clip in the store."""
        return self.ensemble.key(utterance)

    def drawn(self, utterance: Utterance) -> Clip:
        """The clip alone, see :meth:`kept`."""
        return self.kept(utterance).clip


class _Tally:
    """Counts finished parts for a listener, and remembers the first failure."""

    def __init__(self, of: int, listener: Listener) -> None:
        self._of = of
        self._parts = 0
        self._listener = listener
        self._lock = threading.Lock()
        self._failed: tuple[float, BaseException] | None = None

    def one_more(self, job: Future[_Origin]) -> None:
        if job.cancelled():
            return
        if error := job.exception():
            self._failed = self._failed or (time.monotonic(), error)
            return
        with self._lock:
            self._parts += 1
            self._listener.spoken(self._parts, self._of)

    def awaited(self, job: Future[_Origin]) -> _Origin:
        """The result of ``job``; raises its error, or that of another job after a while."""
        while not wait([job], _LOOK_FOR_FAILURES_S).done:
            if self._failed and time.monotonic() > self._failed[0] + _AFTER_A_FAILURE_S:
                raise self._failed[1]
        return job.result()
