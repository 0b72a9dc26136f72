"""Runs work on outside data in a process with bounds of time and memory.

A parser cannot be bounded from within: a C library takes what it takes. So it runs in a process
that is killed when its time is over, and that the system refuses more memory. The process starts on
demand, handles one task after the other, and is replaced after a fault.
"""

from __future__ import annotations

import atexit
import math
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from bulletin.core.errors import BulletinError, SettingsError, SourceError

try:
    import resource
except ImportError:  # no such limits on this system: only time is bounded
    resource = None  # type: ignore[assignment]

SECONDS = "BULLETIN_SOURCE_SECONDS"
MEGABYTES = "BULLETIN_SOURCE_MB"

_BOOT = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from bulletin.sources.isolation import serve; serve()"
)
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}  # each thread takes address space
_STATM = "/proc/self/statm"
_BY_THE_CLOCK = 3
_ENDS_WITHIN_S = 2.0

_T = TypeVar("_T")
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of one task: time, and bytes beyond what the program itself takes.

    ``seconds`` are processor time, so a busy machine does not count. By the clock, it may take
    three times as long.
    """

    seconds: float
    bytes: int

    def of(self, share: float) -> Bounds:
        """The same with a share of the time."""
        return Bounds(self.seconds * share, self.bytes)


def usual() -> Bounds:
    """20 s and 512 MB, or as ``BULLETIN_SOURCE_SECONDS`` and ``BULLETIN_SOURCE_MB`` say."""
    return Bounds(_number(SECONDS, 20.0), int(_number(MEGABYTES, 512.0) * 1_000_000))


def _number(variable: str, otherwise: float) -> float:
    said = os.environ.get(variable)
    if not said:
        return otherwise
    try:
        number = float(said)
    except ValueError:
        number = 0.0
    if not 0 < number < math.inf:
        raise SettingsError(f"{variable} is {said!r}", todo="Set it to a number above 0.")
    return number


def call(
    function: Callable[..., _T],
    *args: object,
    tell: Tell | None = None,
    bounds: Bounds | None = None,
) -> _T:
    """The result of ``function(*args)`` in the other process.

    ``function`` is a module's; it, its arguments and its result can be pickled. If ``tell`` is
    given, the function gets one too, as its last argument. Raises the ``BulletinError`` that it
    raises, and ``SourceError`` if it exceeds the ``bounds``, crashes, or raises anything else.
    """
    within = bounds or usual()
    with _lock:
        try:
            helper = _helper()
        except OSError as error:
            raise SourceError(f"no process can be started to read it ({error})") from error
        answer = helper.answer(_Work(function, args, tell is not None, within))
    for line in answer.told:
        if tell:
            tell(line)
    if answer.error:
        raise answer.error
    found: _T = answer.found
    return found


def close() -> None:
    """Stop the process, if it runs; the next call starts another."""
    global _running
    if _running:
        _running.kill()
        _running = None


@dataclass(frozen=True, slots=True)
class _Work:
    function: Callable[..., Any]
    args: tuple[object, ...]
    tells: bool
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class _Answer:
    """The result of a task: what was ``found`` or an ``error``, and what was ``told`` meanwhile.

    ``fit`` says that the process can continue with other tasks.
    """

    found: Any = None
    error: BulletinError | None = None
    told: tuple[str, ...] = ()
    fit: bool = True


def _unread(what: str) -> SourceError:
    return SourceError(what, todo="Save only its text, and use that.")


def _too_slow(bounds: Bounds) -> SourceError:
    return _unread(f"reading it takes more than {bounds.seconds:g} s")


def _too_large(bounds: Bounds) -> SourceError:
    return _unread(f"reading it takes more than {bounds.bytes // 1_000_000} MB of memory")


class _Helper:
    """The process, seen from outside."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - nothing in it is a user's
            [sys.executable, "-I", "-c", _BOOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ONE_THREAD},
        )
        self._answers: queue.SimpleQueue[_Answer | None] = queue.SimpleQueue()
        self._work: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._wrong = ""
        threading.Thread(target=self._exchange, daemon=True).start()

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    def answer(self, work: _Work) -> _Answer:
        self._work.put(work)
        try:
            answer = self._answers.get(timeout=_BY_THE_CLOCK * work.bounds.seconds)
        except queue.Empty:
            self.kill()
            return _Answer(error=_too_slow(work.bounds))
        except BaseException:  # interrupted; its answer must not reach the next caller
            self.kill()
            raise
        if answer is None:
            return _Answer(error=self._crash(work.bounds))
        if not answer.fit:
            self.kill()
        return answer

    def kill(self) -> None:
        """Kill it, busy or not."""
        self._process.kill()
        with suppress(OSError), self._process:
            pass

    def _crash(self, bounds: Bounds) -> SourceError:
        try:
            code = self._process.wait(_ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:  # it is alive, but its input or output was garbage
            self.kill()
            return _unread(f"the process that reads it gave no answer ({self._wrong})")
        self.kill()
        if hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU:
            return _too_slow(bounds)
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return _unread(f"the process that reads it crashed ({how})")

    def _exchange(self) -> None:
        """Send work and receive answers, in a thread, as a hung process does not read either."""
        to, back = self._process.stdin, self._process.stdout
        assert to is not None  # noqa: S101 - both are pipes
        assert back is not None  # noqa: S101
        try:
            pickle.dump([each for each in sys.path if each], to)
            while True:
                pickle.dump(self._work.get(), to, pickle.HIGHEST_PROTOCOL)
                to.flush()
                self._answers.put(pickle.load(back))  # noqa: S301 - it is our own process
        except Exception as error:  # it has ended, or sent garbage
            self._wrong = f"{type(error).__name__}: {error}"
            self._answers.put(None)


_lock = threading.Lock()
_running: _Helper | None = None


def _helper() -> _Helper:
    global _running
    if _running is None or not _running.runs:
        _running = _Helper()
        atexit.register(_running.kill)
    return _running


def serve() -> None:
    """Work until the standard input ends; anything printed meanwhile is discarded."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when it ends
    asked = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while True:
        try:
            work = pickle.load(asked)  # noqa: S301 - it is our own process that asks
        except EOFError:
            return
        pickle.dump(_done(work), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _done(work: _Work) -> _Answer:
    told: list[str] = []
    _bound(work.bounds)
    args = (*work.args, told.append) if work.tells else work.args
    try:
        return _Answer(work.function(*args), told=tuple(told))
    except BulletinError as error:
        return _Answer(error=error, told=tuple(told))
    except MemoryError:
        return _Answer(error=_too_large(work.bounds), told=tuple(told), fit=False)
    except RecursionError:
        return _Answer(error=_unread("it is nested too deeply"), told=tuple(told), fit=False)
    except Exception as error:
        what = f"it cannot be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
        return _Answer(error=_unread(what), told=tuple(told), fit=False)
    finally:
        _unbound()


def _bound(bounds: Bounds) -> None:
    """Let the system refuse more memory than that, and kill the process after its time."""
    if resource is None:
        return
    _limit(resource.RLIMIT_AS, _address_space() + bounds.bytes)
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, math.ceil(spent.ru_utime + spent.ru_stime + bounds.seconds))


def _unbound() -> None:
    """Remove the bound for pickling the result, which is ours."""
    if resource is not None:
        _limit(resource.RLIMIT_AS, resource.RLIM_INFINITY)
        _limit(resource.RLIMIT_CPU, resource.RLIM_INFINITY)


def _limit(what: int, soft: int) -> None:
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        soft = hard if soft == resource.RLIM_INFINITY else min(soft, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(what, (soft, hard))


def _address_space() -> int:
    """How many bytes the process has mapped; a usual value if the system does not say."""
    try:
        with open(_STATM, encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1_000_000_000
