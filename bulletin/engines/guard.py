"""Engines held to their contract: each call ends, and what it raises is an ``EngineError``.

Engines are plug-ins, and libraries in C: one may raise anything, or never return. A thread cannot
be stopped from outside, so each call gets one that can be left behind.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

from bulletin.core import errors
from bulletin.core.errors import BulletinError, SpeechError

__all__ = ["Call", "line", "translated"]

T = TypeVar("T")


class Call(Generic[T]):
    """A function called in a thread that nobody has to wait for."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Calls ``work`` at once; its thread bears the caller's name."""
        self._ended = threading.Event()
        self._found: list[T] = []
        self._failed: Exception | None = None
        name = threading.current_thread().name
        threading.Thread(target=self._run, args=(work,), name=name, daemon=True).start()

    def _run(self, work: Callable[[], T]) -> None:
        try:
            self._found.append(work())
        except Exception as error:  # raised again where the result is asked for
            self._failed = error
        except BaseException as error:  # the caller is not to end as this thread would
            self._failed = RuntimeError(f"{type(error).__name__} {line(error)}".rstrip())
        finally:
            self._ended.set()

    def ended_within(self, seconds: float) -> bool:
        """Wait for the end, at most so long; whether it has come."""
        return self._ended.wait(seconds)

    def result(self) -> T:
        """What it returned, or raise what it raised; only after its end."""
        if self._failed is not None:
            raise self._failed
        return self._found[0]


@contextmanager
def translated(name: str) -> Iterator[None]:
    """A block in which the engine ``name`` runs: whatever it raises becomes an ``EngineError``."""
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
    """What an exception says, in a line."""
    try:
        return " ".join(str(error).split())
    except Exception:  # its own text may fail too
        return "it cannot say why"
