"""The worker processes: started on demand, each with its own model."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.clip import Samples
from bulletin.core.errors import SpeechError
from bulletin.engines.kokoro import worker
from bulletin.engines.kokoro.worker import Arrays, receive, send

_THREADS = 2
"""Of a process, at most.

They take a third of the time from a sentence that is alone (1.9 to 1.2 s for twelve words, two
cores of an EPYC). Where all cores are busy they cost nothing, and the samples are the same.
"""

_TRIES = 2
_LOOK_S = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """A request to a model: ``tokens`` int64 [1, n], ``style`` float32 [1, 256].

    ``bend`` float32 [1, 1, k] is a factor on the pitch, from the beginning to the end; ``speed``
    float32 [n] how fast each token is said.
    """

    tokens: NDArray[np.int64]
    style: NDArray[np.float32]
    bend: NDArray[np.float32]
    speed: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """A model's answer: the sound, how many samples each token takes, and its pitch.

    ``pitch`` is the model's prediction before it was bent, in Hz, for each half frame; empty if the
    model takes no bend.
    """

    samples: Samples
    durations: NDArray[np.int64]
    pitch: NDArray[np.float32]


class Workers:
    """At most ``size`` processes with the model in a file."""

    def __init__(self, model: Path, size: int) -> None:
        """Start none yet."""
        self._command = (str(model), str(min(size, _THREADS)))
        self._free = threading.Semaphore(size)
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._closed = False

    def ask(self, request: Request) -> Sound:
        """A model's answer to ``request``, when one is free; raises ``SpeechError``.

        A process that ends meanwhile, or is stopped by a signal, is replaced once.
        """
        with self._free:
            for tries_left in reversed(range(_TRIES)):
                one = self._take(fresh=tries_left < _TRIES - 1)
                try:
                    sound = one.ask(request)
                except (OSError, EOFError) as error:
                    self._drop(one)
                    if tries_left and not self._closed:
                        continue
                    raise _silenced(error, one.end()) from error
                self._give_back(one)
                return sound
        raise AssertionError("the last try returns or raises")

    def processes(self) -> tuple[int, ...]:
        """The numbers of the processes that run."""
        with self._lock:
            return tuple(one.number for one in self._all)

    def close(self) -> None:
        """Stop all processes at once, busy or not; none is started any more."""
        with self._lock:
            self._closed = True
            for one in self._all:
                one.kill()
            self._all.clear()
            self._idle.clear()

    def _take(self, *, fresh: bool) -> _Worker:
        """A process to use; a ``fresh`` one if the idle ones may have ended too."""
        with self._lock:
            if self._closed:
                raise SpeechError("kokoro: it was stopped")
            if self._idle and not fresh:
                return self._idle.pop()
            one = _Worker(self._command)
            self._all.add(one)
            return one

    def _give_back(self, one: _Worker) -> None:
        with self._lock:
            self._idle.append(one)

    def _drop(self, one: _Worker) -> None:
        one.kill()
        with self._lock:
            self._all.discard(one)


def _silenced(error: Exception, end: str) -> SpeechError:
    if isinstance(error, TimeoutError):
        return SpeechError(f"kokoro: {error}", todo="Check what sends signals to it.")
    return SpeechError(
        f"kokoro: the process that speaks ended ({end})",
        todo="Check that there is memory for it (450 MB per core).",
    )


class _Worker:
    """One process, used by one thread at a time."""

    def __init__(self, arguments: Sequence[str]) -> None:
        # By path and in its own session: it imports nothing of ours, and Ctrl-C, which the terminal
        # sends to a whole session, is left to whoever closes it. -P keeps the neighbours of
        # worker.py from shadowing other modules.
        self._process = subprocess.Popen(  # noqa: S603 - nothing in it is a user's
            [sys.executable, "-P", str(Path(worker.__file__)), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._heard: queue.SimpleQueue[Arrays | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def number(self) -> int:
        """The process's id."""
        return self._process.pid

    def ask(self, request: Request) -> Sound:
        """Send ``request`` and wait.

        Raises ``OSError`` or ``EOFError`` if the process has ended, ``TimeoutError`` if a signal
        has stopped it.
        """
        to = self._process.stdin
        assert to is not None  # noqa: S101 - it is a pipe
        try:
            send(to, _arrays(request))
        except ValueError as error:  # kill() closed the pipe meanwhile
            raise EOFError from error
        answer = self._answer()
        if "error" in answer:
            raise SpeechError(f"kokoro: the model cannot say it ({answer['error']})")
        return Sound(answer["samples"], answer["durations"], answer["pitch"])

    def _answer(self) -> Arrays:
        while True:
            try:
                answer = self._heard.get(timeout=_LOOK_S)
            except queue.Empty:
                if self._is_stopped():
                    raise TimeoutError("the process that speaks was stopped") from None
                continue
            if answer is None:
                raise EOFError
            return answer

    def _listen(self) -> None:
        """Read the process's answers, and finally its end."""
        back = self._process.stdout
        assert back is not None  # noqa: S101 - it is a pipe
        try:
            while True:
                self._heard.put(receive(back))
        except Exception:  # the end of the pipe, or garbage from a broken process
            self._heard.put(None)

    def _is_stopped(self) -> bool:
        """Whether a signal (SIGSTOP) has stopped the process."""
        if not hasattr(os, "waitid"):
            return False
        look = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self._process.pid, look) is not None

    def kill(self) -> None:
        """Kill it and wait until it has ended."""
        self._process.kill()
        # What is left in the pipe to it can no longer be written.
        with contextlib.suppress(BrokenPipeError), self._process:
            pass

    def end(self) -> str:
        """How it ended."""
        code = self._process.wait()
        return f"signal {-code}" if code < 0 else f"exit code {code}"


def _arrays(request: Request) -> Arrays:
    return {
        "tokens": request.tokens,
        "style": request.style,
        "speed": request.speed,
        "bend": request.bend,
    }
