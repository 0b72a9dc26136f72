"""What a page sends is taken only within its bounds, and errors have the status of their kind."""

from __future__ import annotations

import asyncio
import datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

from bulletin.core.errors import BulletinError, OutputError, SettingsError, SourceError
from bulletin.studio.answers import Asked, Endpoint, action, page
from bulletin.studio.phrasebook import of_request
from bulletin.studio.workbench import Workbench

LONGEST = 200_000


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    return Workbench(tmp_path, "silent", None)


def asked(bench: Workbench, query: dict[str, str] | None = None, **body: Any) -> Asked:
    return Asked(bench, {}, query or {}, body, of_request("en", ""))


def test_text_may_be_so_long_and_is_valid(bench: Workbench) -> None:
    assert asked(bench).text("text") == ""
    assert asked(bench, text="क" * LONGEST).text("text") == "क" * LONGEST
    assert asked(bench, text="क\ud800").text("text") == "क?"
    for wrong in ("क" * (LONGEST + 1), 5, None, ["क"]):
        with pytest.raises(SourceError, match="`text` is not text of at most 200000 characters"):
            asked(bench, text=wrong).text("text")


def test_number_is_whole_and_of_use(bench: Workbench) -> None:
    for right in (0, -1, 1_000_000, -1_000_000):
        assert asked(bench, start=right).number("start") == right
    for wrong in (1_000_001, -1_000_001, True, 1.0, "1", None):
        with pytest.raises(SourceError, match="`start` is not a number"):
            asked(bench, start=wrong).number("start")


def test_line_is_named_in_the_body_or_the_address(bench: Workbench) -> None:
    assert asked(bench, at="2.5").at() == (2, 5)
    assert asked(bench, {"at": "0.10"}).at() == (0, 10)
    assert asked(bench, {"at": "0.10"}, at="2.5").at() == (2, 5)
    assert asked(bench, at="12345.67890").at() == (12345, 67890)
    for wrong in ("", "2", "2.", ".5", "-1.5", "2.x", "123456.67890", 2):
        with pytest.raises(SourceError, match="no line is named"):
            asked(bench, at=wrong).at()


def test_date_and_reading_are_read(bench: Workbench) -> None:
    assert asked(bench, date="2026-01-26").date() == datetime.date(2026, 1, 26)
    with pytest.raises(SettingsError, match="it is not a date"):
        asked(bench, date="26.1.2026").date()
    assert asked(bench, start=3, end=7, spoken=" दो  हज़ार ").reading() == (3, 7, "दो हज़ार")
    assert asked(bench, start=3, end=7, spoken="क" * 500).reading()[2] == "क" * 500
    with pytest.raises(SourceError):
        asked(bench, start=3, end=7, spoken="क" * 501).reading()


@pytest.mark.parametrize(
    ("error", "of_page", "of_action"),
    [(SourceError("x"), 404, 422), (SettingsError("x"), 422, 422), (OutputError("x"), 507, 507)],
)
def test_error_has_the_status_of_its_kind(
    error: BulletinError, of_page: int, of_action: int, bench: Workbench
) -> None:
    """A page for a browser, JSON for a page's script."""

    def handler(_: Asked) -> str:
        raise error

    app = Starlette()
    app.state.bench = bench

    async def receive() -> Any:
        return {"type": "http.request", "body": b"{}"}

    def request(accept: str) -> Request:
        headers = [(b"accept", accept.encode())]
        return Request(
            {"type": "http", "app": app, "headers": headers, "query_string": b""}, receive
        )

    async def answer(endpoint: Endpoint, accept: str) -> Response:
        return await endpoint(request(accept))

    shown = asyncio.run(answer(page(handler), "text/html,*/*"))
    assert (shown.status_code, shown.media_type) == (of_page, "text/html")
    read = asyncio.run(answer(page(handler), "*/*"))
    done = asyncio.run(answer(action(handler), "*/*"))
    assert (read.status_code, done.status_code) == (of_action, of_action)
    assert bytes(done.body) == b'{"error":"x."}'
