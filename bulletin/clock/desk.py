"""The desk makes one bulletin at a time: begins, watches, gives up, tries again."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from audio.files import sweep, written_aside
from bulletin.clock.maker import Failed, Maker, Making, Unpublished
from bulletin.clock.metrics import Metrics
from bulletin.clock.production import Made, Task
from bulletin.config import Settings
from bulletin.core.durations import h_mm_ss
from bulletin.core.errors import BulletinError
from bulletin.radio.watch_folder import deliver

_TRY_AGAIN = timedelta(minutes=1)
_ATTEMPT = ".attempt"


@dataclass(slots=True)
class _Attempt:
    """An attempt for a ``slot``, which counts if it is ready ``by`` a time; ``why`` it failed."""

    slot: datetime.datetime
    since: datetime.datetime
    by: datetime.datetime
    job: Making | None = None
    failed: datetime.datetime | None = None
    why: str = ""

    def hope(self, now: datetime.datetime) -> bool:
        """Whether it may still be ready in time."""
        if self.failed and self.failed + _TRY_AGAIN >= self.by:
            return False
        return now < self.by


class Desk:
    """Makes the bulletins it is asked for; all times are instants."""

    def __init__(
        self,
        settings: Settings,
        maker: Maker,
        kept: Path,
        metrics: Metrics,
        tell: Callable[[str], None],
    ) -> None:
        """Finished, checked bulletins are copied into ``kept``; they are made in a folder in it."""
        self._settings, self._maker, self._metrics = settings, maker, metrics
        self._kept, self._tell = kept, tell
        self._limit = timedelta(minutes=settings.schedule.limit_min)
        self._attempt: _Attempt | None = None
        self._finishing: Making | None = None

    @property
    def making(self) -> datetime.datetime | None:
        """The slot whose bulletin is being made."""
        return self._attempt.slot if self._attempt and self._attempt.job else None

    @property
    def busy(self) -> bool:
        """Whether a bulletin is being made or published to the podcast."""
        return self.making is not None or self._finishing is not None

    def hope(self, slot: datetime.datetime, now: datetime.datetime, by: datetime.datetime) -> bool:
        """Whether a slot may still get its bulletin: before ``by``, if it was not begun yet."""
        attempt = self._attempt
        return attempt.hope(now) if attempt and attempt.slot == slot else now < by

    def why(self, slot: datetime.datetime, now: datetime.datetime) -> str:
        """Why a slot has no bulletin; empty if none was tried for it."""
        attempt = self._attempt
        if attempt is None or attempt.slot != slot:
            return ""
        if attempt.job:
            took_s = (now - attempt.since).total_seconds()
            return f"it is still being made after {h_mm_ss(took_s)}"
        return attempt.why

    def made(self, now: datetime.datetime) -> Made | None:
        """What was made since the last call, copied into the folder of what is kept."""
        done = None
        for job in self._jobs():
            for event in job.events():
                if isinstance(event, Made):
                    done = self._keep(event, now)
                elif isinstance(event, Failed):
                    self._fail(event.why, now)
                elif isinstance(event, Unpublished):
                    self._tell(f"it could not be published: {event.why}")
                else:
                    self._tell(event.line)
        if self._finishing and not self._finishing.running:
            self._finishing.stop()
            self._finishing = None
        return done

    def tend(
        self,
        slot: datetime.datetime | None,
        now: datetime.datetime,
        by: datetime.datetime,
    ) -> None:
        """Begin what is due: ``slot``, whose bulletin must be ready ``by`` then.

        A bulletin being made goes on while nothing is due, and is given up for another slot.
        """
        attempt = self._attempt
        if attempt and attempt.job:
            if slot is not None and attempt.slot != slot:
                self._fail("it was given up, as the next slot is due", now)
            elif now - attempt.since > self._limit:
                self._fail(f"it was given up after {self._limit}", now)
            elif now < attempt.since:
                attempt.since = now  # the clock was set back
        if slot is None or self.making:
            return
        if attempt and attempt.slot == slot:
            if attempt.failed and attempt.failed <= now < attempt.failed + _TRY_AGAIN:
                return
            by = attempt.by
        elif now < slot:
            by = slot
        if now < by:
            self._begin(slot, now, by)

    def stop(self) -> None:
        """Give up the bulletin being made; the next run makes it again."""
        for job in self._jobs():
            job.stop()

    def _jobs(self) -> list[Making]:
        return [job for job in (self._attempt and self._attempt.job, self._finishing) if job]

    def _begin(
        self, slot: datetime.datetime, now: datetime.datetime, by: datetime.datetime
    ) -> None:
        zone, name = self._settings.zone, self._settings.schedule.name
        local = slot.astimezone(zone)
        folder = self._kept / "making"
        out = folder / local.strftime(name)
        self._attempt = _Attempt(slot, now, by)
        if self._finishing:
            self._finishing.stop()
            self._finishing = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            task = Task(local, now.astimezone(zone), out, self._settings)
            _clear(folder, task)
            self._attempt.job = self._maker.begin(task)
        except OSError as error:
            self._fail(f"{error.filename or 'the maker'}: {error.strerror or error}", now)

    def _keep(self, made: Made, now: datetime.datetime) -> Made | None:
        if self._attempt is None:
            return None
        self._finishing, self._attempt.job = self._attempt.job, None
        task = Task(made.slot, now, made.out, self._settings)
        try:
            deliver(task.manifest, self._kept, _as_it_is)
            kept = deliver(task.out, self._kept, _as_it_is)
        except BulletinError as error:
            self._fail(str(error), now)
            return None
        self._metrics.made((now - self._attempt.since).total_seconds())
        return replace(made, out=kept)

    def _fail(self, why: str, now: datetime.datetime) -> None:
        if self._attempt is None:
            return
        if self._attempt.job:
            self._attempt.job.stop()
        self._attempt.job, self._attempt.failed, self._attempt.why = None, now, why
        self._metrics.failed()
        self._tell(f"no bulletin was made: {why}")


def _clear(folder: Path, task: Task) -> None:
    """Remove what the previous attempt left; its file names are recorded before it begins."""
    sweep(folder)
    noted = folder / _ATTEMPT
    with suppress(FileNotFoundError):
        for name in noted.read_text("utf-8").splitlines():
            left = folder / Path(name).name
            if left.is_file() and not left.is_symlink():
                left.unlink()
    with written_aside(noted, synced=False) as file:
        file.write(f"{task.out.name}\n{task.manifest.name}\n".encode())


def _as_it_is(_copy: Path) -> None: ...
