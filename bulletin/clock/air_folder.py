"""The folder on air: bulletins are put into it, and put back if somebody removes them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from audio.files.ledger import Ledger
from bulletin.clock.archivist import Airing
from bulletin.clock.state import Good
from bulletin.radio import station_delivery
from bulletin.radio.station_delivery import Asked
from bulletin.radio.watch_folder import adopt, forget


def manifest_of(name: str) -> str:
    """The name of the manifest beside a sound file."""
    return f"{name}.manifest"


@dataclass(frozen=True, slots=True)
class Air:
    """A ``folder`` on air, and the folder ``kept`` with copies to restore it from."""

    folder: Path
    kept: Path
    asked: Asked
    keep: int | None
    sidecar: bool

    def put(self, good: Good) -> None:
        """Put a bulletin on air, unless it is there; raises ``BulletinError`` on failure."""
        sound = self.kept / good.file
        told = self.kept / manifest_of(good.file)
        manifest = told if self.sidecar else None
        self.folder.mkdir(parents=True, exist_ok=True)
        station_delivery.into_folder(sound, self.folder, self.asked, self.keep, manifest)

    def has(self, good: Good) -> bool:
        """Whether a bulletin is on air."""
        return (self.folder / good.file).is_file()

    def aired(self, good: Good, at: datetime.datetime, how: str) -> Airing:
        """What the archive is told about a bulletin that aired ``at`` an aware time."""
        sound, manifest = self.kept / good.file, self.kept / manifest_of(good.file)
        return Airing(at, sound, manifest, good.sha256, good.title, how)

    def forget_all_but(self, good: Good) -> None:
        """Remove the copies of other bulletins; raises ``OutputError``."""
        ours = {good.file, manifest_of(good.file)}
        forget(self.kept, [name for name in Ledger(self.kept).entries() if name not in ours])

    def recognise(self, good: Good) -> None:
        """Recognise the last good bulletin as ours if an earlier version put it on air."""
        adopt(self.folder / good.file, good.sha256)
