"""The HTTP service for playout systems: the newest bulletin, and its status."""

from __future__ import annotations

import asyncio
import datetime
import signal
import socket
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Protocol as Interface

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bulletin.core.errors import BulletinError
from bulletin.radio import slow_clients
from bulletin.radio.editions import SERVED, Edition, Shelf
from bulletin.radio.fetch_guard import FetchGuard
from bulletin.radio.fetch_metrics import CONTENT_TYPE_LATEST, FetchMetrics

_KINDS = {".mp3": "audio/mpeg", ".wav": "audio/wav"}
_ANSWERED = {*(f"bulletin{suffix}" for suffix in SERVED), "status.json", "rundown.json", "metrics"}
_MOST_AT_ONCE = 500
_BLOCK = 1 << 20
_LONGEST_AGE_S = 10 * 365 * 86400.0
_NO_STORE = {"cache-control": "no-store"}
_conditional = StaticFiles(directory=None, packages=None)


class Newsstand(Interface):
    """Where bulletins come from."""

    def renewed(self) -> Future[Edition]:
        """A new bulletin, begun now if none is being made; may raise ``BulletinError``."""

    def status(self) -> Mapping[str, object]:
        """The status, besides the newest bulletin."""

    def rundown(self) -> Mapping[str, object]:
        """What the next slots will have."""


@dataclass(frozen=True, slots=True)
class Counter:
    """The parts of the service: the ``shelf``, the ``stand`` that fills it, and how long a fetch
    waits.
    """

    shelf: Shelf
    stand: Newsstand
    wait_s: float
    metrics: FetchMetrics
    tell: Callable[[str], None]
    fetched: Callable[[Edition], None] = lambda _edition: None


def application(counter: Counter, token: str) -> ASGIApp:
    """The ASGI application; requests need the ``token``, if there is one."""
    app = Starlette(
        routes=[
            *(Route(f"/bulletin{suffix}", _sound(counter, suffix)) for suffix in SERVED),
            Route("/status.json", _status(counter)),
            Route("/rundown.json", _rundown(counter)),
            Route("/metrics", _metrics(counter)),
        ],
        exception_handlers={404: _nothing_here},
    )
    app.router.redirect_slashes = False
    return FetchGuard(_Measured(app, counter.metrics), token)


def serve(app: ASGIApp, listener: socket.socket) -> None:
    """Answer until Ctrl-C or SIGTERM."""
    # The server passes the signal on at the end; it must not end the process before.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    slow_clients.serve(app, listener, _MOST_AT_ONCE)


Handler = Callable[[Request], Awaitable[Response]]


class _Measured:
    """ASGI middleware that counts answers, and measures how long each takes."""

    def __init__(self, app: ASGIApp, metrics: FetchMetrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun, status = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        await self._app(scope, receive, sending)
        what = scope["path"].removeprefix("/")
        known = what if what in _ANSWERED else "other"
        self._metrics.fetches.labels(known, str(status)).inc()
        self._metrics.seconds.observe(time.perf_counter() - begun)


class _Whole(FileResponse):
    """A file in blocks of a megabyte, each read in a thread."""

    chunk_size = _BLOCK


def _sound(counter: Counter, suffix: str) -> Handler:
    async def answer(request: Request) -> Response:
        asked = request.query_params.get("max_age")
        most_s = _LONGEST_AGE_S if asked is None else _seconds(asked)
        if most_s is None:
            return _error(400, "max_age must be a number of seconds, such as 3600.")
        edition, why = await _edition(counter, most_s)
        if edition is None:
            return _error(503, f"There is no bulletin yet: {why}", {"retry-after": "60"})
        if suffix not in edition.sounds:
            return _error(
                503, f"This bulletin is not available as {suffix}.", {"retry-after": "60"}
            )
        if why:
            older = f"one of {edition.made.isoformat()} ({edition.age_s(_now()):.0f} s old)"
            counter.tell(f"a fetch with max_age={asked} got {older}: {why}")
            counter.metrics.older.inc()
        return _file(counter, request, edition, suffix, older=bool(why))

    return answer


async def _edition(counter: Counter, most_s: float) -> tuple[Edition | None, str]:
    """A bulletin that is not older; or the newest, and why it is older than that."""
    edition = counter.shelf.newest
    if edition and edition.age_s(_now()) <= most_s:
        return edition, ""
    try:
        making = asyncio.shield(asyncio.wrap_future(counter.stand.renewed()))
        return await asyncio.wait_for(making, counter.wait_s), ""
    except TimeoutError:
        why = f"a new one is still being made after {counter.wait_s:g} s"
    except BulletinError as error:
        why = f"no new one could be made: {error}"
    newest = counter.shelf.newest
    is_new = newest is not None and newest.age_s(_now()) <= most_s
    return newest, "" if is_new else why


def _file(
    counter: Counter, request: Request, edition: Edition, suffix: str, *, older: bool
) -> Response:
    kept = edition.sounds[suffix]
    path = counter.shelf.path(kept)
    headers = {
        "etag": f'"{kept.sha256}"',
        "last-modified": format_datetime(edition.made.astimezone(datetime.UTC), usegmt=True),
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        "content-disposition": f'inline; filename="bulletin{suffix}"',
        "bulletin-made": edition.made.isoformat(),
        **({"bulletin-older": "1"} if older else {}),
    }
    response = _Whole(path, headers=headers, media_type=_KINDS[suffix], stat_result=path.stat())
    if _conditional.is_not_modified(response.headers, Headers(scope=request.scope)):
        return NotModifiedResponse(response.headers)
    if request.method == "GET":
        counter.fetched(edition)
    return response


def _status(counter: Counter) -> Handler:
    async def answer(_request: Request) -> Response:
        edition = counter.shelf.newest
        told = {"newest": edition and _summary(edition), **counter.stand.status()}
        return JSONResponse(told, headers=_NO_STORE)

    return answer


def _summary(edition: Edition) -> dict[str, object]:
    return {
        **edition.as_json(),
        "made": edition.made.isoformat(),
        "age_s": round(edition.age_s(_now()), 1),
    }


def _rundown(counter: Counter) -> Handler:
    async def answer(_request: Request) -> Response:
        edition = counter.shelf.newest
        told = await asyncio.to_thread(counter.stand.rundown)
        return JSONResponse({"newest": edition and _summary(edition), **told}, headers=_NO_STORE)

    return answer


def _metrics(counter: Counter) -> Handler:
    async def answer(_request: Request) -> Response:
        return Response(counter.metrics.text(), media_type=CONTENT_TYPE_LATEST)

    return answer


async def _nothing_here(_request: Request, _missing: Exception) -> Response:
    return _error(404, "Available: /bulletin.mp3, /bulletin.wav, /status.json, /rundown.json.")


def _error(status: int, why: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"error": why}, status, {**_NO_STORE, **(headers or {})})


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if 0 <= seconds <= _LONGEST_AGE_S else None


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
