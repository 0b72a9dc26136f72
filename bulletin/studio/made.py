"""What was made of a bulletin: a folder per run, with the sound, its manifest and its script.

It uses the same functions as ``bulletin make``, so the result is identical.
"""

from __future__ import annotations

import datetime
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import bulletin
from audio.overview import overview
from bulletin.config import Settings
from bulletin.core.errors import SourceError
from bulletin.pipeline import Listener, Manifest, parsed_manifest
from bulletin.publish import picture
from bulletin.publish.public_manifest import public
from bulletin.studio import approval
from bulletin.studio.kept_script import digest

FOLDER = "made"
STAGING = ".making-"
_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d")
_SOUND, _WAV, _MANIFEST, _SCRIPT = "bulletin.mp3", "bulletin.wav", "bulletin.json", "script.md"
_PICTURE = "picture.svg"
_FILES = (_SOUND, _WAV, _MANIFEST, _PICTURE, _SCRIPT)
_KEPT = 5


@dataclass(frozen=True, slots=True)
class Task:
    """A bulletin to make from the ``script`` text, in a ``folder`` of its own.

    ``show`` is the show's file if there is one; ``duration_s`` is the requested duration, if set.
    """

    folder: Path
    script: str
    show: Path | None
    engine: str = "auto"
    voice: str | None = None
    duration_s: float | None = None
    staging: Path = field(default=Path(), init=False)

    def __post_init__(self) -> None:
        """The folder of its files must be its own."""
        hidden = self.folder / FOLDER / f"{STAGING}{secrets.token_hex(4)}"
        object.__setattr__(self, "staging", hidden)


@dataclass(frozen=True, slots=True)
class Made:
    """A finished bulletin: its ``folder``, and the digest ``rev`` of its script."""

    folder: Path
    rev: str

    @property
    def name(self) -> str:
        """The time when it was made, which is its folder's name."""
        return self.folder.name

    @property
    def sound(self) -> Path:
        """The MP3."""
        return self.folder / _SOUND

    @property
    def wav(self) -> Path:
        """The same as WAV."""
        return self.folder / _WAV

    @property
    def picture(self) -> Path:
        """The picture of the bulletin, an SVG."""
        return self.folder / _PICTURE

    @property
    def manifest_file(self) -> Path:
        """The manifest as JSON."""
        return self.folder / _MANIFEST

    def manifest(self) -> Manifest:
        """What was said, and when; raises ``SourceError``."""
        return parsed_manifest(self.manifest_file.read_bytes(), str(self.manifest_file))

    def file(self, name: str) -> Path:
        """One of its files by name; raises ``SourceError`` for any other."""
        if name not in _FILES:
            raise SourceError("there is no such file")
        return self.folder / name


def all_made(folder: Path) -> list[Made]:
    """What was made of the bulletin in ``folder``, newest first."""
    paths = sorted(
        (path for path in (folder / FOLDER).glob("*") if _NAME.fullmatch(path.name)), reverse=True
    )
    return [
        Made(path, digest((path / _SCRIPT).read_text("utf-8")))
        for path in paths
        if (path / _SCRIPT).is_file() and not path.is_symlink()
    ]


def newest(folder: Path, name: str = "") -> Made | None:
    """What was made last, or the one with that ``name``."""
    found = (each for each in all_made(folder) if not name or each.name == name)
    return next(found, None)


def make(task: Task, now: datetime.datetime, listener: Listener) -> str:
    """Make it; returns the name of its folder. Raises ``BulletinError``."""
    hidden = task.staging
    hidden.mkdir(parents=True)
    script = hidden / _SCRIPT
    script.write_text(task.script, "utf-8")
    made = bulletin.make(
        script,
        (hidden / _SOUND, hidden / _WAV),
        engine=task.engine,
        voice=task.voice,
        show=task.show or Settings(),
        duration=task.duration_s,
        listener=listener,
    )
    (hidden / _MANIFEST).write_text(public(made).to_json(), "utf-8")
    drawn = picture.svg(picture.of_manifest(made), overview(hidden / _SOUND))
    (hidden / _PICTURE).write_text(drawn, "utf-8")
    whole = task.folder / FOLDER / f"{now:%Y-%m-%dT%H-%M-%S}"
    hidden.rename(whole)
    for old in all_made(task.folder)[_KEPT:]:
        _remove(old.folder)
    return whole.name


def tidy(folder: Path) -> None:
    """Remove what is left of bulletins in ``folder`` whose removal was cut short."""
    for path in (folder / FOLDER).glob("*"):
        if _NAME.fullmatch(path.name) and not (path / _SCRIPT).exists() and not path.is_symlink():
            _remove(path)


def _remove(old: Path) -> None:
    """Remove its files, the script first: without it, it is none; what others put there stays."""
    with suppress(OSError):
        for name in (_SCRIPT, *_FILES, approval.FILE):
            (old / name).unlink(missing_ok=True)
        old.rmdir()
