"""Child processes that start afresh, and end when their parent does, however it ends."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable

SPAWN = multiprocessing.get_context("spawn")
"""Starts a child as a new interpreter, as a fork of a process with threads may hang."""


def end_with_the_parent(end: Callable[[], None]) -> None:
    """Call ``end``, in a thread of the child that calls this, once its parent is gone."""
    threading.Thread(target=_wait, args=(end,), daemon=True).start()


def _wait(end: Callable[[], None]) -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        end()
