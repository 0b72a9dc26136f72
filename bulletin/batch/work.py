"""Does one job in a worker's process: what ``bulletin make`` does, and its record."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import bulletin
from bulletin import pipeline
from bulletin.batch.fingerprint import fingerprint, options_of
from bulletin.batch.job import Failed, Job, Made, Outcome, Task
from bulletin.batch.job_records import JobRecords, Record, digest, facts_of
from bulletin.core.address import is_address, shown
from bulletin.core.errors import OutputError, Place, SourceError, in_one_line, told_as
from bulletin.core.remote import Remote
from bulletin.core.version import __version__

if TYPE_CHECKING:
    from bulletin.core.model import Bulletin

_LOOK_AGAIN_S = 10.0
_seen = (-_LOOK_AGAIN_S, 1, 1)
"""When the scheduler was last asked for the number of workers, its answer, and our own threads."""

_READING = ("plain", "encoding", "latest", "allow_local", "force")


def done(task: Task) -> Outcome:
    """Do a job unless it is done; failures are returned, never raised."""
    began = time.perf_counter()
    try:
        _settle(task)
        records = JobRecords(task.common.records)
        if task.apart:  # claimed by the process that began this one
            return _done(task, records, records.read(task.job), began)
        with records.claimed(task.job):
            record = records.read(task.job)
            if record and record.deadly:
                return _in_own_process(task, records)
            return _done(task, records, record, began)
    except Exception as error:
        return Failed(task.job, in_one_line(error), time.perf_counter() - began)


def _settle(task: Task) -> None:
    """Prepare this process for jobs: engines stay open, hosts are shared with others."""
    pipeline.keep_open()
    workers, threads = _workers(task)
    os.environ.setdefault(pipeline.CORES, str(threads))
    pipeline.share(workers, task.common.pace)
    if Path.cwd() != Path(task.common.cwd):
        with told_as(
            SourceError,
            "this worker cannot see the folder",
            Place(task.common.cwd),
            todo="Share it with all workers under this path.",
        ):
            os.chdir(task.common.cwd)


def _workers(task: Task) -> tuple[int, int]:
    """How many processes share the hosts, and how many threads this one has."""
    if task.share:
        return task.share, 1
    global _seen
    if time.monotonic() > _seen[0] + _LOOK_AGAIN_S:
        from distributed import get_client, get_worker

        here = get_worker().state.nthreads
        _seen = (time.monotonic(), len(get_client().nthreads()), here)
    return _seen[1:]


def _done(task: Task, records: JobRecords, record: Record | None, began: float) -> Outcome:
    """Make the bulletin of a task, unless what its record tells is still so."""
    job = task.job
    told: list[str] = []
    listener = pipeline.WarningLines(told.append)
    read = _bulletin_of(task, listener) if any(map(is_address, job.sources)) else None
    try:
        mark = fingerprint(job, task.common, read)
    except OSError:
        mark = ""  # a source is missing: reading it reports that
    if record and mark and record.fingerprint == mark and _unchanged(job, record):
        return record.kept(job)
    with _files(job) as here:
        count = len(job.outs)
        found = bulletin.make(
            read or list(job.sources),
            here[:count],
            engine=job.engine,
            voice=job.voice,
            title=job.title,
            date=job.date,
            manifest=next(iter(here[count:]), None),
            show=job.show,
            duration=job.duration,
            listener=listener,
            **task.common.options,
        )
        files = dict(zip(job.files, map(digest, here), strict=True))
        for name, path in zip(job.files, here, strict=True):
            _send(name, path)
    made = _made(job, found, time.perf_counter() - began, told)
    records.write(job, Record(mark, files, facts_of(made), __version__))
    return made


def _made(job: Job, found: pipeline.Manifest, took_s: float, told: list[str]) -> Made:
    """The outcome of a job by its manifest."""
    doubts = Counter(
        (each.written, each.spoken) for said in found.utterances for each in said.uncertain
    )
    return Made(
        job,
        found.title,
        found.engine,
        found.duration_s,
        round(took_s, 3),
        found.clips.made,
        found.clips.kept,
        tuple((*words, count) for words, count in sorted(doubts.items())),
        tuple(told),
    )


def _bulletin_of(task: Task, listener: pipeline.Listener) -> Bulletin:
    job = task.job
    options = options_of(task.common, *_READING)
    return bulletin.read(
        list(job.sources),
        title=job.title,
        date=job.date,
        show=job.show,
        listener=listener,
        **options,
    )


def _unchanged(job: Job, record: Record) -> bool:
    """Whether all files are unchanged; for those at an address, the size is compared."""
    return set(record.files) == set(job.files) and all(
        _is_unchanged(name, sha256, size) for name, (sha256, size) in record.files.items()
    )


def _is_unchanged(name: str, sha256: str, size: int) -> bool:
    if is_address(name):
        folder, _, last = name.rpartition("/")
        remote = Remote(folder)
        with remote.told():
            return remote.size(last) == size
    try:
        return digest(Path(name)) == (sha256, size)
    except OSError:
        return False


@contextmanager
def _files(job: Job) -> Iterator[list[Path]]:
    """Where all files of a job are written: in place, or aside if those are addresses."""
    with tempfile.TemporaryDirectory(prefix="bulletin-") as aside:
        yield [_here(name, Path(aside, str(place))) for place, name in enumerate(job.files)]


def _here(name: str, aside: Path) -> Path:
    if is_address(name):
        aside.mkdir()
        return aside / name.rpartition("/")[2]
    path = Path(name)
    with told_as(
        OutputError, "its folder cannot be created", Place(name), todo="Choose another place."
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _send(name: str, path: Path) -> None:
    if not is_address(name):
        return
    folder, _, last = name.rpartition("/")
    remote = Remote(folder)
    with remote.told():
        remote.send(path, last, several=True)


def _in_own_process(task: Task, records: JobRecords) -> Outcome:
    """Do a job in a process of its own, which it may end; raises ``OSError``."""
    began = time.perf_counter()
    share, _ = _workers(task)
    asked = pickle.dumps(replace(task, apart=True, share=share))
    with tempfile.NamedTemporaryFile(prefix="bulletin-") as answer:
        command = [sys.executable, "-m", "bulletin.batch.apart", answer.name]
        ended = subprocess.run(  # noqa: S603 - nothing in it is a user's
            command, input=asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        content = answer.read()
    if not ended.returncode and content:
        outcome: Outcome = pickle.loads(content)  # noqa: S301 - our own process wrote it
        return outcome
    code = ended.returncode
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    records.write(task.job, Record("", deadly=True))
    return Failed(
        task.job,
        f"{_place(task.job)}: the process that makes it ends ({how})",
        time.perf_counter() - began,
        deadly=True,
    )


def guarded(task: Task) -> Outcome:
    """Do a job that has ended its worker before, in a process apart; never raises."""
    try:
        _settle(task)
        records = JobRecords(task.common.records)
        with records.claimed(task.job):
            return _in_own_process(task, records)
    except Exception as error:
        return Failed(task.job, in_one_line(error), deadly=True)


def _place(job: Job) -> str:
    return ", ".join(map(shown, job.sources))
