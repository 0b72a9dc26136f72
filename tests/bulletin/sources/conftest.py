"""Shared by the tests of sources: a web server, and a network without proxies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web import Web


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "requests_ca_bundle"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def web() -> Iterator[Web]:
    running = Web()
    with running.running():
        yield running
