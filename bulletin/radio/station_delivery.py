"""Delivery of finished bulletins to wherever a station takes them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from audio.errors import SoundError
from audio.files import written_aside
from bulletin.config.presets import Preset
from bulletin.config.radio import Radio
from bulletin.core.errors import OutputError, Place, SettingsError, SourceError, told_as
from bulletin.core.moments import now
from bulletin.manifest.pairing import see_that_they_match
from bulletin.manifest.schema import Manifest, read_manifest
from bulletin.radio.air_check import check
from bulletin.radio.icecast_address import PASSWORD, icecast
from bulletin.radio.newest import examined, keep_newest, sounds
from bulletin.radio.watch_folder import deliver, delivered, prune


@dataclass(frozen=True, slots=True)
class Asked:
    """What is required of a file before air: a preset and its name, and an exact length."""

    name: str
    preset: Preset
    slot_s: float | None


def into_folder(
    source: Path, folder: Path, asked: Asked, keep: int | None, manifest: Path | Manifest | None
) -> Path | None:
    """Put a file, or the newest good one of a folder, into another folder; ``None`` if it is there.

    Of what was delivered there, only the ``keep`` newest stay; ``None`` keeps all. Other people's
    files are never touched. A file's ``manifest`` becomes a sidecar beside it. Raises
    ``BulletinError``.
    """
    if not folder.is_dir():
        raise OutputError(
            "there is no such folder", todo="Make it first.", place=Place(str(folder))
        )
    made = read_manifest(manifest) if isinstance(manifest, Path) else manifest
    if source.is_dir():
        if source.resolve() == folder.resolve():
            raise SettingsError("a folder cannot be delivered to itself", place=Place(str(folder)))
        placed = keep_newest(source, folder, asked.preset, asked.slot_s)
    elif not source.is_file():
        raise SourceError("there is no such file", place=Place(str(source)))
    elif delivered(source, folder):
        placed = None
    else:
        examine = partial(examined, source=source, preset=asked.preset, slot_s=asked.slot_s)
        if made:
            see_that_they_match(source, made)
        placed = deliver(source, folder, examine, sidecar(made) if made else None)
    if keep:
        prune(folder, keep)
    return placed


def sidecar(manifest: Manifest) -> dict[str, object]:
    """The data for machines that take no labels from the sound itself."""
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
    """Send a file to an Icecast mount in real time; returns its length in seconds.

    Raises ``BulletinError``.
    """
    from bulletin.radio.source_client import send

    to = icecast(address)
    examined(source, source, asked.preset, asked.slot_s)
    return send(source, to, os.environ.get(PASSWORD, ""), source.stem, sent)


def playlist(source: Path, out: Path, asked: Asked) -> int:
    """Write a playlist of a folder's files that pass the check, oldest first; returns how many."""
    from bulletin.radio.playlist import m3u

    files = sorted(
        (path for path in _listed(source) if _passes(path, asked)),
        key=lambda path: path.stat().st_mtime,
    )
    if not files:
        raise SourceError("it has no file that passes the check", place=Place(str(source)))
    write(out, m3u(files, out.absolute().parent).encode())
    return len(files)


def calendar(radio: Radio, zone: datetime.tzinfo, out: Path) -> None:
    """Write the calendar of a station's slots, whose minutes are in ``zone``."""
    from bulletin.radio.timetable import timetable

    length_s = radio.slot_s or 300.0
    write(out, timetable(radio.station or "bulletin", radio.minutes, length_s, now(zone)))


def _listed(source: Path) -> list[Path]:
    return [source] if source.is_file() else sounds(source)


def _passes(path: Path, asked: Asked) -> bool:
    try:
        return all(each.passed for each in check(path, asked.preset, asked.slot_s))
    except (SourceError, SoundError):
        return False


def write(out: Path, data: bytes) -> None:
    """Write a file atomically; raises ``OutputError``."""
    with told_as(OutputError, "it cannot be written", out), written_aside(out) as file:
        file.write(data)
