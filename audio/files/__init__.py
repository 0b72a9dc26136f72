"""Files that are whole or not there; :mod:`audio.files.ledger` tells which of a folder are ours."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # no such locks on this system: leftovers stay there
    fcntl = None  # type: ignore[assignment]

__all__ = ["sweep", "written_aside"]

_LEFTOVER = re.compile(r"\.bulletin-\d+-[0-9a-f]{8}\.part")


@contextmanager
def written_aside(
    path: Path, aside_in: Path | None = None, *, synced: bool = True
) -> Iterator[BinaryIO]:
    """A file to write, seekable, that takes ``path``'s place when the block ends without error.

    Until then what stood at ``path`` stays, and after an error nothing else is left; what a killed
    process leaves, :func:`sweep` takes away. It is written in ``path``'s folder, or in another one
    of the same file system. Unless it is ``synced``, a power failure may leave it in part. A link
    is followed. Raises ``OSError`` as the system does, and where ``path`` is no regular file.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise FileExistsError(None, "it exists and is no regular file", str(path))
    file, aside = _opened(aside_in or target.parent)
    try:
        with file:
            yield file
            file.flush()
            if synced:
                os.fsync(file.fileno())
            if fcntl is None:
                file.close()  # a system without such locks renames no open file
            aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> int:
    """Take away what killed processes left of files being written in ``folder``; how many.

    A file that is being written is locked, and the system drops a lock with its process.
    """
    if fcntl is None:
        return 0
    swept = 0
    for aside in folder.glob(".bulletin-*.part"):
        if not _LEFTOVER.fullmatch(aside.name) or aside.is_symlink() or not aside.is_file():
            continue  # it has another's name
        try:
            with aside.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                aside.unlink()
                swept += 1
        except OSError:
            continue  # it is being written, has been taken away, or is not ours to take
    return swept


def _opened(folder: Path) -> tuple[BinaryIO, Path]:
    """A new file in ``folder``, locked as long as it is open."""
    while True:
        aside = folder / f".bulletin-{os.getpid()}-{secrets.token_hex(4)}.part"
        file = aside.open("x+b")
        if _locked(file) and aside.exists():
            return file, aside
        file.close()  # it was swept before it was locked


def _locked(file: BinaryIO) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass  # a file system without locks; nothing can be swept there either
    return True
