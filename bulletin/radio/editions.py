"""The newest bulletin that may air, ready to be fetched: as MP3 and as WAV, named by digest.

A file never changes once it has its name, so that a download in progress is never disturbed. For
the same reason, the previous edition stays until the next one.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import shutil
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from audio.errors import SoundError
from audio.files import sweep, written_aside
from audio.files.ledger import Ledger, sha256_of
from bulletin.config.presets import preset
from bulletin.config.radio import Radio
from bulletin.core.errors import BulletinError, OutputError, told_as
from bulletin.manifest.schema import Manifest
from bulletin.radio.conversion import converted
from bulletin.radio.newest import examined
from bulletin.radio.preset_labels import labels

SERVED = (".mp3", ".wav")
"""The forms in which a bulletin can be fetched."""

_CURRENT = "current.json"


@dataclass(frozen=True, slots=True)
class StoredSound:
    """A sound file: its ``name`` on the shelf, its digest and size."""

    name: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Edition:
    """A bulletin that may be fetched, ``made`` at an aware time; ``slot`` is ISO, or empty.

    ``sounds`` are its files by suffix, ``stories`` the titles of what is heard, in order.
    ``source_sha256`` is the digest of the original file, ``manifest`` the name of its manifest on
    the shelf.
    """

    title: str
    slot: str
    made: AwareDatetime
    duration_s: float
    stories: tuple[str, ...]
    source_sha256: str
    sounds: dict[str, StoredSound]
    manifest: str = ""

    def age_s(self, now: datetime.datetime) -> float:
        """Its age; never below 0, as when the clock was set back."""
        return max((now - self.made).total_seconds(), 0.0)

    def as_json(self) -> dict[str, object]:
        """What playout systems are told of it."""
        return {
            "title": self.title,
            "slot": self.slot or None,
            "duration_s": self.duration_s,
            "stories": list(self.stories),
            "files": {
                f"bulletin{suffix}": {"bytes": kept.bytes, "sha256": kept.sha256}
                for suffix, kept in self.sounds.items()
            },
        }


_READER: TypeAdapter[Edition] = TypeAdapter(Edition)


class Shelf:
    """Holds the newest edition, in a folder; ``tell`` receives warnings."""

    def __init__(self, folder: Path, radio: Radio, tell: Callable[[str], None]) -> None:
        """Takes up what an earlier run left. Raises ``OutputError``."""
        self.folder = folder
        self._radio, self._tell = radio, tell
        self._lock = threading.Lock()
        with _writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
            sweep(folder)
        self.newest = self._read()

    def take(
        self, sound: Path, manifest: Manifest, made: datetime.datetime, slot: str = ""
    ) -> Edition:
        """Make a file that passed its check the newest edition. Raises ``BulletinError``."""
        with self._lock:
            with _writing(self.folder):
                edition = self._taken(sound, manifest, made, slot)
            self.newest = edition
            return edition

    def path(self, kept: StoredSound) -> Path:
        """Where a file of an edition is."""
        return self.folder / kept.name

    def _taken(
        self, sound: Path, manifest: Manifest, made: datetime.datetime, slot: str
    ) -> Edition:
        before = self.newest
        own = sound.suffix.lower()
        sounds = {own: self._add(own, sound, None)}
        for other in SERVED:
            if other != own:
                try:
                    sounds[other] = self._add(other, sound, manifest)
                except (BulletinError, SoundError) as error:
                    self._tell(f"{sound.name} cannot be fetched as {other}: {error}")
        edition = Edition(
            manifest.title,
            slot,
            made,
            manifest.duration_s,
            tuple(story.title or story.kind for story in manifest.stories),
            sounds[own].sha256,
            {suffix: sounds[suffix] for suffix in SERVED if suffix in sounds},
            f"{sounds[own].sha256[:32]}.json",
        )
        text = manifest.to_json().encode(errors="replace")
        Ledger(self.folder).add({edition.manifest: hashlib.sha256(text).hexdigest()})
        with written_aside(self.folder / edition.manifest) as file:
            file.write(text)
        with written_aside(self.folder / _CURRENT) as file:
            told = json.dumps(asdict(edition), ensure_ascii=False, indent=1, default=str)
            file.write(told.encode())
        both = [each for each in (before, edition) if each]
        stay = {kept.name for each in both for kept in each.sounds.values()}
        stay |= {each.manifest for each in both}
        ledger = Ledger(self.folder)
        ledger.remove([name for name in ledger.entries() if name not in stay])
        return edition

    def _add(self, suffix: str, sound: Path, manifest: Manifest | None) -> StoredSound:
        """A copy, or with a ``manifest`` the sound in another form, named by its digest."""
        aside = self.folder / f"taken{suffix}"
        with written_aside(aside) as file:
            if manifest is None:
                with sound.open("rb") as source:
                    shutil.copyfileobj(source, file)
            else:
                converted(sound, suffix, file, manifest, None)
                if label := labels(self._radio):
                    label(file, manifest)
        if manifest is not None:
            named = sound.with_suffix(suffix)
            examined(aside, named, preset(self._radio.preset), self._radio.slot_s)
        digest = sha256_of(aside)
        kept = StoredSound(f"{digest[:32]}{suffix}", digest, aside.stat().st_size)
        Ledger(self.folder).add({kept.name: digest})
        aside.replace(self.path(kept))
        return kept

    def _read(self) -> Edition | None:
        """The previous edition, if all of its files are there."""
        with suppress(OSError, ValidationError):
            found = _READER.validate_json((self.folder / _CURRENT).read_bytes())
            whole = all(self.path(k).stat().st_size == k.bytes for k in found.sounds.values())
            return found if whole and found.sounds else None
        return None


def _writing(folder: Path) -> AbstractContextManager[None]:
    return told_as(OutputError, "it cannot be written", folder, todo="Free some space.")
