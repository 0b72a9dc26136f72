"""How work grows with what is read: lines that run are counted, the same on every machine.

A time is not: speed and what only C code does (patterns, copies of strings) is for the section
``growth`` of ``scripts/bench.py``.
"""

from __future__ import annotations

import sys
import sysconfig
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

ROOT = Path(__file__).parents[1]
MOST = 10
"""Of four times as much a line runs four times as often; what takes the square, sixteen times."""
_NOT_OURS = tuple(f"{sysconfig.get_path('stdlib')}/{name}/" for name in ("email", "re"))
"""Letters in letters take the square of their depth, and patterns are remembered for a while."""


@dataclass(frozen=True)
class Growing:
    """Much of one thing: what is ``made`` of a number of it, and what is ``run`` on that."""

    name: str
    made: Callable[[int], Any]
    run: Callable[[Any], object]
    times: int = 30
    most: int = 20_000
    """The most that may be tried, as of what is deep."""

    def __str__(self) -> str:
        return self.name


def steep(case: Growing) -> list[str]:
    """The lines of Python that run much more than four times as often for four times as much."""
    few, many = (_work(case, times) for times in (case.times, 4 * case.times))
    return [
        f"{_place(*line)} ran {few[line]} times for {case.times}, {many[line]} for four times that"
        for line in many
        if many[line] > MOST * max(few[line], case.times)
        and not line[0].co_filename.startswith(_NOT_OURS)
    ]


def _work(case: Growing, times: int) -> Counter[tuple[CodeType, int]]:
    """How often each line of Python runs in this thread, once what is remembered is known."""
    case.run(case.made(times))
    given = case.made(times)
    ran: Counter[tuple[CodeType, int]] = Counter()

    def count(frame: FrameType, event: str, _about: object) -> Any:
        if event == "line":
            ran[frame.f_code, frame.f_lineno] += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        case.run(given)
    finally:
        sys.settrace(before)
    return ran


def _place(code: CodeType, line: int) -> str:
    path = Path(code.co_filename)
    return f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}:{line}"
