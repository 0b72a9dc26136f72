"""What a station is told once: what it may air, by its preset."""

from __future__ import annotations

import hashlib
from pathlib import Path

from audio.files import written_aside
from bulletin.config.presets import Preset

__all__ = ["once"]


def once(preset: Preset, station: str, folder: Path) -> tuple[str, ...]:
    """The preset's notice, in its languages, where ``station`` has not been told it yet.

    That it was told is kept in ``folder``; where that can't be written to, it is told again.
    """
    if not preset.notice:
        return ()
    told = hashlib.sha256("\0".join((station, *preset.notice)).encode()).hexdigest()[:16]
    mark = folder / "told" / told
    if mark.exists():
        return ()
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        with written_aside(mark) as file:
            file.write(station.encode())
    except OSError:
        pass  # it is better told twice than never
    categories = ", ".join(f"{name} ({hindi})" for name, hindi in preset.categories.items())
    return (*preset.notice, f"--category: {categories}")
