"""A bulletin being made: in a process of its own, which can be stopped, with its progress.

It makes its files in a hidden folder in ``made/``, which is renamed when all are complete.
"""

from __future__ import annotations

import datetime
import multiprocessing
import os
import shutil
import signal
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from bulletin.config import Settings
from bulletin.config.overrides import of_show
from bulletin.core.child_process import SPAWN, lead_a_group
from bulletin.core.errors import BulletinError, in_one_line
from bulletin.pipeline import Narrated, WarningLines
from bulletin.studio.error_words import error_line
from bulletin.studio.made import FOLDER, STAGING, Task, make, tidy

_ENDS_WITHIN_S = 5.0


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress: ``state`` is idle, speaking, mixing, done, stopped or failed.

    ``parts`` of ``of`` are spoken, ``seconds`` are mixed; the ``error``; where it was ``made``.
    """

    state: str = "idle"
    parts: int = 0
    of: int = 0
    seconds: float = 0.0
    error: BulletinError | None = None
    made: str = ""
    told: tuple[str, ...] = ()

    def as_json(self, language: str) -> dict[str, object]:
        """For a page, with ``why`` it failed."""
        why = error_line(self.error, language) if self.error else ""
        return {**asdict(replace(self, error=None)), "why": why}


class MakeJob:
    """The job that makes one bulletin, again and again."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is the bulletin's; what a killed run left is removed."""
        self._folder = folder
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self.progress = Progress()
        self.sweep()

    @property
    def running(self) -> bool:
        """Whether it is running."""
        return self.progress.state in ("speaking", "mixing")

    def sweep(self) -> None:
        """Remove what is half made, and what is half removed."""
        for path in (self._folder / FOLDER).glob(f"{STAGING}*"):
            shutil.rmtree(path, ignore_errors=True)
        tidy(self._folder)

    def begin(self, task: Task) -> None:
        """Begin, unless it is running."""
        with self._lock:
            if self.running:
                return
            self.sweep()
            heard, told = SPAWN.Pipe(duplex=False)
            process = SPAWN.Process(target=_work, args=(told, task), name="making", daemon=True)
            process.start()
            told.close()
            self._process = process
            self.progress = Progress("speaking")
        threading.Thread(target=self._listen, args=(heard, process), daemon=True).start()

    def stop(self) -> None:
        """Give it up; clips that were made are kept."""
        with self._lock:
            if not self.running or self._process is None:
                return
            self.progress = replace(self.progress, state="stopped")
            _kill(self._process)
            self.sweep()

    def _listen(self, heard: Connection, process: multiprocessing.process.BaseProcess) -> None:
        with suppress(EOFError, OSError):
            while True:
                told: Progress = heard.recv()
                with self._lock:
                    if self.running:
                        self.progress = told
        process.join(_ENDS_WITHIN_S)
        with self._lock:
            if self.running:
                error = BulletinError(f"the process that makes it ended ({process.exitcode})")
                self.progress = replace(self.progress, state="failed", error=error)
                self.sweep()


def _kill(process: multiprocessing.process.BaseProcess) -> None:
    pid = process.pid
    if pid and process.is_alive():
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        process.kill()
    process.join(_ENDS_WITHIN_S)


class _ProgressSender(WarningLines):
    """Reports progress to the parent, no more often than a page asks."""

    def __init__(self, told: Connection) -> None:
        super().__init__(self._warn)
        self._told = told
        self._lock = threading.Lock()
        self.now = Progress("speaking")

    def spoken(self, parts: int, of: int) -> None:
        self._send(replace(self.now, parts=parts, of=of))

    def rendered(self, part: Narrated, seconds: float) -> None:
        self._send(replace(self.now, state="mixing", seconds=seconds))

    def _warn(self, line: str) -> None:
        self._send(replace(self.now, told=(*self.now.told, line)))

    def _send(self, progress: Progress) -> None:
        with self._lock:
            self.now = progress
            self._told.send(progress)


def _work(told: Connection, task: Task) -> None:
    lead_a_group()
    os.nice(5)  # typing and listening come first
    sender = _ProgressSender(told)
    try:
        zone = of_show(task.show or Settings()).zone
        name = make(task, datetime.datetime.now(zone), sender)
    except Exception as error:
        shutil.rmtree(task.staging, ignore_errors=True)
        known = error if isinstance(error, BulletinError) else BulletinError(in_one_line(error))
        told.send(replace(sender.now, state="failed", error=known))
        return
    told.send(replace(sender.now, state="done", made=name))
