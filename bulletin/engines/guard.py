"""Holds engines to their contract: each call ends, and raises nothing but ``EngineError``.

Engines are plug-ins, and libraries in C: one may raise anything, or never return. A thread cannot
be stopped from outside, so each call gets one that can be abandoned.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from bulletin.core import errors
from bulletin.core.errors import BulletinError, SpeechError

T = TypeVar("T")


class Call(Generic[T]):
    """A function called in a thread that nobody has to wait for."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Call ``work`` at once, in a thread with the caller's name."""
        self._ended = threading.Event()
        self._found: list[T] = []
        self._failed: Exception | None = None
        name = threading.current_thread().name
        threading.Thread(target=self._run, args=(work,), name=name, daemon=True).start()

    def _run(self, work: Callable[[], T]) -> None:
        try:
            self._found.append(work())
        except Exception as error:  # raised again when the result is requested
            self._failed = error
        except BaseException as error:  # must not end the caller along with this thread
            self._failed = RuntimeError(f"{type(error).__name__} {line(error)}".rstrip())
        finally:
            self._ended.set()

    def ended_within(self, seconds: float) -> bool:
        """Wait for the end, at most this long; whether it has ended."""
        return self._ended.wait(seconds)

    def result(self) -> T:
        """Return its result, or raise its exception; only after its end."""
        if self._failed is not None:
            raise self._failed
        return self._found[0]


@contextmanager
def translated(name: str) -> Iterator[None]:
    """A block that runs the engine ``name``: anything it raises becomes an ``EngineError``."""
    try:
        yield
    except BulletinError as error:
        if type(error).__module__ == errors.__name__:
            raise
        kind = next(each for each in type(error).__mro__ if each.__module__ == errors.__name__)
        raise kind(line(error)) from error
    except OSError as error:
        raise SpeechError(f"{name}: {line(error)}") from error
    except (Exception, SystemExit) as error:
        raise SpeechError(f"{name} failed ({type(error).__name__}: {line(error)})") from error


def line(error: BaseException) -> str:
    """An exception's message, in a line."""
    try:
        return " ".join(str(error).split())
    except Exception:  # its own message may fail too
        return "it gives no reason"
