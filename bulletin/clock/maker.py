"""The maker runs in a process of its own, which may hang, crash or be killed without harm."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

from bulletin.clock.production import Made, Task, make
from bulletin.core.child_process import SPAWN, lead_a_group
from bulletin.core.errors import in_one_line

_ENDS_WITHIN_S = 5.0

Publish = Callable[[Task], None]
"""Adds what was made to the podcast, and publishes it; raises ``BulletinError``."""


@dataclass(frozen=True, slots=True)
class Told:
    """A warning."""

    line: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was made, and why."""

    why: str


@dataclass(frozen=True, slots=True)
class Unpublished:
    """What was made is not in the podcast, and why."""

    why: str


Event = Told | Made | Failed | Unpublished


class Making(Protocol):
    """A bulletin being made."""

    def events(self) -> Iterator[Event]:
        """What happened since the last call: one ``Made`` or ``Failed`` ends the job."""

    @property
    def running(self) -> bool:
        """Whether more may happen."""

    def stop(self) -> None:
        """Give it up, unless it is done."""


class Maker(Protocol):
    """Begins jobs."""

    def begin(self, task: Task) -> Making:
        """Begin to make a bulletin."""


class Worker:
    """Makes each bulletin in a process."""

    def __init__(self, publish: Publish | None = None) -> None:
        """``publish`` must be picklable: a function of a module."""
        self._publish = publish

    def begin(self, task: Task) -> Making:
        """Begin to make a bulletin."""
        return _Running(task, self._publish)


class _Running:
    def __init__(self, task: Task, publish: Publish | None) -> None:
        self._heard, told = SPAWN.Pipe(duplex=False)
        self._process = SPAWN.Process(target=_work, args=(told, task, publish), name="making")
        self._process.start()
        told.close()
        self._over = self._made = False

    def events(self) -> Iterator[Event]:
        try:
            while not self._over and self._heard.poll():
                event: Event = self._heard.recv()
                self._made = self._made or isinstance(event, Made)
                yield event
        except (EOFError, OSError):
            self._over = True
            self._process.join(_ENDS_WITHIN_S)
            code = self._process.exitcode
            if code:
                ended = f"signal {-code}" if code < 0 else f"exit code {code}"
                yield (Unpublished if self._made else Failed)(f"the maker ended with {ended}")

    @property
    def running(self) -> bool:
        return not self._over

    def stop(self) -> None:
        self._over = True
        pid = self._process.pid
        if pid and self._process.is_alive():
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
            self._process.kill()
        self._process.join(_ENDS_WITHIN_S)
        self._heard.close()


def _work(told: Connection, task: Task, publish: Publish | None) -> None:
    """Make a bulletin, publish it, and tell the parent how it went."""
    lead_a_group()
    try:
        made = make(task, lambda line: told.send(Told(line)))
    except Exception as error:
        told.send(Failed(in_one_line(error)))
        return
    told.send(made)
    if publish:
        try:
            publish(task)
        except Exception as error:
            told.send(Unpublished(in_one_line(error)))
