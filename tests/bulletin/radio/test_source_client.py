"""The Icecast source client, against the real server and against bad ones."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import trustme
from click.testing import Result

from bulletin.core.errors import OutputError, SourceError
from bulletin.radio import source_client
from bulletin.radio.icecast_address import PASSWORD, Icecast
from bulletin.radio.icecast_address import icecast as mount
from bulletin.radio.source_client import send
from tests.bulletin.radio.listening import find, mono
from tests.bulletin.radio.servers import SECRET, Listener, icecast
from tests.bulletin.radio.stationfiles import at, mp3, voice


@pytest.fixture
def server(tmp_path: Path) -> Iterator[int]:
    with icecast(tmp_path / "icecast") as port:
        yield port


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    return mp3(tmp_path, at(voice(), -18.0))


@pytest.mark.slow
def test_listener_hears_what_was_sent(
    server: int, bulletin: Path, tmp_path: Path, run: Callable[..., Result],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv(PASSWORD, SECRET)
    with Listener(f"http://127.0.0.1:{server}/radio", tmp_path / "heard.mp3") as heard:
        done = run("air", bulletin, "--to", f"icecast://127.0.0.1:{server}/radio")
    assert done.exit_code == 0, done.stderr
    assert "0:12 sent." in done.stderr
    sent = mono(bulletin)
    found = find(sent[len(sent) // 3 : -len(sent) // 3], mono(heard.path))
    assert found.likeness > 0.99
    assert abs(found.gain_db) < 0.1


def test_wrong_password_is_told(server: int, bulletin: Path) -> None:
    with pytest.raises(OutputError, match="does not accept the user 'source' with this password"):
        send(bulletin, Icecast("127.0.0.1", server, "/radio"), "wrong", "x")


def test_mount_in_use_is_told(server: int, tmp_path: Path) -> None:
    bulletin = mp3(tmp_path, at(voice(3.0), -18.0))
    to = Icecast("127.0.0.1", server, "/radio")
    begun = threading.Event()
    first = threading.Thread(target=send, args=(bulletin, to, SECRET, "x", lambda _: begun.set()))
    first.start()
    assert begun.wait(10)
    with pytest.raises(OutputError, match="another source is on this mount"):
        send(bulletin, to, SECRET, "x")
    first.join()


def test_no_server_is_told(bulletin: Path) -> None:
    with pytest.raises(OutputError, match=r"no Icecast server answers \(Connection refused\)"):
        send(bulletin, Icecast("127.0.0.1", 1, "/radio"), SECRET, "x")


@contextmanager
def answering(answer: bytes) -> Iterator[Icecast]:
    """A server that answers so, and then closes the connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)
                time.sleep(0.2)

        thread = threading.Thread(target=serve)
        thread.start()
        yield Icecast("127.0.0.1", listening.getsockname()[1], "/radio")
        thread.join()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\n", r"the connection broke at 0:0\d"),
        (b"HTTP/1.0 404 Not Found\r\n\r\n", "it refuses: HTTP/1.0 404 Not Found"),
        (b"HTTP/1.1 403 Content-type not supported\r\n\r\n", "it refuses: HTTP/1.1 403 Content"),
        (b"", "it closed the connection without an answer"),
        (b"\xff\xfe\r\n", "it refuses"),
    ],
)
def test_server_that_fails_is_told(answer: bytes, said: str, bulletin: Path) -> None:
    with answering(answer) as to, pytest.raises(OutputError, match=said):
        send(bulletin, to, SECRET, "x")


@pytest.mark.parametrize("data", [b"", b"<html>"])
def test_what_is_no_mp3_is_refused_before_a_server_is_asked(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.mp3"
    path.write_bytes(data)
    with pytest.raises(SourceError):
        send(path, Icecast("127.0.0.1", 1, "/radio"), SECRET, "x")


def test_greeting_that_drips_has_an_end(bulletin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_client, "_GREETING_S", 1.0)
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                while not ended.wait(0.1):
                    connection.sendall(b"H")

        thread = threading.Thread(target=drip)
        thread.start()
        to = Icecast("127.0.0.1", listening.getsockname()[1], "/radio")
        with pytest.raises(OutputError, match=r"the server does not answer"):
            send(bulletin, to, SECRET, "x")
        ended.set()
        thread.join()


@contextmanager
def over_tls(folder: Path, heard: list[bytes]) -> Iterator[tuple[Icecast, Path]]:
    """A server that speaks TLS, takes a mount, and closes; and its authority's certificate."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError), context.wrap_socket(connection, True) as secured:
                heard.append(secured.recv(65536))
                secured.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")

        thread = threading.Thread(target=serve)
        thread.start()
        port = listening.getsockname()[1]
        yield mount(f"icecasts://localhost:{port}/radio"), folder / "ca.pem"
        thread.join()


def test_mount_is_asked_for_over_tls(
    bulletin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bytes] = []
    with over_tls(tmp_path, heard) as (to, authority):
        monkeypatch.setenv("SSL_CERT_FILE", str(authority))
        with pytest.raises(OutputError, match="the connection broke") as broken:
            send(bulletin, to, SECRET, "x")
    assert str(broken.value).startswith(f"icecasts://localhost:{to.port}/radio: ")
    assert heard[0].startswith(b"PUT /radio HTTP/1.1\r\n")


def test_certificate_that_does_not_hold_is_refused(bulletin: Path, tmp_path: Path) -> None:
    heard: list[bytes] = []
    with (
        over_tls(tmp_path, heard) as (to, _),
        pytest.raises(OutputError, match="the server's certificate is not valid"),
    ):
        send(bulletin, to, SECRET, "x")
    assert heard == []
