"""Notifications to systemd, and the restrictions in the unit."""

from __future__ import annotations

import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from bulletin.clock.watchdog import ALIVE, READY, notify
from tests.conftest import ROOT

UNITS = sorted((ROOT / "examples" / "systemd").glob("*.service"))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_unit_is_exposed_to_little(unit: Path) -> None:
    program = shutil.which("systemd-analyze")
    if not program:
        pytest.skip("systemd-analyze is not installed")
    command = [program, "security", "--offline=yes", "--threshold=20", "--no-pager", str(unit)]
    seen = subprocess.run(command, capture_output=True, text=True, check=False)
    if "Overall exposure" not in seen.stdout:
        pytest.skip(f"systemd-analyze cannot examine a file here: {seen.stderr.strip()}")
    assert seen.returncode == 0, seen.stdout


def test_unit_has_bounds_and_a_watchdog() -> None:
    unit = (ROOT / "examples" / "systemd" / "bulletin.service").read_text("utf-8")
    for line in ("Type=notify", "WatchdogSec=180", "MemoryMax=3G"):
        assert line in unit.splitlines()


def test_systemd_hears_of_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        notify(READY)
        notify(ALIVE)
        assert [listening.recv(100), listening.recv(100)] == [b"READY=1", b"WATCHDOG=1"]


@pytest.mark.parametrize("address", ["", "/nowhere/notify", "@nobody-listens"])
def test_nobody_need_listen(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    notify(ALIVE)
