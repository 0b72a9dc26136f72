"""A playlist of finished bulletins: extended M3U in UTF-8, for ``.m3u8`` and ``.m3u`` alike."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from audio.labels import read_tags
from audio.level import measure


def m3u(files: Sequence[Path], beside: Path) -> str:
    """The playlist of ``files``, relative to the folder ``beside`` that it will be in.

    Raises ``SoundError`` if one has no sound.
    """
    lines = ["#EXTM3U"]
    for path in files:
        title = " ".join(read_tags(path).get("title", path.stem).split())
        lines.append(f"#EXTINF:{round(measure(path).duration_s)},{title}")
        lines.append(os.path.relpath(path, beside))
    return "\n".join(lines) + "\n"
