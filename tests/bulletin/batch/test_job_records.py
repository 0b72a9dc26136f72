"""Finished jobs are not repeated; missing or changed ones are."""

from __future__ import annotations

import datetime
import errno
import io
import pickle
import resource
import runpy
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

import bulletin
from bulletin.batch.job import Common, Failed, Job, Kept, Made, Outcome, Task
from bulletin.batch.job_records import JobRecords
from bulletin.batch.work import done
from bulletin.core import claims
from bulletin.pipeline import CORES
from tests.bulletin.batch.conftest import DAY, article

Change = Callable[[Path], object]


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    """A job of one article; its files go into ``out``."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(article(7), "utf-8")
    Path("own.toml").write_text("[pauses]\nparagraph = 600\n")
    day = datetime.date.fromisoformat(DAY)
    outs = ("out/a.mp3", "out/a.wav")
    return Job(("a.txt",), outs, date=day, show="own.toml", engine="silent", manifest="out/a.json")


@pytest.fixture
def do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Job], Outcome]:
    """Does a job here, as a worker of one does; engines close as in any other process."""
    monkeypatch.setattr("bulletin.pipeline.keep_open", lambda: None)
    monkeypatch.setenv(CORES, "1")  # as it would set it for its process
    common = Common(str(tmp_path), "out/.records", options={"plain": False})
    return lambda job: done(Task(job, common, apart=True, share=1))


def test_process_apart_does_its_task_within_its_memory(
    job: Job, do: Callable[[Job], Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounds: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda *bound: bounds.append(bound))
    task = Task(job, Common(str(tmp_path), "out/.records"), apart=True, share=1, memory=5 << 30)
    asked = SimpleNamespace(buffer=io.BytesIO(pickle.dumps(task)))
    monkeypatch.setattr(sys, "stdin", asked)
    monkeypatch.setattr(sys, "argv", ["apart", "outcome"])
    monkeypatch.delitem(sys.modules, "bulletin.batch.apart", raising=False)
    runpy.run_module("bulletin.batch.apart", run_name="__main__")
    assert type(pickle.loads(Path("outcome").read_bytes())) is Made  # noqa: S301 - just written
    assert bounds == [(resource.RLIMIT_DATA, (5 << 30, 5 << 30))]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("a.*")}


def test_job_is_a_make(job: Job, do: Callable[[Job], Outcome]) -> None:
    made = do(job)
    assert type(made) is Made
    assert made.sound_s > 1
    Path("same").mkdir()
    bulletin.make(
        "a.txt", ["same/a.mp3", "same/a.wav"], engine="silent", date=job.date,
        manifest="same/a.json", show="own.toml",
    )  # fmt: skip
    told = contents(Path("out"))
    assert {**told, "a.json": b""} == {**contents(Path("same")), "a.json": b""}
    assert done_again(do(job), made)
    assert contents(Path("out")) == told


def done_again(outcome: Outcome, made: Made) -> bool:
    """Whether it was kept, and the report can tell the same of it."""
    facts = {name: getattr(outcome, name) for name in ("title", "sound_s", "doubts", "engine")}
    return isinstance(outcome, Kept) and facts == {name: getattr(made, name) for name in facts}


CHANGES: dict[str, Change] = {
    "a source": lambda _: Path("a.txt").write_text(article(8), "utf-8"),
    "the show": lambda _: Path("own.toml").write_text("[pauses]\nparagraph = 700\n"),
    "a file that is gone": lambda out: (out / "a.wav").unlink(),
    "a file that was cut": lambda out: (out / "a.mp3").write_bytes(b"half"),
    "a record that is damaged": lambda out: (
        [path.write_text("{") for path in (out / ".records").rglob("*.json")]
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_made_again(change: str, job: Job, do: Callable[[Job], Outcome]) -> None:
    do(job)
    CHANGES[change](Path("out"))
    assert type(do(job)) is Made
    assert isinstance(do(job), Kept)


def test_job_of_other_settings_is_made_again(job: Job, do: Callable[[Job], Outcome]) -> None:
    do(job)
    for other in (replace(job, title="दूसरा"), replace(job, date=datetime.date(2026, 1, 27))):
        assert type(do(other)) is Made


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"sources": ("none.txt",)}, "none.txt: "),
        ({"engine": "none"}, "there is no engine 'none'"),
        ({"outs": ("out/a.doc",)}, "there is no sound format .doc"),
        ({"outs": ("a.txt/x.mp3",)}, "its folder cannot be created"),
        ({"show": "none.toml"}, "none.toml: "),
    ],
)
def test_failure_is_told_and_leaves_no_record(
    wrong: dict[str, object], why: str, job: Job, do: Callable[[Job], Outcome]
) -> None:
    failed = do(replace(job, **wrong))  # type: ignore[arg-type]
    assert isinstance(failed, Failed)
    assert why in failed.why
    assert not list(Path("out").rglob("*.mp3"))
    assert not list(Path("out/.records").rglob("*.json"))


def test_files_go_to_any_address(job: Job, do: Callable[[Job], Outcome], tmp_path: Path) -> None:
    here = do(job)
    place = f"file://{tmp_path}/there"
    there = replace(job, outs=(f"{place}/a.mp3", f"{place}/a.wav"), manifest=f"{place}/a.json")
    made = do(there)
    assert isinstance(made, Made)
    assert isinstance(here, Made)
    assert {**contents(tmp_path / "there"), "a.json": b""} == {
        **contents(Path("out")),
        "a.json": b"",
    }
    assert isinstance(do(there), Kept)
    (tmp_path / "there" / "a.mp3").write_bytes(b"half")
    assert type(do(there)) is Made


def test_files_of_one_name_go_to_several_addresses(
    job: Job, do: Callable[[Job], Outcome], tmp_path: Path
) -> None:
    places = [tmp_path / "here", tmp_path / "there"]
    made = do(replace(job, outs=tuple(f"file://{place}/a.mp3" for place in places), manifest=""))
    assert isinstance(made, Made)
    assert contents(places[0]) == contents(places[1]) != {}


HOLDER = """
import pickle, sys
from bulletin.batch.job_records import JobRecords
from bulletin.batch.work import done
task = pickle.load(sys.stdin.buffer)
with JobRecords(task.common.records).claimed(task.job):
    print("held", flush=True)
    sys.stdin.buffer.readline()
    done(task)
"""


def test_job_that_another_batch_is_making_is_waited_for_and_kept(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bulletin.pipeline.keep_open", lambda: None)
    monkeypatch.setenv(CORES, "1")
    task = Task(job, Common(str(tmp_path), "out/.records"), share=1)
    held = subprocess.Popen(
        [sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with held, ThreadPoolExecutor() as pool:
        assert held.stdin
        assert held.stdout
        held.stdin.write(pickle.dumps(replace(task, apart=True)))
        held.stdin.flush()
        assert held.stdout.readline() == b"held\n"
        ours = pool.submit(done, task)
        other = replace(task, job=replace(job, outs=("out/b.mp3",), manifest=""))
        assert type(done(other)) is Made, "only the job itself is held"
        assert not ours.done()
        held.stdin.write(b"go\n")
        held.stdin.close()
        assert type(ours.result()) is Kept


def test_job_whose_records_cannot_be_claimed_is_done(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk without locks, a folder that is only read."""
    records = JobRecords("out/.records")
    for fault in ("fcntl.lockf", "os.open"):
        claims._file.cache_clear()
        monkeypatch.setattr(f"bulletin.core.claims.{fault}", raising)
        with records.claimed(job):
            pass


def raising(*_: object) -> None:
    raise OSError(errno.ENOLCK, "no locks")
