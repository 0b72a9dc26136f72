"""Engines held to their contract: each call ends, and what it raises is an ``EngineError``.

Engines are plug-ins, and libraries in C: one may raise anything, or never return. A thread cannot
be stopped from outside, so each call gets one that can be left behind.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from bulletin.core import errors
from bulletin.core.errors import BulletinError, EngineError, EngineUnavailableError, SpeechError

if TYPE_CHECKING:
    from bulletin.core.model import Voice
    from bulletin.engines import Engine, Readiness

__all__ = ["LONGEST_S", "Call", "guarded", "longest_s", "translated"]

LONGEST_S = 60.0
"""The longest that one request may take, in seconds, where an engine does not state it."""

_CHECK_S = 10.0
_CLOSE_S = 3.0
_NEEDED = ("name", "limit", "at_once", "pace", "rank", "takes_ipa")
_ANOTHER = "Choose another engine with --engine."

T = TypeVar("T")


def longest_s(engine: Engine) -> float:
    """The longest that one request to ``engine`` may take, in seconds, as it states."""
    return float(getattr(engine, "longest_s", LONGEST_S))


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
            self._failed = RuntimeError(f"{type(error).__name__} {_line(error)}".rstrip())
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
        raise kind(_line(error)) from error
    except OSError as error:
        raise SpeechError(f"{name}: {_line(error)}") from error
    except (Exception, SystemExit) as error:
        raise SpeechError(f"{name} failed ({type(error).__name__}: {_line(error)})") from error


def guarded(engine: Engine) -> Engine:
    """``engine`` with its calls bounded and its exceptions translated, but for ``speak``.

    How often and how long it is asked to speak is :mod:`bulletin.narration.retrying`'s affair.
    Raises ``EngineUnavailableError`` where it lacks what an :class:`~bulletin.engines.Engine` has.
    """
    if isinstance(engine, _Guarded):
        return engine
    lacks = [each for each in _NEEDED if not hasattr(engine, each)]
    if lacks:
        name = getattr(engine, "name", type(engine).__name__)
        raise EngineUnavailableError(f"{name} is no engine: it has no {lacks[0]!r}", todo=_ANOTHER)
    return cast("Engine", _Guarded(engine))


class _Guarded:
    """See :func:`guarded`; all that is not here is the engine's own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    @property
    def version(self) -> str:
        return self._bounded(lambda: self._engine.version, _CHECK_S)

    def voices(self) -> tuple[Voice, ...]:
        return self._bounded(self._engine.voices, _CHECK_S)

    def check(self) -> Readiness:
        from bulletin.engines import Readiness

        try:
            return self._bounded(self._engine.check, _CHECK_S)
        except EngineError as error:
            return Readiness(False, error.what, error.todo or _ANOTHER)

    def close(self) -> None:
        with suppress(EngineError):  # what was to be said has been said
            self._bounded(self._engine.close, _CLOSE_S)

    def _bounded(self, work: Callable[[], T], within_s: float) -> T:
        name = self._engine.name
        with translated(name):
            call = Call(work)
            if not call.ended_within(within_s):
                what = f"{name} did not answer within {within_s:g} s"
                raise EngineUnavailableError(what, todo=_ANOTHER)
            return call.result()


def _line(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())
    except Exception:  # its own text may fail too
        return "it cannot say why"
