"""Who is let in: this machine's own browser, with the secret, from our own pages.

A page of another site cannot use the studio: its requests name another origin, and a name that it
points at this machine (DNS rebinding) is not one of our hosts.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from html import escape
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bulletin.studio.error_words import translated
from bulletin.studio.phrasebook import LANGUAGE, Phrasebook, of_request

MOST_BYTES = 10_000_000
"""The most bytes of a request's body."""

_ADDRESS = "Open the studio at the address that it showed when it started."
_IDLE_S, _WHOLE_S = 10.0, 60.0
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' "
    "blob:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_ON_EVERY_ANSWER = {
    "content-security-policy": _POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_BODIES = ("application/json", "application/octet-stream")


class Guard:
    """ASGI middleware in front of everything."""

    def __init__(self, app: ASGIApp, port: int, secret: str) -> None:
        """``secret`` is in the address that the studio was opened with."""
        self._app = app
        self._secret = secret
        self._cookie = f"bulletin-studio-{port}"
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await receive()
                await send({"type": "websocket.close", "code": 1008})
            else:
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        guarded = _with_headers(send)
        refusal = self._refusal(scope, headers)
        if refusal:
            await _answer(guarded, headers, *refusal)
        elif self._enters(scope):
            await self._welcome(guarded)
        elif not self._known(headers):
            await _answer(guarded, headers, 403, _ADDRESS)
        else:
            await self._let_through(scope, receive, guarded)

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        host = headers.get("host", "")
        if host not in self._hosts:
            return 421, "This host name is not the studio's."
        ours = headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
        by_link = scope["method"] == "GET" and headers.get("sec-fetch-mode") == "navigate"
        if not (ours or by_link):
            return 403, "The request comes from another site."
        if scope["method"] in ("GET", "HEAD"):
            return None
        if scope["method"] != "POST":
            return 405, "Only GET and POST are supported."
        if headers.get("origin") != f"http://{host}":
            return 403, "The request comes from another site."
        if headers.get("content-type", "").partition(";")[0] not in _BODIES:
            return 415, "Only JSON and bytes are supported."
        size = headers.get("content-length", "")
        if size and (not size.isdigit() or int(size) > MOST_BYTES):
            return 413, f"It is over {MOST_BYTES // 1_000_000} MB."
        return None

    def _enters(self, scope: Scope) -> bool:
        """Whether it is the address with the secret."""
        if scope["path"] != "/" or scope["method"] != "GET":
            return False
        given = parse_qs(scope["query_string"].decode("latin-1")).get("key", [""])[0]
        return hmac.compare_digest(given.encode(), self._secret.encode())

    def _known(self, headers: Headers) -> bool:
        given = _cookie(headers, self._cookie)
        return hmac.compare_digest(given.encode(), self._secret.encode())

    async def _welcome(self, send: Send) -> None:
        cookie = f"{self._cookie}={self._secret}; HttpOnly; SameSite=Strict; Path=/"
        headers = [(b"location", b"/"), (b"set-cookie", cookie.encode())]
        await send({"type": "http.response.start", "status": 303, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    async def _let_through(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body, within its bounds, before it is handled."""
        headers = Headers(scope=scope)
        try:
            body = await asyncio.wait_for(_body(receive), _WHOLE_S)
        except TimeoutError:
            await _answer(send, headers, 408, "It took too long.")
            return
        if body is None:
            await _answer(send, headers, 413, f"It is over {MOST_BYTES // 1_000_000} MB.")
            return
        given = False

        async def again() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, again, send)


async def _body(receive: Receive) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await asyncio.wait_for(receive(), _IDLE_S)
        if message["type"] == "http.disconnect":
            return b""
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > MOST_BYTES:
            return None
        if not message.get("more_body"):
            return b"".join(parts)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            for name, value in _ON_EVERY_ANSWER.items():
                headers[name] = value
            headers.setdefault("cache-control", "no-store")
            message = {**message, "headers": headers.raw}
        await send(message)

    return sending


async def _answer(send: Send, asked: Headers, status: int, why: str) -> None:
    """Say why not: as a page to a reader who opens an address, else as JSON."""
    words = _words(asked)
    told = translated(why, words.language)
    by_reader = asked.get("accept", "").startswith("text/html")
    body = (_page(told, words) if by_reader else json.dumps({"error": told})).encode()
    headers = [
        (b"content-type", b"text/html; charset=utf-8" if by_reader else b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _words(asked: Headers) -> Phrasebook:
    return of_request(_cookie(asked, LANGUAGE), asked.get("accept-language", ""))


def _cookie(asked: Headers, name: str) -> str:
    """A cookie's value; '' if there is none."""
    try:
        cookie = SimpleCookie(asked.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return cookie.value if cookie else ""


def _page(told: str, words: Phrasebook) -> str:
    """A page that loads nothing, as whoever is refused gets no file."""
    return (
        f'<!doctype html><html lang="{words.language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(words['studio'])}</title><h1>{escape(words['studio'])}</h1>"
        f"<p>{escape(told)}</p></html>"
    )
