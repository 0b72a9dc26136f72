"""What a batch reports of its scheduler."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from distributed.client import ClosedClientError
from distributed.comm.core import CommClosedError

from bulletin.batch import cluster, dispatch
from bulletin.batch.cluster import Where
from bulletin.batch.job import Common, Outcome
from bulletin.core.errors import OutputError


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("running", CommClosedError("Stream is closed")),
        ("connecting", OSError("timed out")),
        ("closed", ClosedClientError("Client is closed")),
    ],
)
def test_connection_that_breaks_while_an_outcome_is_fetched_is_a_lost_scheduler(
    monkeypatch: pytest.MonkeyPatch, status: str, error: Exception
) -> None:
    with pytest.raises(OutputError, match="the scheduler is lost"):
        fails_with(error, status, monkeypatch)


@pytest.mark.parametrize("status", ["running", "connecting"])
def test_error_of_our_own_is_not_taken_for_a_lost_scheduler(
    monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    with pytest.raises(OutputError, match="no room"):
        fails_with(OutputError("no room"), status, monkeypatch)


@pytest.mark.parametrize(("status", "cancels"), [("running", 1), ("connecting", 0)])
def test_stopped_batch_cancels_its_jobs_if_there_is_a_scheduler(
    monkeypatch: pytest.MonkeyPatch, status: str, cancels: int
) -> None:
    cancelled: list[object] = []
    with pytest.raises(KeyboardInterrupt):
        fails_with(KeyboardInterrupt(), status, monkeypatch, cancelled)
    assert len(cancelled) == cancels


def fails_with(
    error: BaseException,
    status: str,
    monkeypatch: pytest.MonkeyPatch,
    cancelled: list[object] | None = None,
) -> None:
    """Run no jobs with a client of this status, whose first outcome is an error."""
    calls = [] if cancelled is None else cancelled
    client = SimpleNamespace(
        dashboard_link="", nthreads=dict, status=status, futures={},
        cancel=lambda *_, **__: calls.append(status),
    )  # fmt: skip
    monkeypatch.setattr(dispatch, "connected", lambda _where: nullcontext(client))

    def outcomes(*_of: object) -> Iterator[Outcome]:
        raise error
        yield

    monkeypatch.setattr(dispatch, "_outcomes", outcomes)
    dispatch.run([], Common("", ""), Where(), lambda *_: None)


def test_outcome_stands_when_a_client_that_lost_its_scheduler_fails_to_close(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Twice:
        """Closed by itself and by us at the same time, as Dask 2026.8 answers it."""

        def __init__(self, _address: str, timeout: float) -> None: ...

        def run_on_scheduler(self, *_: object) -> int:
            return 3

        def close(self) -> None:
            raise RuntimeError("Cannot change state of expiring Timeout")

    monkeypatch.setattr(cluster, "Client", Twice)
    with (
        pytest.raises(OutputError, match="the scheduler is lost"),
        cluster.connected(Where("tcp://127.0.0.1:1")),
    ):
        raise OutputError("the scheduler is lost")
