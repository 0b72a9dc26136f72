"""Lines at the end of a file, each whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["append_line"]


def append_line(path: Path, line: bytes) -> None:
    """Write a line to the end of a file, which is made where there is none; raises ``OSError``.

    A line that a power failure cut off before it stays a line of its own.
    """
    text = line + b"\n"
    with path.open("ab+", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        if end:
            file.seek(end - 1)
            text = text if file.read(1) == b"\n" else b"\n" + text
        try:
            if file.write(text) != len(text):
                raise OSError(None, "the disk is full", str(path))
            os.fsync(file.fileno())
        except OSError:
            file.truncate(end)
            raise
