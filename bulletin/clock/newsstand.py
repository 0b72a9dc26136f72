"""Fills the shelf that playout fetches from: with what goes on air, and with what is requested.

A thread watches the air folder: a new file that passes its check becomes the newest edition. If a
fetch asks for a newer one, a bulletin is made, one at a time, in the same kind of process as the
clock's; all who wait for it get it.
"""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from audio.errors import SoundError
from audio.files.ledger import sha256_of
from bulletin.clock.air_folder import manifest_of
from bulletin.clock.forecast import forecast
from bulletin.clock.maker import Failed, Maker, Told
from bulletin.clock.memory import remember
from bulletin.clock.preparing import Preparing
from bulletin.clock.production import Made, Task
from bulletin.clock.state import Good, State, read_alive
from bulletin.config import Settings
from bulletin.core.errors import BulletinError, EngineError, SourceError
from bulletin.pipeline import Manifest, read_manifest
from bulletin.radio.editions import Edition, Shelf
from bulletin.radio.watch_folder import keep_as, prune

__all__ = ["Stand"]

_LOOK_S = 1.0
_WATCH_S = 0.2
_TRY_AGAIN_S = 60.0
_SLOTS_TOLD = 12
_RUNDOWN_S = 30.0


class Stand:
    """See the module; ``came`` is called with each new edition."""

    def __init__(
        self,
        settings: Settings,
        shelf: Shelf,
        maker: Maker,
        tell: Callable[[str], None],
        came: Callable[[Edition], None],
        count: Callable[[str], None],
    ) -> None:
        """``count`` receives the result of a requested bulletin: ``made`` or ``failed``."""
        self._settings, self._shelf, self._maker = settings, shelf, maker
        self._tell, self._came, self._count = tell, came, count
        self._preparing = Preparing(shelf, settings.radio, tell)
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._making: Future[Edition] | None = None
        self._failed: tuple[float, BulletinError] | None = None
        self._reading = threading.Lock()
        self._rundown: tuple[float, Mapping[str, object]] = (0.0, {})
        self._told = ""
        self._watch = threading.Thread(target=self._look, name="stand", daemon=True)
        self._watch.start()

    def close(self) -> None:
        """Stop; a bulletin being made is given up."""
        self._ended.set()
        self._watch.join()
        making = self._making
        if making:
            with suppress(Exception):
                making.exception(timeout=_TRY_AGAIN_S)
        self._preparing.close()

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

    def status(self) -> Mapping[str, object]:
        """Whether one is being made, why the last one failed, and when the clock was alive."""
        making, failed = self._making, self._failed
        alive = read_alive(Path(self._settings.schedule.records) / "heartbeat.json")
        return {
            "making": bool(making and not making.done()),
            "failed": str(failed[1]) if failed else None,
            "clock_alive": alive.isoformat() if alive else None,
        }

    def rundown(self) -> Mapping[str, object]:
        """The next slots of the schedule and what they will have; read anew every half minute."""
        with self._reading:
            at, told = self._rundown
            if not told or time.monotonic() - at > _RUNDOWN_S:
                told = self._forecast()
                self._rundown = (time.monotonic(), told)
            return told

    def _forecast(self) -> Mapping[str, object]:
        now = datetime.datetime.now(datetime.UTC)
        try:
            return asdict(forecast(self._settings, now, _SLOTS_TOLD, lambda _line: None))
        except BulletinError:
            return {"slots": []}

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
        folder = self._shelf.folder / "making"
        folder.mkdir(exist_ok=True)
        suffix = Path(schedule.name).suffix
        task = Task(now, now, folder / f"asked{suffix}", self._settings)
        job = self._maker.begin(task)
        by = time.monotonic() + 60 * schedule.limit_min
        try:
            while not self._ended.wait(_WATCH_S):
                if time.monotonic() > by:
                    raise SourceError(f"it was given up after {schedule.limit_min:g} min")
                for event in job.events():
                    if isinstance(event, Made):
                        with suppress(OSError):
                            remember(Path(schedule.records), event.slot, event.stories)
                        return self._take(event.out, read_manifest(task.manifest), now)
                    if isinstance(event, Failed):
                        raise SourceError(event.why)
                    if isinstance(event, Told):
                        self._tell(event.line)
        finally:
            job.stop()
        raise SourceError("bulletin serve was stopped")

    def _take(self, sound: Path, manifest: Manifest, slot: datetime.datetime) -> Edition:
        at = datetime.datetime.now(slot.tzinfo)
        named = slot.replace(second=0, microsecond=0).isoformat()
        edition = self._preparing.edition(sound, manifest, at, named)
        self._publish(edition)
        return edition

    def _publish(self, edition: Edition) -> None:
        """Put it under the names that are always the newest, and notify of it."""
        for name in self._settings.serve.files:
            target = Path(name)
            kept = edition.sounds.get(target.suffix.lower())
            try:
                if kept:
                    keep_as(self._shelf.path(kept), target)
            except BulletinError as error:
                self._tell(str(error))
        self._came(edition)

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_S):
            try:
                self._look_once()
                self._told = ""
            except (BulletinError, SoundError, OSError) as error:
                self._say_once(str(error))

    def _look_once(self) -> None:
        """Take the newest file of the air folder, if it is newer than the newest edition."""
        air = Path(self._settings.schedule.folder)
        if not air.is_dir() or not any(self._sounds(air)):
            return
        checked = self._shelf.folder / "checked"
        checked.mkdir(exist_ok=True)
        placed = self._preparing.newest(air, checked)
        if placed is None:
            return
        prune(checked, 3)
        made = datetime.datetime.fromtimestamp(placed.stat().st_mtime, self._settings.zone)
        newest = self._shelf.newest
        digest = sha256_of(placed)
        if newest and (newest.made >= made or newest.source_sha256 == digest):
            return
        good = self._good(digest)
        manifest = self._manifest(air / placed.name)
        slot = good.slot if good else ""
        self._publish(self._preparing.edition(placed, manifest, made, slot))

    def _sounds(self, air: Path) -> Iterator[Path]:
        return (each for each in air.iterdir() if each.name[0] != "." and each.is_file())

    def _good(self, digest: str) -> Good | None:
        """What the clock knows about a file, if it made it."""
        state = State.read(Path(self._settings.schedule.records) / "state.json")
        known = [each for each in (state.good, state.coming) if each] if state else []
        return next((each for each in known if each.sha256 == digest), None)

    def _manifest(self, sound: Path) -> Manifest:
        """The manifest of a file on air: the clock's, or the one beside it."""
        kept = Path(self._settings.schedule.records) / "kept" / manifest_of(sound.name)
        found = next((each for each in (kept, sound.with_suffix(".json")) if each.is_file()), None)
        if found is None:
            raise SourceError(f"{sound}: its manifest is not beside it, as {sound.stem}.json")
        return read_manifest(found)

    def _say_once(self, line: str) -> None:
        if line != self._told:
            self._tell(line)
        self._told = line
