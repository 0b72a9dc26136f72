"""A one-time notice to a station: what it may air, by its preset."""

from __future__ import annotations

from pathlib import Path

from bulletin.config.presets import Preset
from bulletin.core.notices import first_time


def once(preset: Preset, station: str, folder: Path) -> tuple[str, ...]:
    """The preset's notice, in its languages, if ``station`` has not been shown it yet.

    That is remembered in ``folder``; if that cannot be written to, it is shown again.
    """
    if not preset.notice or not first_time("\0".join((station, *preset.notice)), folder):
        return ()
    categories = ", ".join(f"{name} ({hindi})" for name, hindi in preset.categories.items())
    return (*preset.notice, f"category: {categories}")
