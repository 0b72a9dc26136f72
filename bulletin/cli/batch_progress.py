"""Progress of a batch: a bar on a terminal, lines in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bulletin.cli.terminal import raw_stderr, say

if TYPE_CHECKING:
    from bulletin.batch.job import Outcome
    from bulletin.batch.standing import Standing

_TOLD_EACH_S = 10.0

Watch = Callable[["Standing", "Outcome | None"], None]


@contextmanager
def watching(quiet: bool) -> Iterator[Watch]:
    """The progress to show: none, a bar on a terminal, or lines in a log."""
    if quiet:
        yield lambda _standing, _outcome: None
    elif raw_stderr().isatty():
        with _bar() as watch:
            yield watch
    else:
        yield _Lines().watch


class _Lines:
    """A line from time to time."""

    def __init__(self) -> None:
        self._at = time.monotonic()

    def watch(self, standing: Standing, outcome: Outcome | None) -> None:
        if outcome is None:
            workers = "1 worker" if standing.workers == 1 else f"{standing.workers} workers"
            say(f"{standing.jobs} jobs on {workers}; {standing.dashboard}")
        elif time.monotonic() > self._at + _TOLD_EACH_S:
            self._at = time.monotonic()
            say(f"{standing.done} of {standing.jobs} jobs; {_figures(standing)}")


@contextmanager
def _bar() -> Iterator[Watch]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns: tuple[Any, ...] = (BarColumn(), TextColumn("{task.fields[told]}"))
    with Progress(*columns, console=Console(file=raw_stderr()), transient=True) as progress:
        task = progress.add_task("jobs", total=None, told="")

        def watch(standing: Standing, outcome: Outcome | None) -> None:
            if outcome is None:
                say(standing.dashboard)
            told = f"{standing.done}/{standing.jobs} {_figures(standing)}"
            progress.update(task, total=standing.jobs, completed=standing.done, told=told)

        yield watch


def _figures(standing: Standing) -> str:
    from bulletin.core.durations import m_ss

    left = "" if standing.left_s is None else f", about {m_ss(standing.left_s)} left"
    return (
        f"{standing.sound_s / 60:.0f} min of sound, {standing.times_real:.1f}× real time, "
        f"{standing.clips_kept} of {standing.clips_made + standing.clips_kept} clips kept, "
        f"{len(standing.failed)} failed{left}"
    )
