"""Measures a whole file along its length, as it decodes: a few bytes per 50 ms."""

from __future__ import annotations

from pathlib import Path

from audio.codec import stream
from audio.profile import Profile, profile


def overview(path: Path) -> Profile:
    """The profile of a file of any length and channels; raises ``SoundError``."""
    sound = stream(path)
    return profile(sound.blocks, sound.rate)
