"""The whole command: on processes of this machine, and on an existing cluster."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bulletin.batch.conftest import DAY, Batch, article
from tests.gtts_endpoint import Answer, GttsEndpoint, spoken_answer

OPTIONS = ("-o", "out/{stem}.mp3", "--engine", "silent", "--date", DAY)


def sounds(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.mp3")}


def report(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "bulletin-report/report.json").read_text())
    return found


def test_batch_makes_all_and_again_only_what_changed(work: Path, batch: Batch) -> None:
    (work / "jobs" / "6.txt").write_text("x")
    first = batch("jobs", *OPTIONS, "--workers", "2", "--metrics", "m.prom")
    assert first.returncode == 1, first.stderr
    assert "jobs/6.txt: " in first.stderr
    assert re.search(r"7 jobs on 2 workers; http://127\.0\.0\.1:\d+/status", first.stderr)
    assert 'bulletin_batch_jobs{result="made"} 6.0' in (work / "m.prom").read_text()
    before = sounds(work / "out")
    assert len(before) == 6
    told = report(work)
    assert (told["made"], told["failed"], told["workers"]) == (6, 1, 2)
    page = (work / "bulletin-report/report.html").read_text("utf-8")
    assert "jobs/6.txt" in page
    assert "बारिश की खबर" in page

    (work / "jobs" / "6.txt").unlink()
    (work / "jobs" / "5.txt").write_text(article(55), "utf-8")
    (work / "out" / "4.mp3").unlink()
    again = batch("jobs", *OPTIONS, "--workers", "1", "--quiet")
    assert (again.returncode, again.stderr) == (0, "")
    told = report(work)
    assert (told["made"], told["kept"], told["workers"]) == (2, 4, 1)
    after = sounds(work / "out")
    assert {name for name in after if after[name] != before[name]} == {"5.mp3"}


def test_two_batches_at_once_make_each_bulletin_once(work: Path) -> None:
    command = [sys.executable, "-m", "bulletin", "batch", "jobs", *OPTIONS, "--workers", "1"]
    running = [
        subprocess.Popen([*command, "--quiet", "--report", report_folder], cwd=work)
        for report_folder in ("one", "two")
    ]
    assert [process.wait(timeout=200) for process in running] == [0, 0]
    told = [json.loads(path.read_text()) for path in work.glob("*/report.json")]
    assert sum(each["made"] for each in told) == 6
    assert sum(each["kept"] for each in told) == 6


@pytest.mark.slow
def test_poison_job_takes_one_worker_down_and_no_other_job(
    work: Path, batch: Batch, poison: dict[str, str]
) -> None:
    (work / "jobs" / "3.txt").write_text(article(3, "ज़हर"), "utf-8")
    options = ("-o", "out/{stem}.mp3", "--engine", "poison", "--workers", "2")
    first = batch("jobs", *options, **poison)
    assert first.returncode == 1, first.stderr
    assert "jobs/3.txt: the process that makes it ends (signal 11)" in first.stderr
    assert len(sounds(work / "out")) == 5
    (record,) = [
        told
        for path in (work / "out/.bulletin-batch").rglob("*.json")
        if (told := json.loads(path.read_text()))["deadly"]
    ]
    assert not record["files"]


@contextmanager
def cluster(work: Path, workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and workers as Dask's own commands start them; the address and all processes."""
    dask = [sys.executable, "-m"]
    told = work / "scheduler.json"
    told.unlink(missing_ok=True)
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    command = [*dask, "distributed.cli.dask_scheduler", *options, "--scheduler-file", str(told)]
    running = [subprocess.Popen(command, cwd=work, env=environment, **quiet)]  # type: ignore[call-overload]
    try:
        for _ in range(600):
            if told.exists() and told.read_text().endswith("}"):
                break
            time.sleep(0.1)
        address = json.loads(told.read_text())["address"]
        command = [*dask, "distributed.cli.dask_worker", address, "--nthreads", "1"]
        for number in range(workers):
            one = [*command, "--no-dashboard", "--name", str(number)]
            running.append(subprocess.Popen(one, cwd=work, env=environment, **quiet))  # type: ignore[call-overload]
        yield address, running
    finally:
        for process in running:
            process.kill()
            process.wait()


@pytest.mark.slow
def test_batch_on_a_cluster_ends_with_its_scheduler_and_goes_on_later(
    work: Path, batch: Batch
) -> None:
    for number in range(6, 60):
        (work / "jobs" / f"{number}.txt").write_text(article(number), "utf-8")
    with cluster(work, 2) as (address, (scheduler, *_)):
        command = [sys.executable, "-m", "bulletin", "batch", "jobs", *OPTIONS]
        with subprocess.Popen(
            [*command, "--scheduler", address], cwd=work, stderr=subprocess.PIPE, text=True
        ) as running:
            while len(sounds(work / "out")) < 5:
                time.sleep(0.05)
            scheduler.kill()
            _, told = running.communicate(timeout=200)
        assert running.returncode == 4, told
        assert "the scheduler is lost" in told
    before = sounds(work / "out")
    assert 5 <= len(before) < 60
    undone = [path for path in (work / "jobs").iterdir() if f"{path.stem}.mp3" not in before]
    for path in undone[6:]:
        path.unlink()  # a few more show that it goes on
    with cluster(work, 2) as (address, _):
        again = batch("jobs", *OPTIONS, "--scheduler", address)
    assert again.returncode == 0, again.stderr
    after = sounds(work / "out")
    assert len(after) == len(before) + len(undone[:6])
    assert before == {name: after[name] for name in before}
    assert report(work)["kept"]


def is_gone(group: int) -> bool:
    """Whether nobody of a group of processes is left, at the latest after a while."""
    for _ in range(300):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.slow
def test_ctrl_c_ends_it_cleanly(work: Path) -> None:
    for number in range(6, 200):
        (work / "jobs" / f"{number}.txt").write_text(article(number), "utf-8")
    command = [sys.executable, "-m", "bulletin", "batch", "jobs", *OPTIONS, "--workers", "2"]
    with subprocess.Popen(
        command, cwd=work, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        while not sounds(work / "out"):
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: all of them get it
        _, told = running.communicate(timeout=100)
    assert running.returncode == 130, told
    assert "Traceback" not in told
    assert "stopped" in told
    assert is_gone(running.pid)
    assert not list((work / "out").glob(".*.part"))


@pytest.mark.slow
def test_all_workers_together_ask_a_host_no_more_often_than_they_may(
    work: Path, batch: Batch, endpoint: GttsEndpoint
) -> None:
    began: list[float] = []

    def answered(text: str, _count: int) -> Answer:
        began.append(time.monotonic())
        return spoken_answer(text)

    endpoint.answer = answered
    pace = 4
    options = ("-o", "out/{stem}.mp3", "--engine", "gtts", "--dry", "--pace", str(pace))
    done = batch("jobs", *options, "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert len(began) > 2 * pace
    lasted = max(began) - min(began)
    # Each of two workers may begin with one. By each at the full pace it would be twice as much.
    assert (len(began) - 2) / lasted <= pace * 1.4
