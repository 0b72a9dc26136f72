"""What a worker of this machine does before its first job."""

from __future__ import annotations

import signal
from contextlib import suppress

__all__ = ["dask_setup"]


def dask_setup(_worker: object) -> None:
    """Leave Ctrl-C, which all of a terminal get, to the one who started it; load the program."""
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    import bulletin.batch.work  # noqa: F401
