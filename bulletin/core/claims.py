"""Claims of processes on pieces of work: a locked byte each, in one file of a folder they share.

The system drops a claim with its process, so none outlives a crash.
"""

from __future__ import annotations

import functools
import os
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # no such locks on this system: processes may do the same work
    fcntl = None  # type: ignore[assignment]

_NAME = "claims"
_DIGITS = 15
"""This many hexadecimal digits of a key are an offset in a file."""


def take(folder: Path, key: str) -> bool:
    """Claim the work of ``key``, hexadecimal; ``False`` if another process has claimed it.

    Threads of one process do not block each other. On a file system without locks all work can be
    taken. Raises ``OSError`` if ``folder`` cannot be written.
    """
    if fcntl is None:
        return True
    claims = _file(folder.absolute())
    try:
        fcntl.lockf(claims, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _offset(key))
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        pass
    return True


def give_back(folder: Path, key: str) -> None:
    """End the claim on ``key``; nothing happens where nothing could be locked."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.lockf(_file(folder.absolute()), fcntl.LOCK_UN, 1, _offset(key))


def _offset(key: str) -> int:
    return int(key[:_DIGITS], base=16)


@functools.cache
def _file(folder: Path) -> int:
    """It stays open as long as the process: closing it once would end all claims."""
    folder.mkdir(parents=True, exist_ok=True)
    return os.open(folder / _NAME, os.O_RDWR | os.O_CREAT, 0o600)
