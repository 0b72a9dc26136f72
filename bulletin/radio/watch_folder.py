"""Delivery into a folder that a station's machine watches."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from audio.files import sweep, written_aside
from bulletin.core.errors import OutputError, Place

__all__ = ["deliver", "delivered", "prune"]

_BLOCK = 1 << 20


def deliver(
    source: Path,
    folder: Path,
    examine: Callable[[Path], None],
    sidecar: Mapping[str, object] | None = None,
) -> Path:
    """Put a copy of ``source`` into ``folder`` under its name, whole or not at all.

    ``examine`` is called with the copy before it takes its place, and raises what keeps it from
    it; so what was examined is what is delivered, whatever happens to the source. The copy has the
    source's time. A ``sidecar`` stands beside it as ``NAME.json``, before the sound does, so that
    a machine that sees the sound finds it. Raises ``OutputError``.
    """
    target = folder / source.name
    try:
        sweep(folder)
        with source.open("rb") as sound, written_aside(target) as file:
            stat = os.fstat(sound.fileno())
            shutil.copyfileobj(sound, file, _BLOCK)
            file.flush()
            examine(Path(file.name))
            os.utime(file.fileno(), ns=(stat.st_atime_ns, stat.st_mtime_ns))
            if sidecar is not None:
                _write(folder / f"{source.name}.json", sidecar)
    except OSError as error:
        raise OutputError(
            f"it cannot be written ({error.strerror or error})",
            todo="See that the folder is there, and that there is room.",
            place=Place(str(target)),
        ) from error
    return target


def _write(path: Path, sidecar: Mapping[str, object]) -> None:
    with written_aside(path) as file:
        file.write(json.dumps(sidecar, ensure_ascii=False, indent=1).encode() + b"\n")


def delivered(source: Path, folder: Path) -> bool:
    """Whether ``folder`` has this very file: of its name, size and time."""
    try:
        here, there = source.stat(), (folder / source.name).stat()
    except OSError:
        return False
    return (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns)


def prune(folder: Path, keep: int) -> None:
    """Take away all sound files of ``folder`` but the ``keep`` newest."""
    files = [path for path in folder.iterdir() if path.is_file() and path.name[0] != "."]
    sounds = [path for path in files if path.suffix != ".json"]
    for path in sorted(sounds, key=lambda each: each.stat().st_mtime, reverse=True)[keep:]:
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.json").unlink(missing_ok=True)
