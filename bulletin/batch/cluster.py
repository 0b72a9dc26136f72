"""Where jobs run: processes of this machine, or an existing Dask cluster."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import dask
import psutil
from distributed import Client, LocalCluster, Scheduler
from distributed.utils import silence_logging_cmgr

from bulletin import pipeline
from bulletin.core.errors import OutputError

_PRELOAD = "bulletin.batch.preload"
_MB = 1_000_000
_WORKER_MB = 400
_NEURAL_MB = 1000
"""The memory of a worker, with a model and without."""

_HEAVY = ("auto", "kokoro", "piper")
_SHARE = 0.8
_TRIES = 3
_CONNECTS_WITHIN_S = 15


@dataclass(frozen=True, slots=True)
class Where:
    """``scheduler`` is an address, or empty for this machine, with this many ``workers``."""

    scheduler: str = ""
    workers: int = 1


def workers_here(engine: str) -> int:
    """As many as this machine's cores and memory allow for an engine; never raises."""
    each = (_NEURAL_MB if engine in _HEAVY else _WORKER_MB) * _MB
    room = int(psutil.virtual_memory().available * _SHARE / each)
    return max(1, min(pipeline.cores(), room))


@contextmanager
def connected(where: Where) -> Iterator[Client]:
    """A client; what was started for it ends with it. Raises ``OutputError``."""
    if where.scheduler:
        with _there(where.scheduler) as client:
            yield client
        return
    environment = _environment(max(1, pipeline.cores() // where.workers))
    settings = {
        "distributed.scheduler.worker-saturation": 1.0,  # a dying worker loses no waiting jobs
        "distributed.scheduler.work-stealing": False,  # no worker is given more than it runs
        "distributed.scheduler.active-memory-manager.start": False,
        "distributed.admin.tick.interval": "500ms",  # it checks that the process still answers
        "distributed.admin.tick.limit": "1h",
        "distributed.admin.system-monitor.interval": "5s",
        "distributed.worker.profile.enabled": False,  # it samples a hundred times a second
        "distributed.nanny.pre-spawn-environ": environment,
    }
    before = {name: os.environ.get(name) for name in environment}
    try:
        with (
            dask.config.set(settings),
            _started(where.workers) as cluster,
            _closing(Client(cluster)) as client,
        ):
            yield client
    finally:  # Dask sets the workers' variables in this process too
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _environment(cores: int) -> dict[str, object]:
    """Dask's environment for its workers, without its limit on free memory.

    With it, each array is a new piece of memory from the system: half of a job's time.
    """
    usual = dict(dask.config.get("distributed.nanny.pre-spawn-environ"))
    usual.pop("MALLOC_TRIM_THRESHOLD_", None)
    return usual | {pipeline.CORES: os.environ.get(pipeline.CORES, str(cores))}


def _started(workers: int) -> LocalCluster:
    """Workers of this machine; started again if one of them dies at the start."""
    for tries_left in reversed(range(_TRIES)):
        try:
            return LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.CRITICAL,
                scheduler_kwargs={"allowed_failures": 0},
                preload=[_PRELOAD],
            )
        except (OSError, RuntimeError) as error:
            if not tries_left:
                raise OutputError(
                    f"no workers can be started here ({error})",
                    todo="Check that there is memory for them, or try fewer --workers.",
                ) from error
    raise AssertionError("the last try returns or raises")


@contextmanager
def _there(address: str) -> Iterator[Client]:
    """Tell a scheduler that a job may end one worker, for the length of the block."""
    try:
        client = Client(address, timeout=_CONNECTS_WITHIN_S)
    except (OSError, ValueError) as error:
        raise OutputError(
            f"no scheduler answers at {address} ({type(error).__name__})",
            todo="Start it (dask scheduler), or omit --scheduler.",
        ) from error
    # Report a lost scheduler in our words, rather than a logger's tracebacks.
    with silence_logging_cmgr(logging.CRITICAL), _closing(client):
        before = client.run_on_scheduler(_allow, 0)
        try:
            yield client
        finally:
            with suppress(Exception):  # it may be gone
                client.run_on_scheduler(_allow, before)


@contextmanager
def _closing(client: Client) -> Iterator[Client]:
    """Close the client after the block, whose outcome stands even if that fails.

    A client that has lost its scheduler closes itself; closed again meanwhile, it raises.
    """
    try:
        yield client
    finally:
        with suppress(Exception):
            client.close()


def _allow(failures: int, dask_scheduler: Scheduler | None = None) -> int:
    """Let a job end this many workers before it fails; returns the former number."""
    assert dask_scheduler is not None  # noqa: S101 - Dask gives it
    before = int(dask_scheduler.allowed_failures)
    dask_scheduler.allowed_failures = failures
    return before
