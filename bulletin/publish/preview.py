"""Serves a feed's folder on loopback, like a host: with HEAD, byte ranges and correct types."""

from __future__ import annotations

import contextlib
import os
import socket
from pathlib import Path, PurePath
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

from bulletin.core.errors import SourceError
from bulletin.publish.companions import MIME
from bulletin.publish.podcast_state import STATE, read_state

_HOST = "127.0.0.1"
# By file name or suffix; systems' own tables differ.
_TYPES = {
    **MIME,
    ".css": "text/css",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".srt": f"{MIME['.srt']}; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".xml": "application/rss+xml; charset=utf-8",
}
_AS_IT_IS = {"cache-control": "no-cache", "x-content-type-options": "nosniff"}


def listening(port: int) -> socket.socket:
    """A socket on the loopback ``port``, or on a free one for 0; raises ``OSError``."""
    return socket.create_server((_HOST, port))


def serve(folder: Path, listener: socket.socket) -> None:
    """Serve a feed's ``folder`` until Ctrl-C, which ends it silently."""
    config = uvicorn.Config(
        application(folder), log_level="critical", lifespan="off", timeout_graceful_shutdown=1
    )
    # uvicorn passes the signal on after shutting down.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def application(folder: Path) -> Starlette:
    """The ASGI application that serves a feed's ``folder``."""
    return Starlette(routes=[Mount("/", _Feed(folder, _path(folder)))])


def _path(folder: Path) -> str:
    """The path that the feed's host has for ``folder``, ``podcast/``; a slash if it is unknown."""
    with contextlib.suppress(SourceError):
        if state := read_state(folder):
            return urlsplit(state.podcast.base).path.strip("/") + "/"
    return "/"


class _Feed(StaticFiles):
    """A folder's files, except unpublished ones: hidden files, and the feed's settings.

    They are also found below the path that their host has, as the page for a missing address asks.
    """

    def __init__(self, folder: Path, below: str) -> None:
        super().__init__(directory=folder, html=True)
        self._below = below

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        if path == STATE or any(part.startswith(".") for part in PurePath(path).parts):
            return "", None
        found = super().lookup_path(path)
        if not found[1] and path.startswith(self._below):
            return self.lookup_path(path.removeprefix(self._below))
        return found

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        path = Path(full_path)
        kind = _TYPES.get(path.name) or _TYPES.get(path.suffix)
        response = FileResponse(path, status_code, _AS_IT_IS, kind, stat_result=stat_result)
        if self.is_not_modified(response.headers, Headers(scope=scope)):
            return NotModifiedResponse(response.headers)
        return response
