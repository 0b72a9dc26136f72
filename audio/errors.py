"""Errors about sound."""

from __future__ import annotations


class SoundError(ValueError):
    """Bytes or a file without sound that can be decoded."""
