"""The folder of records: the as-run log, the state, the heartbeat and the metrics.

Nothing here raises: if one cannot be written, a line says so, once, the others are, and what waits
is written later.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from audio.files import sweep
from bulletin.clock.aired import Aired, Log
from bulletin.clock.memory import AiredStory, remember
from bulletin.clock.metrics import Metrics
from bulletin.clock.state import Good, State, read_alive, write_json

_STATE = "state.json"
_HEARTBEAT = "heartbeat.json"


@dataclass(slots=True)
class Records:
    """Records in a ``folder``, with times in a ``zone``; ``tell`` receives a line.

    ``alive`` is when they were last written before this run.
    """

    folder: Path
    metrics_file: Path
    zone: datetime.tzinfo
    tell: Callable[[str], None]
    metrics: Metrics = field(default_factory=Metrics)
    log: Log = field(init=False)
    alive: datetime.datetime | None = field(init=False)
    _unsaved: State | None = None
    _failures: int = 0
    _told: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Read the existing records."""
        self.log = Log(self.folder)
        self.alive = read_alive(self.folder / _HEARTBEAT)
        with self._noted(self.folder):
            sweep(self.folder)
            self.log.load()

    def state(self) -> State | None:
        """The state that an earlier run left."""
        return State.read(self.folder / _STATE)

    def remember(self, slot: datetime.datetime, stories: Sequence[AiredStory]) -> None:
        """Record which stories a slot has; none, if it has no bulletin of its own."""
        with self._noted(self.folder):
            remember(self.folder, slot, stories)

    def add(self, aired: Aired) -> None:
        """Log what a slot had."""
        self.metrics.aired(aired)
        with self._noted(self.folder):
            self.log.add(aired)

    def save(self, state: State) -> bool:
        """Save the state; whether it could be written now."""
        self._unsaved = state
        with self._noted(self.folder / _STATE):
            self._save_what_waits()
        return self._unsaved is None

    def beat(
        self,
        now: datetime.datetime,
        upcoming: datetime.datetime,
        making: datetime.datetime | None,
        good: Good | None,
    ) -> None:
        """Record that the clock is alive, and write what waits."""
        before = self._failures
        with self._noted(self.folder):
            self.log.flush()
            self.log.rotate(now.astimezone(self.zone))
        with self._noted(self.folder / _STATE):
            self._save_what_waits()
        heartbeat = self.folder / _HEARTBEAT
        with self._noted(heartbeat):
            write_json(heartbeat, self._heartbeat(now, upcoming, making), synced=False)
        with self._noted(self.metrics_file):
            self.metrics.write(self.metrics_file, now, upcoming, good)
        if self._failures == before:
            self._told.clear()

    def _save_what_waits(self) -> None:
        if self._unsaved:
            self._unsaved.write(self.folder / _STATE, self.zone)
            self._unsaved = None

    def _heartbeat(
        self,
        now: datetime.datetime,
        upcoming: datetime.datetime,
        making: datetime.datetime | None,
    ) -> dict[str, object]:
        last = self.log.last
        return {
            "alive": self._local(now),
            "pid": os.getpid(),
            "next_slot": self._local(upcoming),
            "making": self._local(making) if making else None,
            "last": {
                "slot": last.slot,
                "outcome": last.outcome,
                "file": last.file,
                "reason": last.reason,
            }
            if last
            else None,
        }

    def _local(self, instant: datetime.datetime) -> str:
        return instant.astimezone(self.zone).isoformat(timespec="seconds")

    @contextmanager
    def _noted(self, path: Path) -> Iterator[None]:
        """Report that ``path`` cannot be written, if so, rather than raise."""
        try:
            yield
        except OSError as error:
            why = f"{path}: {error.strerror or error}"
            if why not in self._told:
                self.tell(f"the records cannot be written: {why}")
            self._told.add(why)
            self._failures += 1
