"""Shared by the clock's tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bulletin.clock import station
from tests.bulletin.clock.simulation import Newsroom, settings

Open = Callable[..., Newsroom]


@pytest.fixture(autouse=True)
def look_each_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is due, a simulated station does nothing but write its heartbeat."""
    monkeypatch.setattr(station, "LOOK_AGAIN", timedelta(minutes=1))


@pytest.fixture
def newsroom(tmp_path: Path) -> Open:
    """``newsroom(lead_min=5.0, …)`` opens one whose schedule has these settings."""

    def opened(**schedule: object) -> Newsroom:
        return Newsroom(tmp_path, settings(tmp_path, **schedule))

    return opened
