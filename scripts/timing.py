"""Times whole programs, for the sections of ``bench.py``."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


def least(tries: int, work: Callable[[], float]) -> float:
    return min(work() for _ in range(tries))


def seconds(command: list[str | Path], **options: Any) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, **options)  # noqa: S603
    return time.perf_counter() - started


def core_seconds(command: Sequence[str | Path]) -> float:
    """What a command takes of a core, which others on the machine hardly change."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds([*command])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def program(name: str) -> Path:
    return Path(sys.executable).with_name(name)
