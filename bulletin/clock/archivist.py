"""Archives what aired; on failure, such as a full disk, it retries until the sound is gone."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from audio.errors import SoundError
from bulletin.config import Settings
from bulletin.core.errors import BulletinError
from bulletin.pipeline import read_manifest
from bulletin.radio.archive import Archive


@dataclass(frozen=True, slots=True)
class Airing:
    """What aired ``at`` an aware time: its ``sound`` with its digest, ``manifest`` and title."""

    at: datetime.datetime
    sound: Path
    manifest: Path
    sha256: str
    title: str
    how: str


@dataclass(slots=True)
class Archivist:
    """Never raises: ``tell`` receives a line, once, about what cannot be kept."""

    archive: Archive | None
    tell: Callable[[str], None]
    _waiting: list[Airing] = field(default_factory=list)
    _failing: str = ""

    def keep(self, airing: Airing) -> None:
        """Archive it, now or later."""
        if self.archive:
            self._waiting.append(airing)
            self.flush()

    def flush(self) -> None:
        """Archive what waits."""
        while self._waiting and self.archive:
            try:
                self._keep(self.archive, self._waiting[0])
            except (BulletinError, OSError) as error:
                if str(error) != self._failing:
                    self.tell(f"what aired is not archived yet: {error}")
                self._failing = str(error)
                return
            self._waiting.pop(0)
            self._failing = ""

    def _keep(self, archive: Archive, airing: Airing) -> None:
        try:
            manifest = read_manifest(airing.manifest)
            if not airing.sound.is_file():
                raise SoundError(f"{airing.sound.name} was gone before it could be archived")
            archive.keep(airing.sound, manifest, airing.at, airing.how)
        except (SoundError, FileNotFoundError) as error:
            self._give_up(archive, airing, str(error))
        except BulletinError as error:
            if airing.manifest.is_file() and airing.sound.is_file():
                raise
            self._give_up(archive, airing, str(error))

    def _give_up(self, archive: Archive, airing: Airing, why: str) -> None:
        self.tell(f"{airing.title} of {airing.at:%Y-%m-%d %H:%M} is not archived: {why}")
        archive.note(airing.at, airing.title, airing.sha256, why)


def archivist(settings: Settings, tell: Callable[[str], None]) -> Archivist:
    """The archivist for a show's ``[archive]``; one that keeps nothing, if that keeps nothing."""
    days = settings.archive.kept_days(settings.radio.preset)
    return Archivist(Archive(settings.archive, days) if days else None, tell)
