"""What a worker of this machine does before its first job."""

from __future__ import annotations

import signal
from contextlib import suppress


def dask_setup(_worker: object) -> None:
    """Ignore Ctrl-C, which reaches the whole terminal, leaving it to the parent; import the
    program.
    """
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    from bulletin.pipeline import make, read  # noqa: F401
