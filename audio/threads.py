"""Encoders in their own threads: while they work, the next block is mixed on another core."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from audio.encoders import Encoder
from audio.format import Block

_BLOCKS_AHEAD = 4


@contextmanager
def beside(encoders: Sequence[Encoder]) -> Iterator[Callable[[Block], None]]:
    """A function that gives a block to all encoders; at the end they are closed.

    At most four blocks wait. An encoder's exception is raised here.
    """
    pools = [ThreadPoolExecutor(1, thread_name_prefix="encode") for _ in encoders]
    waiting: list[list[Future[None]]] = []

    def write(block: Block) -> None:
        if len(waiting) == _BLOCKS_AHEAD:
            _finish(waiting.pop(0))
        waiting.append(
            [
                pool.submit(encoder.write, block)
                for pool, encoder in zip(pools, encoders, strict=True)
            ]
        )

    try:
        yield write
        for jobs in waiting:
            _finish(jobs)
        _finish([pool.submit(encoder.close) for pool, encoder in zip(pools, encoders, strict=True)])
    finally:
        for pool in pools:
            pool.shutdown(cancel_futures=True)


def _finish(jobs: Sequence[Future[None]]) -> None:
    for job in jobs:
        job.result()
