"""A web server on loopback, for tests at the network's edge."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Page:
    """What a path answers: after ``delay_s``, in pieces ``drip_s`` apart, or cut in half."""

    body: bytes = b""
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    drip_s: float = 0.0
    half: bool = False


class Web:
    """The pages by path; ``asked`` are the paths that were asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[str] = []
        self.hosts: list[str] = []
        self._ended = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @contextmanager
    def running(self) -> Iterator[None]:
        self._serve()
        try:
            yield
        finally:
            self._ended.set()
            self._close()

    @contextmanager
    def away(self) -> Iterator[None]:
        """Nobody listens at its port for a while, as where there is no network."""
        port = self.port
        self._close()
        try:
            yield
        finally:
            self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
            self._server.daemon_threads = True
            self._serve()

    def _serve(self) -> None:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def _close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked.append(self.path)
                web.hosts.append(str(self.headers["Host"]))
                page = web.pages.get(self.path, Page(b"not here", status=404))
                web._ended.wait(page.delay_s)
                with suppress(OSError):  # the client may have gone
                    self._answer(page)

            def _answer(self, page: Page) -> None:
                self.send_response(page.status)
                self.send_header("Content-Type", page.media_type)
                self.send_header("Content-Length", str(len(page.body)))
                for name, value in page.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if page.half:
                    self.wfile.write(page.body[: len(page.body) // 2])
                    return
                step = 1 if page.drip_s else len(page.body) or 1
                for start in range(0, len(page.body), step):
                    self.wfile.write(page.body[start : start + step])
                    if page.drip_s and web._ended.wait(page.drip_s):
                        return

            def log_message(self, *_args: object) -> None:
                pass

        return Handler
