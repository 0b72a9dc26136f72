"""Fills the shelf that playout fetches from: with what goes on air, and with what is requested.

A thread watches the air folder: a new file that passes its check becomes the newest edition.
"""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from pathlib import Path

from audio.errors import SoundError
from audio.files.ledger import sha256_of
from bulletin.clock.air_folder import manifest_of
from bulletin.clock.forecast import RecentForecast
from bulletin.clock.maker import Maker
from bulletin.clock.preparing import Preparing
from bulletin.clock.renewals import Renewals
from bulletin.clock.state import Good, State, read_alive
from bulletin.config import Settings
from bulletin.core.errors import BulletinError, SourceError
from bulletin.pipeline import Manifest, read_manifest
from bulletin.radio.editions import Edition, Shelf
from bulletin.radio.watch_folder import keep_as, prune

_LOOK_S = 1.0
_SLOTS_TOLD = 12


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
        self._settings, self._shelf = settings, shelf
        self._tell, self._came = tell, came
        self._preparing = Preparing(shelf, settings.radio, tell)
        self._renewals = Renewals(settings, shelf.folder / "making", maker, self._take, tell, count)
        self._coming = RecentForecast(settings, _SLOTS_TOLD)
        self._ended = threading.Event()
        self._told = ""
        if shelf.newest is None:
            self._try_to_look()  # the first fetch shall get what is on air, not have another made
        self._watch = threading.Thread(target=self._look, name="stand", daemon=True)
        self._watch.start()

    def close(self) -> None:
        """Stop; a bulletin being made is given up."""
        self._ended.set()
        self._watch.join()
        self._renewals.close()
        self._preparing.close()

    def renewed(self) -> Future[Edition]:
        """A new edition, or the one already being made. After a failure, not at once."""
        return self._renewals.renewed()

    def status(self) -> Mapping[str, object]:
        """Whether one is being made, why the last one failed, and when the clock was alive."""
        zone = self._settings.zone
        alive = read_alive(Path(self._settings.schedule.records) / "heartbeat.json")
        return {
            "making": self._renewals.making,
            "failed": self._renewals.failed,
            "clock_alive": alive.astimezone(zone).isoformat() if alive else None,
        }

    def rundown(self) -> Mapping[str, object]:
        """The next slots of the schedule and what they will have."""
        return self._coming.as_json()

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
            self._try_to_look()

    def _try_to_look(self) -> None:
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
