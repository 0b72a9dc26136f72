"""An Icecast source client: sends a finished MP3 to a mount in real time.

It speaks HTTP PUT with ``Expect: 100-continue``, as Icecast supports from 2.4 on. Of the libraries
for it, python-shout needs libshout's headers to build, and the others are no longer maintained.
"""

from __future__ import annotations

import base64
import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import av

from audio.container import opened
from bulletin.core.durations import m_ss
from bulletin.core.errors import OutputError, Place, SourceError, told_as
from bulletin.core.version import __version__
from bulletin.radio.icecast_address import PASSWORD, Icecast

_AHEAD_S = 2.0
"""This much is sent ahead of time, so that short network delays are not heard."""

_TIMEOUT_S = 10.0
_GREETING_S = 10.0
"""From connecting until the mount is granted, with TLS."""

_LONGEST_ANSWER = 1 << 16
_GOES_ON = re.compile(rb"HTTP/1\.[01] [12]")


def send(
    path: Path, to: Icecast, password: str, name: str, sent: Callable[[float], None] | None = None
) -> float:
    """Send an MP3 to a mount in real time; returns its seconds.

    ``name`` is what listeners see; ``sent`` receives the seconds so far. Raises ``SourceError`` for
    anything but an MP3, and ``OutputError`` if the server refuses it or disconnects.
    """
    frames = _frames(path)
    first = next(frames, None)
    if first is None:
        raise SourceError("it has no sound", place=Place(str(path)))
    seconds = 0.0
    with _connected(to, password, name) as connection:
        begun = time.monotonic()
        for data, length_s in _chained(first, frames):
            _sent(connection, data, to, seconds)
            seconds += length_s
            if sent:
                sent(seconds)
            time.sleep(max(begun + seconds - _AHEAD_S - time.monotonic(), 0))
        # Icecast drops a mount's listeners with its source, so stay until all was heard.
        time.sleep(max(begun + seconds - time.monotonic(), 0))
    return seconds


Frame = tuple[bytes, float]


def _chained(first: Frame, rest: Iterator[Frame]) -> Iterator[Frame]:
    yield first
    yield from rest


def _frames(path: Path) -> Iterator[Frame]:
    """An MP3's frames and their lengths, without its tags."""
    try:
        with opened(str(path)) as container:
            if container.format.name != "mp3":
                raise SourceError(
                    f"it is {container.format.name}, and a stream must be MP3",
                    todo="Make the bulletin as .mp3.",
                    place=Place(str(path)),
                )
            stream = container.streams.audio[0]
            for packet in container.demux(stream):
                if packet.size and packet.time_base:
                    yield bytes(packet), float((packet.duration or 0) * packet.time_base)
    except (av.error.FFmpegError, IndexError) as error:
        raise SourceError("it has no readable sound", place=Place(str(path))) from error


@contextmanager
def _connected(to: Icecast, password: str, name: str) -> Iterator[socket.socket]:
    with told_as(
        OutputError,
        "no Icecast server answers",
        _place(to),
        todo="Start it, or use another address.",
    ):
        connection = socket.create_connection((to.host, to.port), timeout=_TIMEOUT_S)
    by = time.monotonic() + _GREETING_S
    with connection, _secured(connection, to, by) as secured:
        _greet(secured, to, password, name, by)
        secured.settimeout(_TIMEOUT_S)
        yield secured


@contextmanager
def _secured(connection: socket.socket, to: Icecast, by: float) -> Iterator[socket.socket]:
    """The connection over TLS, if the address requires it; raises ``OutputError``."""
    if not to.tls:
        yield connection
        return
    _limit(connection, by)
    try:
        secured = ssl.create_default_context().wrap_socket(connection, server_hostname=to.host)
    except ssl.SSLCertVerificationError as error:
        raise OutputError(
            f"the server's certificate is not valid ({error.verify_message})",
            todo="Use the host name in its certificate; for a certificate of your own, set "
            "SSL_CERT_FILE.",
            place=_place(to),
        ) from error
    except OSError as error:
        raise OutputError(
            f"the server does not speak TLS ({error.strerror or error})",
            todo="Without TLS, use an address with icecast://.",
            place=_place(to),
        ) from error
    with secured:
        yield secured


def _limit(connection: socket.socket, by: float) -> None:
    """Let the connection wait until ``by``; raises ``TimeoutError`` if that has passed."""
    left_s = by - time.monotonic()
    if left_s <= 0:
        raise TimeoutError(f"not within {_GREETING_S:g} s")
    connection.settimeout(left_s)


def _greet(connection: socket.socket, to: Icecast, password: str, name: str, by: float) -> None:
    """Request the mount; raises ``OutputError`` if it is not granted in time."""
    login = base64.b64encode(f"{to.user}:{password}".encode()).decode()
    lines = (
        f"PUT {to.mount} HTTP/1.1",
        f"Host: {to.host}:{to.port}",
        f"Authorization: Basic {login}",
        f"User-Agent: bulletin/{__version__}",
        "Content-Type: audio/mpeg",
        f"Ice-Name: {' '.join(name.split())}",
        "Ice-Genre: News",
        "Ice-Public: 0",
        "Expect: 100-continue",
    )
    with told_as(OutputError, "the server does not answer", _place(to)):
        _limit(connection, by)
        connection.sendall("\r\n".join((*lines, "", "")).encode())
        answer = _answer(connection, by)
    status = answer.split("\r\n", 1)[0]
    code = [*status.split(), "", ""][1]
    if code in ("100", "200"):
        return
    wrong, todo = _refusal(code, status, answer, to)
    raise OutputError(wrong, todo=todo, place=_place(to))


def _answer(connection: socket.socket, by: float) -> str:
    """The header of an answer, and for a refusal what the server says about it."""
    answer = b""
    while b"\r\n\r\n" not in answer or not _GOES_ON.match(answer):
        _limit(connection, by)
        data = connection.recv(4096)
        answer += data
        if not data or len(answer) > _LONGEST_ANSWER:
            break
    return answer.decode("utf-8", "replace")


def _refusal(code: str, status: str, answer: str, to: Icecast) -> tuple[str, str]:
    if code == "401":
        return (
            f"it does not accept the user {to.user!r} with this password",
            f"Set the server's source password in {PASSWORD}.",
        )
    if code == "403" and "in use" in answer.lower():
        return "another source is on this mount", "Stop it, or use another mount."
    if not status:
        return "it closed the connection without an answer", "Check that it is an Icecast server."
    return f"it refuses: {status}", "See the server's log."


def _sent(connection: socket.socket, data: bytes, to: Icecast, seconds: float) -> None:
    with told_as(
        OutputError,
        f"the connection broke at {m_ss(int(seconds))}",
        _place(to),
        todo="Send it again; see the server's log for the reason.",
    ):
        connection.sendall(data)


def _place(to: Icecast) -> Place:
    return Place(str(to))
