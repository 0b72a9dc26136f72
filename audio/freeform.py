"""Tags of any name in an MP4, in iTunes' form: atoms ``----`` with a name."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import BinaryIO

from mutagen.mp4 import MP4, MP4FreeForm

_SPACE = "----:com.apple.iTunes:"


def write_freeform(file: BinaryIO, tags: Iterable[tuple[str, str]]) -> None:
    """Put tags into an open, finished MP4; others stay. Leaves the file at its end."""
    file.seek(0)
    found = MP4(file)
    if found.tags is None:
        found.add_tags()
    for name, value in tags:
        found[_SPACE + name] = [MP4FreeForm(value.encode())]
    file.seek(0)
    found.save(file)
    file.seek(0, io.SEEK_END)
