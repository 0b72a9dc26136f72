"""Makes a bulletin when a fetch asks for a newer one: one at a time, for all who wait for it.

It is made in the same kind of process as the clock's.
"""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path

from bulletin.clock.maker import Failed, Maker, Making, Told
from bulletin.clock.memory import remember
from bulletin.clock.production import Made, Task
from bulletin.config import Settings
from bulletin.core.errors import BulletinError, EngineError, SourceError
from bulletin.pipeline import Manifest, read_manifest
from bulletin.radio.editions import Edition

_WATCH_S = 0.2
_TRY_AGAIN_S = 60.0

Take = Callable[[Path, Manifest, datetime.datetime], Edition]
"""Puts a sound that was made for a time among the editions; raises ``BulletinError``."""


class Renewals:
    """Made in ``folder`` and handed to ``take``."""

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        maker: Maker,
        take: Take,
        tell: Callable[[str], None],
        count: Callable[[str], None],
    ) -> None:
        """``count`` receives the result of each: ``made`` or ``failed``."""
        self._settings, self._folder, self._maker = settings, folder, maker
        self._take, self._tell, self._count = take, tell, count
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._making: Future[Edition] | None = None
        self._failed: tuple[float, BulletinError] | None = None

    @property
    def making(self) -> bool:
        """Whether one is being made."""
        making = self._making
        return bool(making and not making.done())

    @property
    def failed(self) -> str | None:
        """Why the last one failed; ``None`` if it did not."""
        failed = self._failed
        return str(failed[1]) if failed else None

    def renewed(self) -> Future[Edition]:
        """A new edition, or the one already being made. After a failure, not at once."""
        with self._lock:
            if self._making and not self._making.done():
                return self._making
            future: Future[Edition] = Future()
            if self._failed and time.monotonic() < self._failed[0] + _TRY_AGAIN_S:
                future.set_exception(self._failed[1])
                return future
            self._making = future
            threading.Thread(target=self._make, args=[future], name="renewal", daemon=True).start()
            return future

    def close(self) -> None:
        """Stop; a bulletin being made is given up."""
        self._ended.set()
        if self._making:
            with suppress(Exception):
                self._making.exception(timeout=_TRY_AGAIN_S)

    def _make(self, future: Future[Edition]) -> None:
        try:
            edition = self._made()
        except BulletinError as error:
            self._fail(future, error)
        except Exception as error:
            self._fail(future, EngineError(f"{type(error).__name__}: {error}"))
        else:
            self._failed = None
            self._count("made")
            future.set_result(edition)

    def _fail(self, future: Future[Edition], error: BulletinError) -> None:
        self._failed = (time.monotonic(), error)
        self._count("failed")
        self._tell(f"the bulletin that was requested could not be made: {error}")
        future.set_exception(error)

    def _made(self) -> Edition:
        """Make a bulletin of this minute, and take it. Raises ``BulletinError``."""
        schedule = self._settings.schedule
        now = datetime.datetime.now(self._settings.zone)
        self._folder.mkdir(exist_ok=True)
        task = Task(now, now, self._folder / f"asked{Path(schedule.name).suffix}", self._settings)
        job = self._maker.begin(task)
        try:
            made = self._awaited(job)
        finally:
            job.stop()
        with suppress(OSError):
            remember(Path(schedule.records), made.slot, made.stories)
        return self._take(made.out, read_manifest(task.manifest), now)

    def _awaited(self, job: Making) -> Made:
        """What a job made; raises ``SourceError`` if it failed, took too long, or is given up."""
        limit = self._settings.schedule.limit_min
        by = time.monotonic() + 60 * limit
        while not self._ended.wait(_WATCH_S):
            if time.monotonic() > by:
                raise SourceError(f"it was given up after {limit:g} min")
            for event in job.events():
                if isinstance(event, Made):
                    return event
                if isinstance(event, Failed):
                    raise SourceError(event.why)
                if isinstance(event, Told):
                    self._tell(event.line)
        raise SourceError("bulletin serve was stopped")
