"""What can be wrong with sound."""

from __future__ import annotations

__all__ = ["SoundError"]


class SoundError(ValueError):
    """Bytes or a file that hold no sound that can be decoded."""
