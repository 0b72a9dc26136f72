"""Shared by the clock's tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bulletin.clock.simulation import Newsroom, settings

Open = Callable[..., Newsroom]


@pytest.fixture
def newsroom(tmp_path: Path) -> Open:
    """``newsroom(lead_min=5.0, …)`` opens one whose schedule has these settings."""

    def opened(**schedule: object) -> Newsroom:
        return Newsroom(tmp_path, settings(tmp_path, **schedule))

    return opened
