"""Delivery of finished bulletins to wherever a station takes them."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from audio.errors import SoundError
from audio.files import written_aside
from bulletin.config.radio import Radio
from bulletin.errors import OutputError, Place, SettingsError, SourceError
from bulletin.manifest import Manifest
from bulletin.presets import Preset
from bulletin.radio.address import PASSWORD, icecast
from bulletin.radio.check import check
from bulletin.radio.folder import deliver, delivered, prune
from bulletin.radio.newest import SUFFIXES, examined, keep_newest

__all__ = ["Asked", "calendar", "into_folder", "playlist", "stream"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a file before it goes on air."""

    preset: Preset
    slot_s: float | None


def into_folder(
    source: Path, folder: Path, asked: Asked, keep: int | None, manifest: Manifest | None
) -> Path | None:
    """Put a file, or the newest good one of a folder, into another folder; ``None`` if it is there.

    All but the ``keep`` newest are taken away from there. Raises ``BulletinError``.
    """
    if not folder.is_dir():
        raise OutputError("there is no such folder", todo="Make it first.", place=Place(str(folder)))
    if source.is_dir():
        if source.resolve() == folder.resolve():
            raise SettingsError("a folder cannot be delivered to itself", place=Place(str(folder)))
        placed = keep_newest(source, folder, asked.preset, asked.slot_s)
    elif not source.is_file():
        raise SourceError("there is no such file", place=Place(str(source)))
    elif delivered(source, folder):
        placed = None
    else:
        examine = partial(
            examined, source=source, preset=asked.preset, slot_s=asked.slot_s
        )
        placed = deliver(source, folder, examine, sidecar(manifest) if manifest else None)
    if keep:
        prune(folder, keep)
    return placed


def sidecar(manifest: Manifest) -> dict[str, object]:
    """What a machine that takes no labels from the sound itself is told beside it."""
    return {
        "title": manifest.title,
        "station": manifest.station,
        "programme": manifest.programme,
        "date": manifest.date,
        "language": manifest.language,
        "duration_s": manifest.duration_s,
        "stories": [
            {"title": story.title or story.kind, "start_s": story.start_s, "end_s": story.end_s}
            for story in manifest.stories
        ],
    }


def stream(source: Path, address: str, asked: Asked, sent: Callable[[float], None]) -> float:
    """Send a file to an Icecast mount in its own time; its seconds. Raises ``BulletinError``."""
    from bulletin.radio.source_client import send

    to = icecast(address)
    examined(source, source, asked.preset, asked.slot_s)
    return send(source, to, os.environ.get(PASSWORD, ""), source.stem, sent)


def playlist(source: Path, out: Path, asked: Asked) -> int:
    """Write a playlist of the files of a folder that pass their check, oldest first; how many."""
    from bulletin.radio.playlist import m3u

    files = sorted(
        (path for path in _sounds(source) if _passes(path, asked)),
        key=lambda path: path.stat().st_mtime,
    )
    if not files:
        raise SourceError("it holds no file that passes the check", place=Place(str(source)))
    _write(out, m3u(files, out.absolute().parent).encode())
    return len(files)


def calendar(station: str, radio: Radio, out: Path) -> None:
    """Write the calendar of a station's slots."""
    from bulletin.radio.timetable import timetable

    now = datetime.datetime.now().astimezone()
    _write(out, timetable(station, radio.minutes, radio.slot_s or 300.0, now))


def script_for(
    folder: Path, out: Path, kept: Path, preset_name: str, slot_s: float | None
) -> list[str]:
    """The command by which a station's script looks for what is new in ``folder``."""
    words = [sys.executable, "-m", "bulletin", "air", str(folder.resolve())]
    words += ["--to", str(kept.resolve()), "--preset", preset_name, "--keep", "3"]
    return [*words, *(["--slot", str(slot_s)] if slot_s else [])]


def _sounds(source: Path) -> list[Path]:
    if source.is_file():
        return [source]
    if not source.is_dir():
        raise SourceError("there is no such folder", place=Place(str(source)))
    return [
        path
        for path in source.iterdir()
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    ]


def _passes(path: Path, asked: Asked) -> bool:
    try:
        return all(each.passed for each in check(path, asked.preset, asked.slot_s))
    except (SourceError, SoundError):
        return False


def _write(out: Path, data: bytes) -> None:
    try:
        with written_aside(out) as file:
            file.write(data)
    except OSError as error:
        raise OutputError(
            f"it cannot be written ({error.strerror or error})", place=Place(str(out))
        ) from error
