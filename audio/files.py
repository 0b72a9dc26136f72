"""Files that are whole or not there."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

__all__ = ["written_aside"]


@contextmanager
def written_aside(path: Path) -> Iterator[BinaryIO]:
    """A file to write, seekable, that takes ``path``'s place when the block ends without error.

    Until then what stood at ``path`` stays, and after an error nothing else is left. A link is
    followed. Raises ``OSError`` as the system does, and where ``path`` is no regular file.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise FileExistsError(None, "it exists and is no regular file", str(path))
    aside = target.parent / f".bulletin-{os.getpid()}-{secrets.token_hex(4)}.part"
    try:
        with aside.open("x+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
