"""A bulletin's progress on standard error: a bar on a terminal, nothing on a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from bulletin.cli.terminal import raw_stderr, say
from bulletin.core.durations import m_ss
from bulletin.pipeline import Listener, WarningLines

if TYPE_CHECKING:
    from rich.progress import Progress

    from bulletin.pipeline import Narrated

_LONG_S = 5.0
"""Steps that take longer are reported where there is no bar."""


class _Warnings(WarningLines):
    """Shows warnings, and which voice was chosen, a line each."""

    def __init__(self) -> None:
        super().__init__(say)

    def voice_chosen(self, why: str) -> None:
        say(f"{why}.")


class _Lines(_Warnings):
    """Also shows a line for each part."""

    def rendered(self, part: Narrated, seconds: float) -> None:
        how = "made" if part.made else "kept"
        place = f"{part.utterance.source}:{part.utterance.line}"
        click.echo(f"{seconds:8.2f} s  {how}  {place}  {part.utterance.spoken}", err=True)


def warnings() -> Listener:
    """A listener without a bar."""
    return _Warnings()


@contextmanager
def listening(quiet: bool, verbose: bool) -> Iterator[Listener]:
    """The listener for the duration of the work."""
    if verbose:
        yield _Lines()
    elif quiet:
        yield Listener()
    elif not sys.stderr.isatty():
        yield _Steps()
    else:
        with _bar() as listener:
            yield listener


class _Steps(_Warnings):
    """Shows a line when speaking has taken long, and one when it is done, for readers of a log."""

    def __init__(self) -> None:
        super().__init__()
        self._since: float | None = None
        self._told = False

    def spoken(self, parts: int, of: int) -> None:
        now = time.monotonic()
        self._since = now if self._since is None else self._since
        lasted = now - self._since
        if not self._told and parts < of and lasted > _LONG_S:
            self._told = True
            left = lasted / max(parts, 1) * (of - parts)
            say(f"speaking: {parts} of {of} parts so far, about {m_ss(left)} left")
        elif parts == of:
            if self._told:
                say(f"spoken: {of} parts in {m_ss(lasted)}")
            self._told, self._since = False, None  # to fit a slot, all may be spoken once more


class _Bar(_Warnings):
    """Two bars: the parts spoken, and the sound rendered."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._speaking = progress.add_task("spoken", total=None, count="")
        self._rendering = progress.add_task("rendered", total=None, count="")

    def voice_changed(self, why: str) -> None:
        super().voice_changed(why)
        self._progress.update(self._rendering, completed=0)

    def spoken(self, parts: int, of: int) -> None:
        count = f"{parts} of {of} parts"
        self._progress.update(self._speaking, completed=parts, total=of, count=count)
        self._progress.update(self._rendering, total=of)

    def rendered(self, part: Narrated, seconds: float) -> None:
        self._progress.update(self._rendering, advance=1, count=f"{seconds:.0f} s")


@contextmanager
def _bar() -> Iterator[Listener]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description:>8}"),
        BarColumn(),
        TextColumn("{task.fields[count]}"),
        TimeRemainingColumn(compact=True, elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(file=raw_stderr()), transient=True) as progress:
        yield _Bar(progress)
