"""The progress of a batch, and its final result."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from bulletin.batch.job import Failed, Kept, Made, Outcome

_SLOWEST = 20


@dataclass(slots=True)
class Standing:
    """Counts over ``jobs`` jobs; times in seconds. The slowest of those made are listed.

    ``workers`` are those at work now, and ``dashboard`` is the address of Dask's own pages.
    """

    jobs: int
    workers: int = 0
    dashboard: str = ""
    made: int = 0
    kept: int = 0
    sound_s: float = 0.0
    work_s: float = 0.0
    clips_made: int = 0
    clips_kept: int = 0
    failed: list[Failed] = field(default_factory=list)
    doubts: Counter[tuple[str, str]] = field(default_factory=Counter)
    slowest: list[Made] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome) -> None:
        """A job is done."""
        if isinstance(outcome, Failed):
            self.failed.append(outcome)
            return
        self.doubts.update({(a, b): n for a, b, n in outcome.doubts})
        if isinstance(outcome, Kept):
            self.kept += 1
            return
        self.made += 1
        self.sound_s += outcome.sound_s
        self.work_s += outcome.took_s
        self.clips_made += outcome.clips_made
        self.clips_kept += outcome.clips_kept
        self.slowest.append(outcome)
        if len(self.slowest) > 2 * _SLOWEST:
            self._cut()

    def _cut(self) -> None:
        self.slowest = sorted(self.slowest, key=lambda each: -each.took_s)[:_SLOWEST]

    @property
    def done(self) -> int:
        """How many jobs have ended, in any way."""
        return self.made + self.kept + len(self.failed)

    @property
    def took_s(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.began

    @property
    def times_real(self) -> float:
        """Seconds of sound per second."""
        return self.sound_s / max(self.took_s, 0.001)

    @property
    def left_s(self) -> float | None:
        """The estimated time left, from the rate so far; unknown before the first job."""
        if not self.made:
            return None
        each = self.took_s / (self.made + len(self.failed))
        return each * (self.jobs - self.done)
