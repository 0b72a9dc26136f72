"""Asking an engine for speech until it is there: at its pace, again where that can help.

What fails is one of four: an ``EngineUnavailableError`` ends the run for every part; a
``PassingError`` is tried again after a while; a ``NoSpeechError`` too, but not often, for a text
that a host can't say stays one; any other is the part's end. A part that never speaks is cut in
two, once, and its halves are asked for.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bulletin.core.errors import (
    EngineError,
    EngineUnavailableError,
    NoSpeechError,
    PassingError,
    Place,
    SpeechError,
    ThrottledError,
)
from bulletin.core.model import Utterance, Voice
from bulletin.engines import Engine
from bulletin.engines.rate_limit import AT_WILL, Pacer
from bulletin.engines.speech import Speech, joined, trimmed
from bulletin.narration.plausibility import bounds_s, is_likely

__all__ = ["Asker", "Halves"]

Halves = Callable[[str], tuple[str, str] | None]
"""Cuts a spoken text in two where a newsreader would breathe; ``None`` where it can't be cut."""

_BETWEEN_HALVES_MS = 150


class Asker:
    """One engine asked by several threads, for one run."""

    def __init__(self, engine: Engine, halves: Halves, most: int) -> None:
        """At most ``most`` requests are under way at a time."""
        self._engine = engine
        self._halves = halves
        self._pace = engine.pace or AT_WILL
        self._line = _Line(engine.name, Pacer(self._pace, most, time.monotonic()))

    def speech(self, utterance: Utterance, voice: Voice) -> Speech:
        """The speech of an utterance in a voice, trimmed; raises ``EngineError`` with its place."""
        try:
            return self._whole_or_halves(utterance.spoken, voice)
        except EngineError as error:
            located = type(error)(
                error.what,
                todo=error.todo,
                place=error.place or Place(utterance.source, utterance.line),
            )
            if isinstance(located, EngineUnavailableError):
                self._line.close(located)
            raise located from error

    def rest(self, seconds: float) -> None:
        """Wait a while, as somebody else is at work; raises what the asking was stopped with."""
        self._line.rest(seconds)

    def stop(self, error: EngineError) -> None:
        """Ask nothing more: who waits to ask gets ``error``; what is under way goes on."""
        self._line.close(error)

    def _whole_or_halves(self, spoken: str, voice: Voice) -> Speech:
        try:
            return self._persistently(spoken, voice)
        except (NoSpeechError, PassingError):
            halves = self._halves(spoken)
            if halves is None:
                raise
        parts = [self._persistently(half, voice) for half in halves]
        whole = joined(parts, _BETWEEN_HALVES_MS)
        return whole if all(part.words for part in parts) else Speech(whole.clip)

    def _persistently(self, spoken: str, voice: Voice) -> Speech:
        mute, passing = self._pace.mute_tries, self._pace.tries
        while True:
            try:
                with self._line.turn():
                    return self._answer(spoken, voice)
            except ThrottledError:
                continue  # the line makes everybody wait
            except NoSpeechError:
                mute -= 1
                if not mute:
                    raise
            except PassingError:
                passing -= 1
                if not passing:
                    raise
            tries = self._pace.tries - passing + self._pace.mute_tries - mute
            self._line.rest(self._pace.backoff_s(tries))

    def _answer(self, spoken: str, voice: Voice) -> Speech:
        name = self._engine.name
        try:
            answer = self._engine.speak(spoken, voice)
        except OSError as error:
            raise SpeechError(f"{name}: {error}") from error
        speech = trimmed(answer if isinstance(answer, Speech) else Speech(answer))
        if not speech.clip.frames:
            raise NoSpeechError(f"{name} answered {spoken!r} with silence")
        if self._engine.pace and not is_likely(speech, spoken):
            lasts, (least, most) = speech.clip.frames / speech.clip.rate, bounds_s(spoken)
            raise NoSpeechError(
                f"{name} answered {spoken!r} with {lasts:.1f} s of sound, "
                f"where {least:.1f} to {most:.1f} s are likely"
            )
        return speech


class _Line:
    """Where threads wait for their turn with a host; what they meet there, the pacer is told."""

    def __init__(self, name: str, pacer: Pacer) -> None:
        self._name = name
        self._pacer = pacer
        self._moved = threading.Condition()
        self._closed: EngineError | None = None
        self._last: EngineError | None = None
        self._waiting: deque[object] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A block with one request in it, begun when it may be.

        Raises what closed the line, and ``EngineUnavailableError`` where a request is hopeless.
        """
        began = self._begin()
        try:
            yield
        except EngineError as error:
            self._end(began, error)
            raise
        self._end(began, None)

    def close(self, error: EngineError) -> None:
        """Nobody's turn comes again; the first error counts."""
        with self._moved:
            self._closed = self._closed or error
            self._moved.notify_all()

    def rest(self, seconds: float) -> None:
        """Wait aside; raises what closed the line."""
        with self._moved:
            self._moved.wait_for(lambda: self._closed, seconds)
            if self._closed:
                raise self._closed

    def _begin(self) -> float:
        """Wait for a turn, behind those who came before; when it came.

        So what a bulletin says first is asked for first, and can be rendered while the rest is
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
            elif error:
                self._pacer.failed()
            else:
                self._pacer.good(now)
            self._moved.notify_all()
            if error:
                self._raise_if_hopeless(now)

    def _raise_if_hopeless(self, now: float) -> None:
        """Raise ``EngineUnavailableError`` of what failed last, where another request is no use."""
        if hopeless := self._pacer.hopeless(now):
            what, todo = (self._last.what, self._last.todo) if self._last else (self._name, "")
            raise EngineUnavailableError(f"{what}; {hopeless}", todo=todo) from self._last
