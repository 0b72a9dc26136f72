"""Child processes that start afresh, and end when their parent does, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable

SPAWN = multiprocessing.get_context("spawn")
"""Starts a child as a new interpreter, as a fork of a process with threads may hang."""


def end_with_the_parent(end: Callable[[], None]) -> None:
    """Call ``end``, in a thread of the child that calls this, once its parent is gone."""
    threading.Thread(target=_wait, args=(end,), daemon=True).start()


def lead_a_group() -> None:
    """Let the child that calls this, and all that it starts, end together, and with its parent."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_the_parent(lambda: os.killpg(0, signal.SIGKILL))


def _wait(end: Callable[[], None]) -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        end()
