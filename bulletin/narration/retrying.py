"""Retries an engine until there is speech: within its rate limit, and only where it can help.

There are four kinds of failure. An ``EngineUnavailableError`` ends the run for every part. A
``PassingError`` is tried again after a wait. A ``NoSpeechError`` is too, but not often, as some
texts a host never says. Any other error ends the part. A part that never speaks is cut in two,
once, and its halves are requested. Other exceptions of an engine count as the last kind; an engine
that does not answer within its stated time, as the first.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from audio.clip import Clip
from bulletin.core.errors import (
    EngineError,
    EngineUnavailableError,
    NoSpeechError,
    PassingError,
    Place,
    SpeechError,
    ThrottledError,
)
from bulletin.core.model import Delivery, Utterance, Voice
from bulletin.engines import Engine
from bulletin.engines.engine import delivered, heeded
from bulletin.engines.guard import Call, translated
from bulletin.engines.rate_limit import AT_WILL, Budget, Pacer, budget
from bulletin.engines.speech import Speech, joined, trimmed
from bulletin.narration.clip_check import ClipCheck
from bulletin.narration.delivery import delivery, parted
from bulletin.narration.plausibility import bounds_s, is_likely, stand_in_order, wrong_with

Halves = Callable[[str], tuple[str, str] | None]
"""Cuts a spoken text in two where a newsreader would breathe; ``None`` if it cannot be cut."""

_BETWEEN_HALVES_MS = 150
_LOOK_S = 0.1
_AFTER_A_STOP_S = 4.0
"""How long running requests may go on after a stop, so that their clips can be stored."""


class Asker:
    """One engine used by several threads, for one run."""

    def __init__(self, engine: Engine, halves: Halves, most: int) -> None:
        """At most ``most`` requests run at a time."""
        self._engine = engine
        self._halves = halves
        self._longest_s = float(getattr(engine, "longest_s", Engine.longest_s))
        self._pace = engine.pace or AT_WILL
        self._check = ClipCheck(judges_once=not engine.pace)
        shared = budget(engine.name, self._pace) if engine.pace else None
        self._queue = _Queue(engine.name, Pacer(self._pace, most, time.monotonic()), shared)

    def speech(self, utterance: Utterance, voice: Voice) -> Speech:
        """The trimmed speech of an utterance in a voice; raises ``EngineError`` with its place."""
        try:
            return self._whole_or_halves(utterance.spoken, voice, delivery(utterance))
        except EngineError as error:
            located = type(error)(
                error.what,
                todo=error.todo,
                place=error.place or Place(utterance.source, utterance.line),
            )
            if isinstance(located, EngineUnavailableError):
                self._queue.close(located)
            raise located from error

    def rest(self, seconds: float) -> None:
        """Wait while somebody else works; raises the error with which the run was stopped."""
        self._queue.rest(seconds)

    def stop(self, error: EngineError) -> None:
        """Stop asking: those who wait to ask get ``error``; running requests go on."""
        self._queue.close(error)

    def _whole_or_halves(self, spoken: str, voice: Voice, manner: Delivery) -> Speech:
        try:
            return self._persistently(spoken, voice, manner)
        except (NoSpeechError, PassingError):
            halves = self._halves(spoken)
            if halves is None:
                raise
        manners = zip(halves, parted(manner), strict=True)
        parts = [self._persistently(half, voice, each) for half, each in manners]
        whole = joined(parts, _BETWEEN_HALVES_MS)
        return whole if all(part.words for part in parts) else Speech(whole.clip)

    def _persistently(self, spoken: str, voice: Voice, manner: Delivery) -> Speech:
        mute, passing = self._pace.mute_tries, self._pace.tries
        while True:
            try:
                with self._queue.turn():
                    return self._answer(spoken, voice, manner)
            except ThrottledError:
                continue  # the queue makes everybody wait
            except NoSpeechError:
                mute -= 1
                if mute < (0 if self._check.is_doubted(spoken) else 1):
                    raise
            except PassingError:
                passing -= 1
                if not passing:
                    raise
            tries = self._pace.tries - passing + self._pace.mute_tries - mute
            self._queue.rest(self._pace.backoff_s(tries))

    def _answer(self, spoken: str, voice: Voice, manner: Delivery) -> Speech:
        name = self._engine.name
        with translated(name):
            answer = self._called(lambda: delivered(self._engine, spoken, voice, manner))
            whole = answer if isinstance(answer, Speech) else Speech(answer)
            if wrong := wrong_with(whole.clip):
                raise SpeechError(f"{name} answered {spoken!r} with no clip: {wrong}")
            speech = trimmed(whole)
            if not stand_in_order(speech.words, speech.clip.frames):
                speech = Speech(speech.clip)
        if not speech.clip.frames:
            raise NoSpeechError(f"{name} answered {spoken!r} with silence")
        if self._engine.pace and not is_likely(speech, spoken):
            lasts, (least, most) = speech.clip.frames / speech.clip.rate, bounds_s(spoken)
            raise NoSpeechError(
                f"{name} answered {spoken!r} with {lasts:.1f} s of sound, but {least:.1f} to "
                f"{most:.1f} s are plausible"
            )
        if getattr(self._engine, "says_words", True):
            self._see_that_it_is_speech(speech, spoken, voice, manner)
        return speech

    def _see_that_it_is_speech(
        self, speech: Speech, spoken: str, voice: Voice, manner: Delivery
    ) -> None:
        """Raise ``NoSpeechError`` if the clip cannot be the speech of ``spoken``."""
        fault = self._check.fault(speech, spoken, voice, heeded(self._engine, manner))
        if fault:
            raise NoSpeechError(
                f"{self._engine.name} answered {spoken!r} with something other than its speech: "
                f"{fault}",
                todo="Try again, or choose another voice with --voice or --engine.",
            )

    def _called(self, work: Callable[[], Clip | Speech]) -> Clip | Speech:
        """The result of ``work``; raises ``EngineError`` if it takes too long, or is given up."""
        call = Call(work)
        by = time.monotonic() + self._longest_s
        while not call.ended_within(_LOOK_S):
            self._queue.raise_if_closed_for(_AFTER_A_STOP_S)
            if time.monotonic() > by:
                raise EngineUnavailableError(
                    f"{self._engine.name} did not answer within {self._longest_s:g} s",
                    todo="Choose another engine with --engine.",
                )
        return call.result()


class _Queue:
    """The queue of threads for a host; reports to the pacer what they meet there."""

    def __init__(self, name: str, pacer: Pacer, budget: Budget | None) -> None:
        self._name = name
        self._pacer = pacer
        self._budget = budget
        self._moved = threading.Condition()
        self._closed: EngineError | None = None
        self._closed_at = math.inf
        self._last: EngineError | None = None
        self._waiting: deque[object] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A block with one request in it, begun when it may be.

        Raises what closed the queue, and ``EngineUnavailableError`` if further requests are
        pointless.
        """
        began = self._begin()
        try:
            yield
        except EngineError as error:
            self._end(began, error)
            raise
        except BaseException as error:
            self._end(began, SpeechError(f"{self._name}: {type(error).__name__}: {error}"))
            raise
        self._end(began, None)

    def close(self, error: EngineError) -> None:
        """Let nobody have a turn any more; the first error counts."""
        with self._moved:
            if self._closed is None:
                self._closed, self._closed_at = error, time.monotonic()
            self._moved.notify_all()

    def raise_if_closed_for(self, seconds: float) -> None:
        """Raise what closed the queue, if that was ``seconds`` ago."""
        if self._closed and time.monotonic() > self._closed_at + seconds:
            raise self._closed

    def rest(self, seconds: float) -> None:
        """Wait outside the queue; raises what closed it."""
        with self._moved:
            self._moved.wait_for(lambda: self._closed, seconds)
            if self._closed:
                raise self._closed

    def _begin(self) -> float:
        """Wait for a turn, after those who came before; returns when it came.

        So the beginning of a bulletin is requested first, and can be rendered while the rest is
        under way.
        """
        me = object()
        with self._moved:
            self._waiting.append(me)
            try:
                while True:
                    now = time.monotonic()
                    if self._closed:
                        raise self._closed
                    self._raise_if_hopeless(now)
                    wait_s = math.inf if self._waiting[0] is not me else self._pacer.wait_s(now)
                    if not wait_s and self._budget:
                        wait_s = self._budget.take(now)
                    if not wait_s:
                        self._pacer.sent(now)
                        return now
                    self._moved.wait(None if math.isinf(wait_s) else wait_s)
            finally:
                self._waiting.remove(me)
                self._moved.notify_all()

    def _end(self, began: float, error: EngineError | None) -> None:
        with self._moved:
            now = time.monotonic()
            self._last = error or self._last
            if isinstance(error, ThrottledError):
                self._pacer.complained(began, now, error.wait_s)
                if self._budget:
                    self._budget.complained(now, error.wait_s)
            elif error:
                self._pacer.failed(began, now)
            else:
                self._pacer.good(now)
                if self._budget:
                    self._budget.good()
            self._moved.notify_all()
            if error:
                self._raise_if_hopeless(now)

    def _raise_if_hopeless(self, now: float) -> None:
        """Raise ``EngineUnavailableError`` for the last failure if more requests are pointless."""
        if hopeless := self._pacer.hopeless(now):
            what, todo = (self._last.what, self._last.todo) if self._last else (self._name, "")
            raise EngineUnavailableError(f"{what}; {hopeless}", todo=todo) from self._last
