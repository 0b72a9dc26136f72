"""Times whole programs, for the sections of ``bench.py``."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def least(tries: int, work: Callable[[], float]) -> float:
    return min(work() for _ in range(tries))


def seconds(command: list[str | Path], **options: Any) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, **options)  # noqa: S603
    return time.perf_counter() - started


def program(name: str) -> Path:
    return Path(sys.executable).with_name(name)
