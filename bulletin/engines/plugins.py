"""The installed engines: the entry-point group ``bulletin.engines``, with guards around it.

If a plug-in raises at import, or when asked for its voices or its state, or does not answer, it
counts as not ready, and the reason is reported on request. It is waited for once: as long as it
owes an answer, it is not called again.
"""

from __future__ import annotations

import atexit
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from types import UnionType
from typing import Any, TypeVar

from bulletin.core.errors import BulletinError, EngineUnavailableError, SettingsError
from bulletin.core.model import Voice
from bulletin.engines.engine import Engine, Readiness
from bulletin.engines.guard import Call, line
from bulletin.engines.rate_limit import Pace

GROUP = "bulletin.engines"
AUTO = "auto"
_VALUES: dict[str, type | UnionType] = {
    "name": str,
    "version": str,
    "limit": int | None,
    "at_once": int,
    "pace": Pace | None,
    "rank": int,
    "takes_ipa": bool,
}
_METHODS = ("voices", "check", "speak", "close")
_LOADS_WITHIN_S = 30.0  # its libraries may be large, and the disk slow
_ANSWERS_WITHIN_S = 7.0  # our own query a host, which may take 3 s to connect and 3 to answer
_CLOSES_WITHIN_S = 3.0
_STAYS_READY_S = 60.0
_REPAIR = "Update its package, or uninstall it."
_Value = TypeVar("_Value")
_silent: dict[object, Call[Any]] = {}
"""Calls that were abandoned, by whom they were made to: a plug-in's place, or an engine's class."""


@dataclass(frozen=True, slots=True)
class Available:
    """An installed engine, whether it can speak here and now, and its voices."""

    engine: str
    readiness: Readiness
    voices: tuple[Voice, ...]


@dataclass(slots=True)
class _Open:
    """The engines of a process that keeps them: each created once, and rarely checked again."""

    engines: dict[str, Engine] = field(default_factory=dict)
    ready: dict[str, tuple[float, Readiness]] = field(default_factory=dict)

    def close(self) -> None:
        for each in self.engines.values():
            with suppress(_FaultError):
                _in_time(type(each), each.close, _CLOSES_WITHIN_S)


_open: _Open | None = None


def keep_open() -> None:
    """Keep the engines of this process until it ends, as it makes many bulletins."""
    global _open
    if _open is None:
        _open = _Open()
        atexit.register(_open.close)


def names() -> tuple[str, ...]:
    """The names of all installed engines, in order."""
    return tuple(sorted(_entries()))


def engine(name: str) -> Engine:
    """The engine of a ``name``.

    Raises ``SettingsError`` if there is none of that name, ``EngineUnavailableError`` if it cannot
    be loaded.
    """
    if _open and name in _open.engines:
        return _open.engines[name]
    entry = _entries().get(name)
    if entry is None:
        known = ", ".join((AUTO, *names()))
        raise SettingsError(f"there is no engine {name!r}", todo=f"There are: {known}.")
    try:
        made, wrong = _in_time(entry.value, lambda: _made(entry), _LOADS_WITHIN_S)
    except _FaultError as fault:
        raise EngineUnavailableError(
            f"the engine {name!r} cannot be loaded ({fault})",
            todo="Install what it needs, or choose another with --engine.",
        ) from fault
    if wrong:
        raise EngineUnavailableError(
            f"the engine {name!r} has an invalid {', '.join(wrong)}",
            todo="Derive its class from bulletin.engines.Engine (see docs/engines.md).",
        )
    return _open.engines.setdefault(name, made) if _open else made


def engines() -> Iterator[Engine]:
    """All installed engines that load, in the order in which ``auto`` prefers them."""
    yield from _loaded()[0]


def survey() -> Iterator[Available]:
    """All installed engines, each checked and released; those that do not load come last."""
    loaded, failed = _loaded()
    for each in loaded:
        with released(each):
            yield Available(each.name, readiness_of(each), voices_of(each))
    yield from failed


def voices_of(engine: Engine) -> tuple[Voice, ...]:
    """The voices of an engine; none if it fails to say."""
    try:
        voices = _in_time(type(engine), lambda: tuple(engine.voices()), _ANSWERS_WITHIN_S)
    except _FaultError:
        return ()
    return tuple(each for each in voices if isinstance(each, Voice))


def readiness_of(engine: Engine) -> Readiness:
    """Whether an engine is ready; not if it fails to say."""
    if _open is None:
        return _examined(engine)
    told = _open.ready.get(engine.name)
    if told is None or time.monotonic() > told[0] + _STAYS_READY_S:
        told = _open.ready[engine.name] = (time.monotonic(), _examined(engine))
    return told[1]


def _examined(engine: Engine) -> Readiness:
    try:
        return _in_time(type(engine), engine.check, _ANSWERS_WITHIN_S)
    except _FaultError as fault:
        return Readiness(False, f"it cannot be checked ({fault})", _REPAIR)


@contextmanager
def released(engine: Engine) -> Iterator[None]:
    """A block after which an engine is closed, whatever it raises then, unless it is kept."""
    try:
        yield
    finally:
        if _open is None or _open.engines.get(engine.name) is not engine:
            with suppress(_FaultError):
                _in_time(type(engine), engine.close, _CLOSES_WITHIN_S)


class _FaultError(Exception):
    """What a plug-in raised, in words."""


def _in_time(whom: object, ask: Callable[[], _Value], within_s: float) -> _Value:
    """A plug-in's answer; raises ``_FaultError`` if it raises anything or does not answer.

    ``whom`` is the plug-in asked. If it still owes its last answer, it is not waited for.
    """
    silent = _silent.get(whom)
    if silent and not silent.ended_within(0):
        raise _FaultError("it has not answered yet")
    call = Call(ask)
    if not call.ended_within(within_s):
        _silent[whom] = call
        raise _FaultError(f"it did not answer within {within_s:g} s")
    try:
        return call.result()
    except (BulletinError, ImportError) as error:
        raise _FaultError(line(error)) from error
    except Exception as error:
        raise _FaultError(f"{type(error).__name__}: {line(error)}") from error


def _made(entry: EntryPoint) -> tuple[Engine, list[str]]:
    """The engine that a plug-in names, and what is wrong with it."""
    made = entry.load()()
    return made, _wrong_in(made)


def _wrong_in(made: object) -> list[str]:
    """The members of an engine that are missing or of the wrong type."""
    missing = object()
    values = [
        name
        for name, kinds in _VALUES.items()
        if not isinstance(getattr(made, name, missing), kinds)
    ]
    return values + [name for name in _METHODS if not callable(getattr(made, name, None))]


def _loaded() -> tuple[list[Engine], list[Available]]:
    """The engines that load, the best first, and the faults of those that do not."""
    loaded: list[Engine] = []
    failed: list[Available] = []
    for name in names():
        try:
            loaded.append(engine(name))
        except EngineUnavailableError as error:
            failed.append(Available(name, Readiness(False, error.what, error.todo), ()))
    return sorted(loaded, key=lambda each: -each.rank), failed


def _entries() -> dict[str, EntryPoint]:
    """The entry points by name; plug-ins cannot take the names of bulletin's own."""
    found: dict[str, EntryPoint] = {}
    for entry in entry_points(group=GROUP):
        ours = found.get(entry.name)
        if ours is None or not ours.value.startswith(f"{GROUP}."):
            found[entry.name] = entry
    return found
