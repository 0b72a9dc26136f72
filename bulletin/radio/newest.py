"""The newest file of a folder that may go on air, kept as a copy."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from audio.file_kinds import SUFFIXES
from audio.files import written_aside
from bulletin.config.presets import Preset, name_of
from bulletin.core.errors import BulletinError, OutputError, Place, SourceError, told_as
from bulletin.radio.air_check import check
from bulletin.radio.watch_folder import deliver, delivered

_SETTLED_S = 2.0
_REFUSED = ".bulletin-refused"
_REMEMBERED = 100


class RefusedError(BulletinError):
    """A file does not pass the check before air."""


def examined(copy: Path, source: Path, preset: Preset, slot_s: float | None) -> None:
    """Check a ``copy`` of ``source``; raises ``RefusedError`` if it may not go on air."""
    findings = check(copy, preset, slot_s, name=source.name)
    if failed := [each for each in findings if not each.passed]:
        told = ", ".join(f"{each.check} {each.found} ({each.limit})" for each in failed)
        raise RefusedError(
            f"it fails the check: {told}",
            todo=f"Make it again with --preset {name_of(preset)}.",
            place=Place(str(source)),
        )


def keep_newest(folder: Path, kept: Path, preset: Preset, slot_s: float | None) -> Path | None:
    """Copy the newest file of ``folder`` that passes its check into ``kept``.

    Returns ``None`` if that one, or a newer one, is there already: a file removed from ``folder``
    stays good. A file written to in the last 2 s is left alone. Failures are remembered in ``kept``
    until the file changes, so that it is not checked again. Raises ``SourceError`` if no file
    passes.
    """
    refused = ""
    kept_since = max((path.stat().st_mtime for path in sounds(kept)), default=0.0)
    for source in _newest_first(folder):
        if delivered(source, kept) or source.stat().st_mtime < kept_since:
            return None
        key = _key(source, preset, slot_s)
        why = dict(_lines(kept)).get(key)
        if why is None:
            try:
                examine = partial(examined, source=source, preset=preset, slot_s=slot_s)
                return deliver(source, kept, examine)
            except RefusedError as error:
                why = str(error)
                _remember(kept, key, why)
        refused = refused or why
    if refused:
        raise SourceError(f"no file of {folder} may go on air; the newest: {refused}")
    raise SourceError("it has no sound file yet", place=Place(str(folder)))


def sounds(folder: Path) -> list[Path]:
    """The sound files of a folder, by name; raises ``SourceError`` if there is none."""
    if not folder.is_dir():
        raise SourceError("there is no such folder", place=Place(str(folder)))
    return [
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES and path.name[0] != "." and path.is_file()
    ]


def _newest_first(folder: Path) -> list[Path]:
    found: list[tuple[float, Path]] = []
    for path in sounds(folder):
        try:
            written = path.stat().st_mtime
        except OSError:
            continue  # it was just removed
        if time.time() - written >= _SETTLED_S:
            found.append((written, path))
    return [path for _, path in sorted(found, reverse=True)]


def _key(path: Path, preset: Preset, slot_s: float | None) -> str:
    stat = path.stat()
    told = f"{path.resolve()}\0{stat.st_size}\0{stat.st_mtime_ns}\0{slot_s}\0{preset!r}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _lines(kept: Path) -> Iterator[tuple[str, str]]:
    try:
        text = (kept / _REFUSED).read_text("utf-8")
    except OSError:
        return
    for line in text.splitlines():
        key, _, why = line.partition("\t")
        yield key, why


def _remember(kept: Path, key: str, why: str) -> None:
    lines = [*_lines(kept), (key, " ".join(why.split()))][-_REMEMBERED:]
    unwritten = told_as(OutputError, "it cannot be written to", kept)
    with unwritten, written_aside(kept / _REFUSED) as file:
        file.write("".join(f"{each}\t{text}\n" for each, text in lines).encode())
