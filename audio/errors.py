"""Errors about sound."""

from __future__ import annotations

__all__ = ["SoundError"]


class SoundError(ValueError):
    """Bytes or a file without sound that can be decoded."""
