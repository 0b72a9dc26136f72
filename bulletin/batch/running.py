"""Hands jobs to Dask, a few more at a time than there are workers, and collects outcomes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from distributed import Client, Future, KilledWorker, as_completed

from bulletin.batch import work
from bulletin.batch.cluster import Where, connected
from bulletin.batch.job import Common, Failed, Job, Outcome, Task
from bulletin.batch.standing import Standing
from bulletin.core.errors import OutputError

__all__ = ["Watch", "run"]

Watch = Callable[[Standing, Outcome | None], None]
"""Receives the progress, at first with no outcome, then with each."""

_AHEAD = 8
_LEAST_AHEAD = 32


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
        except BaseException:
            client.cancel(list(client.futures), force=True) if client.scheduler else None
            raise
    return standing


def _outcomes(client: Client, jobs: Sequence[Job], common: Common) -> Iterator[Outcome]:
    run_id = uuid.uuid4().hex[:12]
    waiting = iter(enumerate(jobs))
    tasks: dict[str, Task] = {}
    memory = _memory(client)

    def submitted(task: Task, number: int, again: bool = False) -> Future[Outcome]:
        key = f"bulletin{'-again' if again else ''}-{run_id}-{number}"
        tasks[key] = task
        function = work.guarded if again else work.done
        return client.submit(function, task, key=key, pure=False)

    def more(count: int) -> list[Future[Outcome]]:
        return [
            submitted(Task(job, common, memory=memory), number)
            for number, job in islice(waiting, count)
        ]

    ahead = max(_LEAST_AHEAD, _AHEAD * len(client.nthreads()))
    pending = as_completed(more(ahead), loop=client.loop)
    for future in pending:
        task = tasks.pop(future.key)
        if future.status == "finished":
            yield future.result()
            for each in more(1):
                pending.add(each)
            continue
        error = future.exception() if future.status == "error" else None
        if error is None:
            raise OutputError(
                "the scheduler is lost",
                todo="Start it again, and run the same command: finished jobs are kept.",
            )
        number = int(future.key.rpartition("-")[2])
        if isinstance(error, KilledWorker) and "-again-" not in future.key:
            # A process apart will tell whether it was this job that ended the worker.
            pending.add(submitted(task, number, again=True))
            continue
        yield Failed(task.job, f"{type(error).__name__}: {error}", deadly=True)
        for each in more(1):
            pending.add(each)


def _memory(client: Client) -> int:
    """The least memory of any worker, in bytes; 0 if none is limited."""
    workers = client.scheduler_info(n_workers=-1)["workers"].values()
    return min((int(each["memory_limit"]) for each in workers), default=0)
