"""How many processes Kokoro may use, according to Linux."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bulletin.engines.processors import CORES, cores


@pytest.fixture(autouse=True)
def nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CORES, raising=False)


@pytest.mark.parametrize(
    ("own", "limits", "expected"),
    [
        ("0::/", {"": "200000 100000"}, 2),
        ("0::/", {"": "150000 100000"}, 2),
        ("0::/", {"": "20000 100000"}, 1),
        ("0::/", {"": "max 100000"}, 8),
        ("0::/", {"": "6400000 100000"}, 8),
        ("0::/", {}, 8),
        ("0::/news.slice/b.service", {"news.slice/b.service": "300000 100000"}, 3),
        ("0::/news.slice/b.service", {"news.slice": "300000 100000"}, 3),
        ("12:cpu:/docker\n0::/", {"": "100000 100000"}, 1),
        ("12:cpu:/docker", {"": "100000 100000"}, 8),
    ],
)
def test_cores_are_those_that_a_control_group_leaves(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    own: str,
    limits: dict[str, str],
    expected: int,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(8)))
    (tmp_path / "proc/self").mkdir(parents=True)
    (tmp_path / "proc/self/cgroup").write_text(own + "\n")
    for group, limit in limits.items():
        folder = tmp_path / "sys/fs/cgroup" / group
        folder.mkdir(parents=True)
        (folder / "cpu.max").write_text(limit + "\n")
    assert cores(tmp_path) == expected


def test_cores_are_those_it_may_run_on_where_no_group_says_otherwise(tmp_path: Path) -> None:
    assert cores(tmp_path) == len(os.sched_getaffinity(0))


def test_cores_are_at_most_as_many_as_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(8)))
    monkeypatch.setenv(CORES, "3")
    assert cores(tmp_path) == 3
