"""``bulletin run`` in real time, as a process where it runs on."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import Result

from bulletin.clock.aired import Log
from tests.bulletin.clock.simulation import ARTICLE

Program = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).parents[3]
EVERY_MINUTE = f"minutes = {list(range(60))}"
EVERY_SIX_HOURS = 'times = ["00:00", "06:00", "12:00", "18:00"]'
ALWAYS_DUE = 365
"""Minutes ahead, at which one of these is due; two, in five minutes of a quarter of a day."""
SHOW = """
[programme]
station = "रेडियो जयपुर"

[schedule]
{slots}
lead_min = {lead}
sources = ["stories"]
engine = "silent"
{more}
"""
WITHIN_S = 180


@pytest.fixture
def show(tmp_path: Path) -> Callable[..., Path]:
    def written(slots: str = EVERY_MINUTE, lead: float = 1, more: str = "") -> Path:
        (tmp_path / "stories").mkdir()
        (tmp_path / "stories" / "story.txt").write_text(ARTICLE, "utf-8")
        path = tmp_path / "show.toml"
        path.write_text(SHOW.format(slots=slots, lead=lead, more=more), "utf-8")
        return path

    return written


@contextmanager
def running(show: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "bulletin", "run", str(show)]
    process = subprocess.Popen(command, cwd=show.parent, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def until(there: Callable[[], bool]) -> None:
    end = time.monotonic() + WITHIN_S
    while not there():
        assert time.monotonic() < end
        time.sleep(0.05)


def heartbeat(show: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((show.parent / "records" / "heartbeat.json").read_bytes())
    return found


def making(show: Path) -> bool:
    beats = show.parent / "records" / "heartbeat.json"
    return beats.exists() and heartbeat(show)["making"] is not None


def children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(each) for each in found]


@pytest.mark.slow
def test_it_makes_airs_beats_and_ends_when_it_is_told_to(show: Callable[..., Path]) -> None:
    path = show()
    log = Log(path.parent / "records")
    with running(path) as process:
        # Begun seconds before a slot, nothing is made in time for that one.
        until(lambda: any(each.file for each in log.lines()))
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 0
    aired = next(each for each in log.lines() if each.file)
    assert aired.outcome.value in ("new", "late")
    assert (path.parent / "air" / aired.file).is_file()
    assert heartbeat(path)["pid"] == process.pid
    assert (path.parent / "records" / "metrics.prom").is_file()
    assert said.endswith("bulletin: ended\n")
    assert "error" not in said


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are found in /proc")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_end_in_the_making_leaves_no_process_and_no_half_bulletin(
    show: Callable[..., Path], how: signal.Signals
) -> None:
    path = show(lead=ALWAYS_DUE, slots=EVERY_SIX_HOURS)
    with running(path) as process:
        until(lambda: making(path))
        left = children(process.pid)
        process.send_signal(how)
        process.wait(30)
    assert process.returncode == (-how if how is signal.SIGKILL else 0)
    until(lambda: not any(Path(f"/proc/{pid}/fd/0").exists() for pid in left))
    assert not list((path.parent / "air").iterdir())


def test_once_makes_what_is_due_once(show: Callable[..., Path], program: Program) -> None:
    path = show(lead=ALWAYS_DUE, slots=EVERY_SIX_HOURS)
    assert program("run", path, "--once").returncode == 0
    lines = list(Log(path.parent / "records").lines())
    assert lines
    assert {aired.outcome.value for aired in lines} == {"new"}
    assert (path.parent / "air" / lines[0].file).is_file()
    records = path.parent / "records"
    assert json.loads((records / "heartbeat.json").read_bytes())["last"]["slot"] == lines[-1].slot
    counted = f'bulletin_slots_total{{outcome="new"}} {len(lines)}.0\n'
    assert counted in (records / "metrics.prom").read_text("utf-8")
    again = program("run", path, "--once")
    assert (again.returncode, again.stdout) == (0, "")
    said = "bulletin: nothing is due; the next slot is "
    assert again.stderr.startswith(said)
    last = datetime.datetime.fromisoformat(lines[-1].slot)
    assert again.stderr.removeprefix(said) > f"{last:%Y-%m-%d %H:%M},", "that one is made"
    assert list(Log(path.parent / "records").lines()) == lines


@pytest.mark.slow
def test_once_says_by_its_exit_code_that_no_new_one_was_made(
    show: Callable[..., Path], program: Program
) -> None:
    minute = ((int(time.time()) + 10) // 60 + 1) % 60  # of a zone whose hours are whole
    path = show(slots=f"minutes = [{minute}]", lead=2, more='timezone = "UTC"')
    shutil.rmtree(path.parent / "stories")
    done = program("run", path, "--once")
    assert done.returncode == 1, done.stderr
    assert "no bulletin was made: there is no story for this slot" in done.stderr


def test_dry_run_shows_a_day(show: Callable[..., Path], run: Callable[..., Result]) -> None:
    path = show(slots='times = ["07:00", "18:30"]', lead=5)
    done = run("run", path, "--dry-run")
    lines = sorted(line[15:] for line in done.stdout.splitlines())
    assert lines[0].startswith("07:00 +0530  made from 06:55:00  ")
    assert lines[1].startswith("18:30 +0530  made from 18:25:00  ")
    assert not (path.parent / "records").exists()


def test_two_clocks_do_not_keep_the_same_records(
    show: Callable[..., Path], program: Program
) -> None:
    path = show()
    with running(path):
        until(lambda: (path.parent / "records" / "heartbeat.json").exists())
        done = program("run", path)
    assert done.returncode == 2
    assert "another bulletin run uses these records" in done.stderr


@pytest.mark.parametrize(
    ("more", "why"),
    [("", "the schedule has no slot"), ('times = ["07:00"]', "the schedule has no source")],
)
def test_show_that_cannot_be_run_is_refused_in_a_line(
    tmp_path: Path, run: Callable[..., Result], more: str, why: str
) -> None:
    path = tmp_path / "show.toml"
    path.write_text(f"[schedule]\n{more}\n", "utf-8")
    done = run("run", path)
    assert done.exit_code == 2
    assert why in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_takes_the_units_of_the_guide(tmp_path: Path) -> None:
    for unit in (ROOT / "examples" / "systemd").iterdir():
        text = unit.read_text("utf-8").replace("/home/newsroom/bulletin", str(ROOT))
        text = text.replace("User=newsroom\n", "")
        (tmp_path / unit.name).write_text(text, "utf-8")
    units = sorted(map(str, tmp_path.glob("bulletin*")))
    assert len(units) == 3
    environment = {**os.environ, "SYSTEMD_LOG_LEVEL": "warning"}
    command = ["systemd-analyze", "verify", "--man=no", *units]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not [line for line in done.stderr.splitlines() if str(tmp_path) in line]
