"""``python -m bulletin.batch.apart FILE``: reads a task from standard input, writes its outcome to
FILE.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from bulletin.batch.job import Task
from bulletin.batch.work import done


def main() -> None:
    """Do the task, within its memory, however it ends."""
    task: Task = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own process asks
    if task.memory:
        _bound(task.memory)
    Path(sys.argv[1]).write_bytes(pickle.dumps(done(task)))


def _bound(memory: int) -> None:
    try:
        import resource
    except ImportError:  # no such limits on this system
        return
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


if __name__ == "__main__":
    main()
