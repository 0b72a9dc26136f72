"""A job: what one ``bulletin make`` is told, as a value that can be sent to another machine."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Common", "Failed", "Job", "Kept", "Made", "Outcome", "Task"]


@dataclass(frozen=True, slots=True)
class Job:
    """One bulletin: sources into files, named as they would be on the command line.

    ``outs`` are paths or addresses; ``manifest`` is one too, and empty where none is asked for.
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
        """All that is written, the manifest last."""
        return (*self.outs, self.manifest) if self.manifest else self.outs

    @property
    def id(self) -> str:
        """What tells it from other jobs: a hash of the names of what it writes."""
        return hashlib.sha256("\n".join(self.files).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Common:
    """What all jobs of a batch have in common: ``options`` are keywords of ``bulletin.make``.

    Names are paths from the folder ``cwd``, records lie at ``records``, and a network's voice is
    asked at most ``pace`` times a second by all together, if that is set.
    """

    cwd: str
    records: str
    pace: float | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """A job to do. One that has ended its process before is done in a process ``apart``.

    That takes ``share``, the number of processes that ask the same hosts; 0 asks the scheduler.
    """

    job: Job
    common: Common
    apart: bool = False
    share: int = 0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """A bulletin that was made: seconds of its sound and of the work, its clips, its doubts.

    ``doubts`` are readings that may be wrong: as written, as said, and how often.
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
    """One that had been made before, of the same sources and settings, and is still there."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A job of which nothing was made, and ``why``; ``deadly`` where it ended its process."""

    job: Job
    why: str
    took_s: float = 0.0
    deadly: bool = False


Outcome = Made | Failed
