"""A server that withstands slow clients: it ends a request whose header takes too long."""

from __future__ import annotations

import asyncio
import contextlib
import socket

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

_HEAD_WITHIN_S = 10.0


class Protocol(H11Protocol):
    """uvicorn's own, with a limit on the wait for a header."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See the class."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """See the class."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._wait_no_more()

    def on_response_complete(self) -> None:
        """See the class."""
        super().on_response_complete()
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """See the class."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._wait_no_more()
        self._timer = self.loop.call_later(_HEAD_WITHIN_S, self._late)

    def _wait_no_more(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _late(self) -> None:
        self._timer = None
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self.transport.close()


def serve(app: ASGIApp, listener: socket.socket, most_at_once: int) -> None:
    """Answer until Ctrl-C or SIGTERM, with at most ``most_at_once`` connections."""
    config = uvicorn.Config(
        app,
        http=Protocol,
        log_level="critical",
        lifespan="off",
        server_header=False,
        limit_concurrency=most_at_once,
        timeout_graceful_shutdown=1,
    )
    # uvicorn passes the signal on after shutting down.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])
