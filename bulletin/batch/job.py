"""A job: the arguments of one ``bulletin make``, as a value that can be sent to another machine."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Job:
    """One bulletin: sources into files, named as on the command line.

    ``outs`` are paths or addresses, and so is ``manifest``, empty if none is requested.
    """

    sources: tuple[str, ...]
    outs: tuple[str, ...] = ()
    title: str | None = None
    date: datetime.date | None = None
    show: str | None = None
    voice: str | None = None
    engine: str = "auto"
    duration: float | None = None
    publish: bool = False
    manifest: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        """All files to write, the manifest last."""
        return (*self.outs, self.manifest) if self.manifest else self.outs

    @property
    def id(self) -> str:
        """Identifies the job: a hash of the names of its files."""
        return hashlib.sha256(os.fsencode("\n".join(self.files))).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Common:
    """What all jobs of a batch share: ``options`` are keywords of ``bulletin.make``.

    Names are relative to the folder ``cwd``, records are at ``records``, and a network voice gets
    at most ``pace`` requests per second from all together, if set.
    """

    cwd: str
    records: str
    pace: float | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """A job to do. One that has ended its process before is done in a process ``apart``.

    That process gets ``share``, the number of processes that use the same hosts; 0 asks the
    scheduler.
    """

    job: Job
    common: Common
    apart: bool = False
    share: int = 0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """A bulletin that was made: seconds of its sound and of the work, its clips, its doubts.

    ``doubts`` are doubtful readings: as written, as said, and how often.
    """

    job: Job
    title: str = ""
    engine: str = ""
    sound_s: float = 0.0
    took_s: float = 0.0
    clips_made: int = 0
    clips_kept: int = 0
    doubts: tuple[tuple[str, str, int], ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept(Made):
    """A bulletin made before, from the same sources and settings, which still exists."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A failed job, and ``why``; ``deadly`` if it ended its process."""

    job: Job
    why: str
    took_s: float = 0.0
    deadly: bool = False


Outcome = Made | Failed
