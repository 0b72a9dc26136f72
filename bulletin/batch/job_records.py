"""The record of a finished job, so that it is not done again.

A record is a JSON file at ``records/XX/ID.json``, written when all of the job's files are in place.
It has ``fingerprint``, a hash of everything that decided how they sound; the SHA-256 and the size
of each file; and what the report says about it. For a job that ended its process, it has only
``deadly``, so that the next run does it in a process apart.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bulletin import pipeline
from bulletin.batch.job import Job, Kept, Made
from bulletin.core.address import is_address
from bulletin.core.claims import give_back, take
from bulletin.core.remote import Remote

_LOOK_AGAIN_S = 0.2
_FACTS = tuple(each.name for each in dataclasses.fields(Made) if each.name not in ("job", "told"))


@dataclass(frozen=True, slots=True)
class Record:
    """See the module; ``files`` are digest and size by name."""

    fingerprint: str
    files: Mapping[str, tuple[str, int]] = dataclasses.field(default_factory=dict)
    facts: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    version: str = ""
    deadly: bool = False

    def kept(self, job: Job) -> Kept:
        """The outcome of ``job``, as when it was made."""
        facts = {name: value for name, value in self.facts.items() if name in _FACTS}
        facts["doubts"] = tuple((str(a), str(b), int(n)) for a, b, n in facts.get("doubts", ()))
        return Kept(job, **facts)


def facts_of(made: Made) -> dict[str, Any]:
    """What a record keeps of an outcome."""
    return {name: getattr(made, name) for name in _FACTS}


class JobRecords:
    """The records of a batch, in a folder or at an address."""

    def __init__(self, place: str) -> None:
        """Nothing is created or read yet."""
        self._place = place
        self._remote = Remote(place) if is_address(place) else None

    def read(self, job: Job) -> Record | None:
        """The record of ``job``; ``None`` if there is none that can be read."""
        data = self._content(_path(job))
        if data is None:
            return None
        try:
            told = json.loads(data)
            told["files"] = {name: (str(a), int(b)) for name, (a, b) in told["files"].items()}
            return Record(**told)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None  # not one of ours, or of another version

    def write(self, job: Job, record: Record) -> None:
        """Write the record of ``job`` atomically; raises ``OutputError``."""
        text = json.dumps(dataclasses.asdict(record), ensure_ascii=False)
        if self._remote:
            with self._remote.told():
                self._remote.write(_path(job), text.encode(), several=True)
            return
        path = Path(self._place, _path(job))
        path.parent.mkdir(parents=True, exist_ok=True)
        pipeline.write(text, path)

    @contextmanager
    def claimed(self, job: Job) -> Iterator[None]:
        """Keep ``job`` from other processes during the block, which waits until none has it.

        Where nothing can be claimed, as at an address, a job may be done twice. To wait in the
        system would not do: of two workers whose threads wait for each other's jobs, it takes one
        for a deadlock.
        """
        folder = None if self._remote else Path(self._place)
        with suppress(OSError):  # it is told when a record is written
            while folder and not take(folder, job.id):
                time.sleep(_LOOK_AGAIN_S)
        try:
            yield
        finally:
            if folder:
                give_back(folder, job.id)

    def _content(self, path: str) -> bytes | None:
        if self._remote:
            with self._remote.told():
                return self._remote.read(path)
        try:
            return Path(self._place, path).read_bytes()
        except OSError:
            return None


def digest(path: Path) -> tuple[str, int]:
    """The SHA-256 of a file in hexadecimal, and its size; raises ``OSError``."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size


def _path(job: Job) -> str:
    return f"{job.id[:2]}/{job.id}.json"
