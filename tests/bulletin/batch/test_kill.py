"""Workers, then everything, killed at any moment: the same command then makes what is missing.

Nothing is left half-written or differs, with one worker or with two.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.bulletin.batch.conftest import DAY, Batch, article

JOBS = 24
MOMENTS = 30
OPTIONS = ("jobs", "--engine", "silent", "--date", DAY)


def sounds(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.mp3")}


def workers(parent: int) -> list[int]:
    with suppress(psutil.Error):
        children = psutil.Process(parent).children()
        return [each.pid for each in children if "spawn_main" in " ".join(each.cmdline())]
    return []


def begun(folder: Path, out: str, count: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bulletin", "batch", *OPTIONS, "-o", f"{out}/{{stem}}.mp3"]
    return subprocess.Popen(
        [*command, "--workers", str(count)],
        cwd=folder,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@pytest.fixture
def whole(tmp_path: Path, batch: Batch) -> dict[str, bytes]:
    """What one worker makes of all jobs, undisturbed."""
    (tmp_path / "jobs").mkdir()
    for number in range(JOBS):
        (tmp_path / "jobs" / f"{number}.txt").write_text(article(number), "utf-8")
    done = batch(*OPTIONS, "-o", "whole/{stem}.mp3", "--workers", "1")
    assert done.returncode == 0, done.stderr
    return sounds(tmp_path / "whole")


def kill(running: subprocess.Popen[bytes], moment: int) -> None:
    """Of three times, kill a worker twice and the whole command once, with its scheduler."""
    if moment % 3 == 2:
        running.kill()
        return
    for pid in workers(running.pid)[:1]:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.release
def test_batch_killed_at_thirty_moments_goes_on(
    tmp_path: Path, batch: Batch, whole: dict[str, bytes]
) -> None:
    chance = random.Random(11)  # noqa: S311 - it decides nothing secret
    out = tmp_path / "out"
    for moment in range(MOMENTS):
        with begun(tmp_path, "out", 2) as running:
            while not workers(running.pid) and running.poll() is None:
                time.sleep(0.02)
            time.sleep(chance.uniform(0, 3))  # the moment is what the test is about
            kill(running, moment)
            if moment % 3 != 2:
                assert running.wait(timeout=200) == 0, "a worker that is killed costs no job"
        for name, content in sounds(out).items():
            assert content == whole[name], f"{name} is half written or made otherwise"
        if moment % 3 != 2:
            assert sounds(out) == whole
        for path in chance.sample(sorted(out.glob("*.mp3")), len(list(out.glob("*.mp3"))) // 2):
            path.unlink()  # so that there is work at the next moment
    done = batch(*OPTIONS, "-o", "out/{stem}.mp3", "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert sounds(out) == whole
    assert not [path for path in out.rglob("*") if path.name.endswith(".part")]


@pytest.mark.release
def test_ten_poison_jobs_among_a_hundred_hurt_no_other(
    tmp_path: Path, batch: Batch, poison: dict[str, str]
) -> None:
    (tmp_path / "jobs").mkdir()
    bad = {number for number in range(100) if number % 10 == 7}
    for number in range(100):
        word = "ज़हर" if number in bad else "पानी"
        (tmp_path / "jobs" / f"{number}.txt").write_text(article(number, word), "utf-8")
    options = ("-o", "out/{stem}.mp3", "--engine", "poison", "--workers", "2")
    done = batch("jobs", *options, **poison)
    assert done.returncode == 1
    assert len(sounds(tmp_path / "out")) == 90
    for number in bad:
        assert f"jobs/{number}.txt: the process that makes it ends (signal 11)" in done.stderr
