"""Checks a bulletin and puts it into its forms in a separate process, so that no fetch waits for
it.

Decoding and measuring would hold the interpreter's lock while requests are answered.
"""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from bulletin.config import Radio
from bulletin.config.presets import preset
from bulletin.core.child_process import SPAWN, end_with_the_parent
from bulletin.core.errors import SourceError
from bulletin.pipeline import Manifest
from bulletin.radio.editions import Edition, Shelf
from bulletin.radio.newest import keep_newest

_Done = TypeVar("_Done")


class Preparing:
    """Works for a ``shelf`` as ``radio`` requires; ``tell`` receives a line."""

    def __init__(self, shelf: Shelf, radio: Radio, tell: Callable[[str], None]) -> None:
        """The process starts with the first task."""
        self._shelf, self._radio, self._tell = shelf, radio, tell
        self._lock = threading.Lock()
        self._pool = _pool()

    def newest(self, air: Path, checked: Path) -> Path | None:
        """As :func:`~bulletin.radio.newest.keep_newest`."""
        return self._run(_newest, air, checked, self._radio)

    def edition(
        self, sound: Path, manifest: Manifest, made: datetime.datetime, slot: str
    ) -> Edition:
        """As :meth:`~bulletin.radio.editions.Shelf.take`."""
        folder, radio = self._shelf.folder, self._radio
        edition, lines = self._run(_edition, folder, radio, sound, manifest, made, slot)
        for line in lines:
            self._tell(line)
        self._shelf.newest = edition
        return edition

    def close(self) -> None:
        """Stop the process."""
        self._pool.shutdown(cancel_futures=True)

    def _run(self, work: Callable[..., _Done], *given: object) -> _Done:
        with self._lock:
            try:
                return self._pool.submit(work, *given).result()
            except BrokenProcessPool:
                self._pool = _pool()
                raise SourceError(
                    "the process that checks bulletins was ended", todo="It is tried again."
                ) from None


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=SPAWN, initializer=_begin)


def _begin() -> None:
    """Yield to the threads that answer, and end with the parent."""
    os.nice(5)
    end_with_the_parent(lambda: os._exit(1))


def _newest(air: Path, checked: Path, radio: Radio) -> Path | None:
    return keep_newest(air, checked, preset(radio.preset), radio.slot_s)


def _edition(
    folder: Path,
    radio: Radio,
    sound: Path,
    manifest: Manifest,
    made: datetime.datetime,
    slot: str,
) -> tuple[Edition, list[str]]:
    lines: list[str] = []
    return Shelf(folder, radio, lines.append).take(sound, manifest, made, slot), lines
