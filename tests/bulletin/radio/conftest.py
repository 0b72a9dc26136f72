"""Shared by the radio's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

import audio


@pytest.fixture
def shipped_bed() -> Path:
    """The sound that plays between bulletins."""
    return Path(audio.__file__).parent / "sounds" / "bed.flac"
