"""Appends lines to a file, each atomically."""

from __future__ import annotations

import os
from pathlib import Path


def append_line(path: Path, line: bytes) -> None:
    """Append a line to a file, created if necessary; raises ``OSError``.

    A line before it that a power failure cut off stays a line of its own.
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
