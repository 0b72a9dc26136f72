"""Who may fetch: on this machine anybody who uses its own name, from elsewhere with a token.

A web page in a browser here could reach this machine under its own name (DNS rebinding), so on
loopback the host name must be loopback's. A client that takes nothing for half a minute is dropped.
"""

from __future__ import annotations

import asyncio
import base64
import hmac
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_TAKES_WITHIN_S = 30.0
_READING = ("GET", "HEAD")


class FetchGuard:
    """ASGI middleware in front of everything; without a ``token``, for loopback only."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        """Each request must have the ``token``, if there is one."""
        self._app, self._token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await receive()
                await send({"type": "websocket.close", "code": 1008})
            return
        refusal = self._refusal(scope)
        if refusal:
            await refusal(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            await asyncio.wait_for(send(message), _TAKES_WITHIN_S)

        with suppress(TimeoutError):  # the server closes a connection whose answer is incomplete
            await self._app(scope, receive, sending)

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        headers = Headers(scope=scope)
        if scope["method"] not in _READING:
            return _refused(405, "Only GET and HEAD are supported.", {"allow": ", ".join(_READING)})
        if self._token:
            if not self._shows_it(scope, headers):
                asked = {"www-authenticate": 'Basic realm="bulletin"'}
                return _refused(401, "The token is missing or wrong.", asked)
        elif urlsplit(f"//{headers.get('host', '')}").hostname not in LOOPBACK:
            return _refused(421, "This host name is not bulletin's.")
        return None

    def _shows_it(self, scope: Scope, headers: Headers) -> bool:
        kind, _, value = headers.get("authorization", "").partition(" ")
        shown = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        if kind.lower() == "bearer":
            shown.append(value.strip())
        elif kind.lower() == "basic":
            with suppress(ValueError):
                shown.append(base64.b64decode(value).decode().partition(":")[2])
        return any(hmac.compare_digest(each.encode(), self._token.encode()) for each in shown)


def _refused(status: int, why: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"error": why}, status, headers)
