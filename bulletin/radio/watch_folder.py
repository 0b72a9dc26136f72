"""Delivery into a folder that a station's machine watches, among other people's files.

A hidden ledger in the folder records what was delivered; nothing else is ever replaced or removed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from audio.files import sweep, written_aside
from audio.files.ledger import Ledger, sha256_of
from bulletin.core.errors import OutputError, Place, told_as

_BLOCK = 1 << 20
_SIDECAR = ".json"


def deliver(
    source: Path,
    folder: Path,
    examine: Callable[[Path], None],
    sidecar: Mapping[str, object] | None = None,
) -> Path:
    """Put a copy of ``source`` into ``folder`` under its name, atomically.

    ``examine`` is called with the copy before it takes its place, and raises if it may not. So what
    was checked is what is delivered, whatever happens to the source. The copy has the source's
    time. A ``sidecar`` is written as ``NAME.json`` before the sound, so that a machine that sees
    the sound finds it. Raises ``OutputError``, also if there is a file of that name that was not
    delivered by bulletin.
    """
    target = folder / source.name
    beside = folder / f"{source.name}{_SIDECAR}"
    told = b"" if sidecar is None else _json(sidecar)
    _see_that_it_is_ours(target)
    if told:
        _see_that_it_is_ours(beside)
    with _writing(target):
        sweep(folder)
        with source.open("rb") as sound, written_aside(target) as file:
            stat = os.fstat(sound.fileno())
            shutil.copyfileobj(sound, file, _BLOCK)
            file.flush()
            examine(Path(file.name))
            os.utime(file.fileno(), ns=(stat.st_atime_ns, stat.st_mtime_ns))
            Ledger(folder).add({target.name: sha256_of(Path(file.name))})
            if told:
                _write(beside, told)
    return target


def keep_as(source: Path, target: Path) -> None:
    """Put a copy of ``source`` at ``target``, replacing the one put there before.

    It is atomic, and never replaces somebody else's file. Raises ``OutputError``.
    """
    _see_that_it_is_ours(target)
    with _writing(target):
        sweep(target.parent)
        with source.open("rb") as sound, written_aside(target) as file:
            shutil.copyfileobj(sound, file, _BLOCK)
            file.flush()
            Ledger(target.parent).add({target.name: sha256_of(Path(file.name))})


def _writing(target: Path) -> AbstractContextManager[None]:
    todo = "Check that the folder exists and has free space."
    return told_as(OutputError, "it cannot be written", target, todo=todo)


def _json(sidecar: Mapping[str, object]) -> bytes:
    return json.dumps(sidecar, ensure_ascii=False, indent=1).encode() + b"\n"


def _write(path: Path, content: bytes) -> None:
    Ledger(path.parent).add({path.name: hashlib.sha256(content).hexdigest()})
    with written_aside(path) as file:
        file.write(content)


def delivered(source: Path, folder: Path) -> bool:
    """Whether ``folder`` has this very file: with its name, size and time."""
    try:
        here, there = source.stat(), (folder / source.name).stat()
    except OSError:
        return False
    return (here.st_size, here.st_mtime_ns) == (there.st_size, there.st_mtime_ns)


def adopt(path: Path, sha256: str) -> None:
    """Count a file as delivered if an earlier version delivered it without a ledger.

    It must still have the recorded content; a folder with a ledger stays unchanged.
    """
    ledger = Ledger(path.parent)
    with suppress(OSError):
        plain = path.is_file() and not path.is_symlink()
        if plain and not ledger.file.exists() and sha256_of(path) == sha256:
            ledger.add({path.name: sha256})


def prune(folder: Path, keep: int) -> list[str]:
    """Remove all but the ``keep`` newest deliveries from ``folder``; returns their names.

    A file that was not delivered by :func:`deliver`, or has been changed since, stays. Raises
    ``OutputError``.
    """
    ledger = Ledger(folder)
    entries = ledger.entries()
    sidecars = {f"{name}{_SIDECAR}" for name in entries}
    sounds = [name for name in entries if name not in sidecars]
    there = [name for name in reversed(sounds) if os.path.lexists(folder / name)]
    return forget(folder, there[keep:])


def forget(folder: Path, names: Iterable[str]) -> list[str]:
    """Remove delivered files with their sidecars; returns the names of those removed.

    Raises ``OutputError``.
    """
    try:
        gone = [each for name in names for each in (name, name + _SIDECAR)]
        return Ledger(folder).remove(gone)
    except OSError as error:
        wrong = f"an older bulletin cannot be removed ({error.strerror or error})"
        raise OutputError(wrong, place=Place(str(error.filename or folder))) from error


def _see_that_it_is_ours(path: Path) -> None:
    """Raise ``OutputError`` if somebody else's file would be replaced."""
    if os.path.lexists(path) and not Ledger(path.parent).holds(path.name):
        raise OutputError(
            "a file of that name exists, and bulletin did not deliver it",
            todo="Move it away, or deliver under another name.",
            place=Place(str(path)),
        )
