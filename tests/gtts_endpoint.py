"""Google Translate's voice on loopback: a proxy that ends TLS itself and answers with real MP3.

It speaks the protocol that gTTS speaks: ``CONNECT translate.google.com:443``, then
``POST …/batchexecute`` with the text in ``f.req``, answered by a line that holds base64 MP3.
"""

from __future__ import annotations

import base64
import functools
import json
import ssl
import threading
import time
import urllib.parse
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import lameenc
import trustme

from audio.codec import resampled
from bulletin.engines.espeak import EspeakEngine

HOST = "translate.google.com"
_RATE = 24000


@dataclass(frozen=True)
class Answer:
    """What the endpoint sends back: a status, headers and a body, after ``delay_s``."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    delay_s: float = 0.0
    cut: bool = False
    """Close the connection instead of answering."""

    half: bool = False
    """Promise the whole body, send half of it, and close the connection."""

    drip_s: float = 0.0
    """Wait so long between each two of twenty pieces of the body."""


def spoken_answer(text: str, delay_s: float = 0.0) -> Answer:
    """The answer of a host in good health: ``text`` spoken, as MP3."""
    return Answer(body=audio_line(speech_mp3(text)), delay_s=delay_s)


def audio_line(mp3: bytes) -> bytes:
    """The line of an answer that carries ``mp3``."""
    inner = json.dumps([base64.b64encode(mp3).decode()])
    outer = json.dumps([["wrb.fr", "jQ1olc", inner, None, None, None, "generic"]])
    return b")]}'\n\n" + outer.replace(", ", ",").encode() + b"\n"


@functools.cache
def speech_mp3(text: str) -> bytes:
    """``text`` as espeak-ng says it, as the host sends it: MP3, 24 kHz, mono."""
    espeak = EspeakEngine()
    clip = espeak.speak(text, espeak.voices()[0]).clip
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(_RATE)
    encoder.set_bit_rate(32)
    encoder.set_quality(7)
    encoder.silence()
    return bytes(encoder.encode(resampled(clip, _RATE).tobytes()) + encoder.flush())


class GttsEndpoint:
    """A running endpoint: what it was asked, and how it answers.

    ``answer(text, count)`` decides what is sent for the ``count``-th request of a text (from 1).
    Above ``ceiling`` answers within any second the host says 429, whatever was asked.
    """

    def __init__(self, answer: Callable[[str, int], Answer] | None = None) -> None:
        self.answer = answer or (lambda text, _count: spoken_answer(text))
        self.ceiling: int | None = None
        self.turned_away = 0
        self.texts: list[str] = []
        self._answered: deque[float] = deque()
        self._ended = threading.Event()
        self.connections = 0
        self.handshakes = 0
        self.most_at_once = 0
        self.under_way = 0
        self.lock = threading.Lock()
        self.authority = trustme.CA()
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(HOST).configure_cert(self.tls)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _proxy_handler(self))
        self._server.daemon_threads = True

    @property
    def proxy(self) -> str:
        """The value of ``HTTPS_PROXY`` that leads here."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @contextmanager
    def running(self, folder: Path) -> Iterator[dict[str, str]]:
        """Serve; yields the environment that leads here, with the authority kept in ``folder``."""
        bundle = folder / "authority.pem"
        self.authority.cert_pem.write_to_path(str(bundle))
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield {"HTTPS_PROXY": self.proxy, "REQUESTS_CA_BUNDLE": str(bundle), "NO_PROXY": ""}
        finally:
            self._ended.set()
            self._server.shutdown()
            self._server.server_close()

    def take(self, text: str) -> Answer:
        """Count a request and decide its answer."""
        with self.lock:
            self.texts.append(text)
            count = self.texts.count(text)
            if self._is_over_ceiling():
                self.turned_away += 1
                return Answer(429)
        return self.answer(text, count)

    def hold(self, seconds: float) -> None:
        """Let an answer wait, but no longer than the endpoint runs."""
        if seconds:
            self._ended.wait(seconds)

    def _is_over_ceiling(self) -> bool:
        if self.ceiling is None:
            return False
        now = time.monotonic()
        while self._answered and self._answered[0] <= now - 1:
            self._answered.popleft()
        if len(self._answered) >= self.ceiling:
            return True
        self._answered.append(now)
        return False

    @contextmanager
    def counted(self) -> Iterator[None]:
        """One more request under way."""
        with self.lock:
            self.under_way += 1
            self.most_at_once = max(self.most_at_once, self.under_way)
        try:
            yield
        finally:
            with self.lock:
                self.under_way -= 1


def _proxy_handler(endpoint: GttsEndpoint) -> type[BaseHTTPRequestHandler]:
    class Host(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self) -> None:
            form = urllib.parse.parse_qs(
                self.rfile.read(int(self.headers["Content-Length"])).decode()
            )
            [[[_name, parameters, *_rest]]] = json.loads(form["f.req"][0])
            with endpoint.counted():
                answer = endpoint.take(json.loads(parameters)[0])
                endpoint.hold(answer.delay_s)
            if answer.cut:
                self.close_connection = True
                return
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if answer.half:
                self.wfile.write(answer.body[: len(answer.body) // 2])
                self.close_connection = True
                return
            piece = max(len(answer.body) // 20, 1) if answer.drip_s else len(answer.body) or 1
            for start in range(0, len(answer.body), piece):
                self.wfile.write(answer.body[start : start + piece])
                endpoint.hold(answer.drip_s)

        def log_message(self, *_args: object) -> None:
            pass

    class Proxy(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_CONNECT(self) -> None:
            assert self.path == f"{HOST}:443"
            with endpoint.lock:
                endpoint.connections += 1
            self.send_response(200)
            self.end_headers()
            self.close_connection = True
            try:
                with endpoint.tls.wrap_socket(self.connection, server_side=True) as inside:
                    with endpoint.lock:
                        endpoint.handshakes += 1
                    Host(inside, self.client_address, self.server)
            except (ssl.SSLError, OSError):
                pass  # a client that does not trust us, or has gone

        def log_message(self, *_args: object) -> None:
            pass

    return Proxy
