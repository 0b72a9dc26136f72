"""Hands jobs to Dask, a few more at a time than there are workers, and collects outcomes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from distributed import Client, Future, KilledWorker, as_completed
from distributed.comm.core import CommClosedError

from bulletin.batch import work
from bulletin.batch.cluster import Where, connected
from bulletin.batch.job import Common, Failed, Job, Outcome, Task
from bulletin.batch.standing import Standing
from bulletin.core.errors import BulletinError, OutputError

Watch = Callable[[Standing, Outcome | None], None]
"""Receives the progress, at first with no outcome, then with each."""

_AHEAD = 16
_LEAST_AHEAD = 32
_AGAIN = "-again"
_GONE = ("connecting", "closing", "closed")
"""What Dask says of a client that has lost its scheduler."""

_AT_ONCE = 8
"""Jobs in a message to the scheduler: one each costs it a third more time."""


def run(jobs: Sequence[Job], common: Common, where: Where, watch: Watch) -> Standing:
    """Do all jobs, except those already done; returns the result.

    Raises ``OutputError`` if there is no scheduler, or it is lost: then the same call continues.
    """
    standing = Standing(len(jobs))
    with connected(where) as client:
        standing.dashboard = client.dashboard_link
        standing.workers = len(client.nthreads()) or where.workers
        watch(standing, None)
        try:
            for outcome in _outcomes(client, jobs, common):
                standing.add(outcome)
                watch(standing, outcome)
        except BaseException as error:
            if not _has_lost(client, error):
                client.cancel(list(client.futures), force=True)
            elif isinstance(error, Exception) and not isinstance(error, BulletinError):
                raise _lost() from error
            raise
    return standing


def _outcomes(client: Client, jobs: Sequence[Job], common: Common) -> Iterator[Outcome]:
    run_id = uuid.uuid4().hex[:12]
    waiting = iter(enumerate(jobs))
    tasks: dict[str, Task] = {}
    memory = _memory(client)

    def more(count: int) -> list[Future[Outcome]]:
        numbered = {f"bulletin-{run_id}-{n}": job for n, job in islice(waiting, count)}
        new = {key: Task(job, common, memory=memory) for key, job in numbered.items()}
        tasks.update(new)
        return client.map(work.done, list(new.values()), key=list(new), pure=False)

    def again(key: str, task: Task) -> Future[Outcome]:
        tasks[key] = task
        return client.submit(work.guarded, task, key=key, pure=False)

    ahead = max(_LEAST_AHEAD, _AHEAD * len(client.nthreads()))
    pending = as_completed(more(ahead), loop=client.loop)
    for future in pending:
        task = tasks.pop(future.key)
        if len(tasks) <= ahead - _AT_ONCE:
            pending.update(more(_AT_ONCE))
        if future.status == "finished":
            yield future.result()
            continue
        error = future.exception() if future.status == "error" else None
        if error is None:
            raise _lost()
        if isinstance(error, KilledWorker) and not future.key.endswith(_AGAIN):
            # A process apart will tell whether it was this job that ended the worker.
            pending.add(again(future.key + _AGAIN, task))
            continue
        yield Failed(task.job, f"{type(error).__name__}: {error}", deadly=True)


def _has_lost(client: Client, error: BaseException) -> bool:
    """Whether a client's connection was broken, or given up by Dask, when an error was raised."""
    return client.status in _GONE or isinstance(error, CommClosedError)


def _lost() -> OutputError:
    return OutputError(
        "the scheduler is lost",
        todo="Start it again, and run the same command: finished jobs are kept.",
    )


def _memory(client: Client) -> int:
    """The least memory of any worker, in bytes; 0 if none is limited."""
    workers = client.scheduler_info(n_workers=-1)["workers"].values()
    return min((int(each["memory_limit"]) for each in workers), default=0)
