"""What a batch reports of its scheduler."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from distributed.comm.core import CommClosedError

from bulletin.batch import dispatch
from bulletin.batch.cluster import Where
from bulletin.batch.job import Common, Outcome
from bulletin.core.errors import OutputError


def test_connection_that_breaks_while_an_outcome_is_fetched_is_a_lost_scheduler(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = SimpleNamespace(dashboard_link="", nthreads=dict)
    monkeypatch.setattr(dispatch, "connected", lambda _where: nullcontext(client))

    def outcomes(*_of: object) -> Iterator[Outcome]:
        raise CommClosedError("Stream is closed")
        yield

    monkeypatch.setattr(dispatch, "_outcomes", outcomes)
    with pytest.raises(OutputError, match="the scheduler is lost"):
        dispatch.run([], Common("", ""), Where(), lambda *_: None)
