"""Pages from the network: bounded, and only from the public network."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import trustme
from urllib3.util import connection

from bulletin.core.address import shown
from bulletin.core.errors import SourceError
from bulletin.sources.fetching import Limits, fetch
from tests.web import Page, Web

QUICK = Limits(connect_s=1, silence_s=0.3, total_s=1.5, size=100_000, redirects=3)


def refusal(url: str, *, allow_local: bool = True, limits: Limits = QUICK) -> str:
    with pytest.raises(SourceError) as caught:
        fetch(url, allow_local=allow_local, limits=limits)
    assert "\n" not in str(caught.value)
    assert str(caught.value.place) == shown(url)
    return str(caught.value)


def test_page_comes_with_its_type_and_charset(web: Web) -> None:
    web.pages["/a"] = Page("खबर".encode(), "text/html; charset=UTF-8")
    page = fetch(web.url("/a"), allow_local=True)
    assert (page.data.decode(), page.media_type, page.charset) == ("खबर", "text/html", "UTF-8")


def test_redirects_are_followed_to_the_last_address(web: Web) -> None:
    web.pages["/a"] = Page(status=301, headers={"Location": "/b"})
    web.pages["/b"] = Page(status=302, headers={"Location": web.url("/c")})
    web.pages["/c"] = Page(b"here")
    page = fetch(web.url("/a"), allow_local=True)
    assert (page.data, page.url) == (b"here", web.url("/c"))


@pytest.mark.parametrize(
    ("onward", "message"),
    [
        ("http://[", "it is not a valid address"),
        ("http://a..b/", "it is not a valid address"),
        (f"http://{'a' * 70}.example/", "it is not a valid address"),
        ("http://a:99999999/", "is not an http or https address"),
        ("file:///dev/zero", "is not an http or https address"),
    ],
)
@pytest.mark.parametrize("allow_local", [True, False])
def test_address_that_is_none_is_said_to_be_so(
    onward: str, message: str, allow_local: bool, web: Web
) -> None:
    web.pages["/a"] = Page(status=302, headers={"Location": onward})
    assert message in refusal(web.url("/a"), allow_local=True)
    if onward.startswith("http"):
        with pytest.raises(SourceError):
            fetch(onward, allow_local=allow_local)


def test_compressed_answer_is_unpacked(web: Web) -> None:
    web.pages["/"] = Page(gzip.compress(b"here"), headers={"Content-Encoding": "gzip"})
    assert fetch(web.url("/"), allow_local=True).data == b"here"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (Page(status=404), "the server answers 404 Not Found. Check the address."),
        (Page(status=403), "the server answers 403 Forbidden. Save the page from a browser"),
        (Page(status=500), "the server answers 500 Internal Server Error. Try again later"),
        (Page(status=429), "the server answers 429 Too Many Requests. Try again later"),
        (Page(b"x" * 100_001), "it is larger than 0 MB. Save only its text"),
        (
            Page(gzip.compress(b"x" * 10_000_000), headers={"Content-Encoding": "gzip"}),
            "it is larger than 0 MB. Save only its text",
        ),
        (Page(b"xy" * 500, half=True), "the server sent an incomplete answer."),
        (
            Page(b"no gzip at all", headers={"Content-Encoding": "gzip"}),
            "the answer cannot be decompressed.",
        ),
        (Page(b"late", delay_s=5), "the server was silent for 0.3 s."),
        (Page(b"x" * 100, drip_s=0.1), "it did not arrive within 1.5 s."),
        (Page(status=302, headers={"Location": "/"}), "it redirects more than 3 times."),
        (
            Page(status=302, headers={"Location": "file:///etc/passwd"}),
            "'file:///etc/passwd' is not an http or https address.",
        ),
        (
            Page(status=302, headers={"Location": "ftp://example.org/x"}),
            "'ftp://example.org/x' is not an http or https address.",
        ),
    ],
)
def test_what_goes_wrong_is_one_line(page: Page, message: str, web: Web) -> None:
    web.pages["/"] = page
    assert f": {message}" in refusal(web.url("/"))


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x.org/", "http://", "http://[::1", "gopher://x"]
)
def test_other_addresses_are_refused(url: str) -> None:
    assert "is not an http or https address. Check the address." in refusal(url)


def test_host_that_nobody_listens_at_is_out_of_reach() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "the server cannot be reached." in refusal(f"http://127.0.0.1:{port}/")


def test_unknown_name_is_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_args: object, **_kwargs: object) -> object:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for allow_local in (True, False):
        message = refusal("http://nowhere.example/", allow_local=allow_local)
        assert "its name cannot be found (DNS)" in message


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0", "[::1]", "[::]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "10.0.0.1", "172.16.5.5", "192.168.1.1",
        "169.254.169.254", "[fe80::1]", "[fc00::1]", "[fec0::1]", "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]", "100.64.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1",
        "198.18.0.1",
    ],
)  # fmt: skip
def test_address_that_is_not_public_is_refused(host: str) -> None:
    message = refusal(f"http://{host}:1/", allow_local=False)
    assert "is not an address of the public network. If you trust it, use --allow-local." in message


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch, web: Web) -> dict[str, list[list[str]]]:
    """Names, and the addresses that each look-up answers in turn; public ones lead to ``web``."""
    answers: dict[str, list[list[str]]] = {}
    real_look_up, real_connect = socket.getaddrinfo, connection.create_connection

    def look_up(host: str, port: object, *args: object, **kwargs: object) -> object:
        if host not in answers:
            return real_look_up(host, port, *args, **kwargs)  # type: ignore[arg-type]
        found = answers[host].pop(0) if len(answers[host]) > 1 else answers[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in found]

    def connect(address: tuple[str, int], *args: object, **kwargs: object) -> socket.socket:
        if address[0].startswith("8."):
            address = ("127.0.0.1", web.port)
        else:
            assert address[0] not in answers, "a name was connected to, not a checked address"
        return real_connect(address, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(connection, "create_connection", connect)
    return answers


def test_public_name_is_asked_by_its_address_under_its_name(
    web: Web, names: dict[str, list[list[str]]]
) -> None:
    names["news.example"] = [["8.8.8.8"]]
    web.pages["/a"] = Page(b"here")
    assert fetch("http://news.example/a", limits=QUICK).data == b"here"
    assert web.hosts == ["news.example"]


def test_redirect_to_this_machine_is_refused(web: Web, names: dict[str, list[list[str]]]) -> None:
    names["news.example"] = [["8.8.8.8"]]
    for target in (
        web.url("/secret"),
        f"http://localhost:{web.port}/secret",
        "http://[::1]/secret",
    ):
        web.pages["/a"] = Page(status=302, headers={"Location": target})
        assert "is not an address of the public network" in refusal(
            "http://news.example/a", allow_local=False
        )
    assert "/secret" not in web.asked


@pytest.mark.parametrize(
    "answers",
    [
        [["127.0.0.1"]],
        [["8.8.8.8", "10.0.0.1"]],
        [["10.0.0.1", "8.8.8.8"]],
    ],
    ids=["a local address", "a local one behind", "a local one before"],
)
def test_name_of_a_local_address_is_refused(
    answers: list[list[str]], web: Web, names: dict[str, list[list[str]]]
) -> None:
    names["news.example"] = answers
    message = refusal("http://news.example/a", allow_local=False)
    assert "news.example (1" in message
    assert web.asked == []


def test_name_that_changes_its_meaning_after_the_check_gains_nothing(
    web: Web, names: dict[str, list[list[str]]]
) -> None:
    web.pages["/a"] = Page(b"here")
    # Whatever is looked up first decides both: the check and the connection.
    names["news.example"] = [["8.8.8.8"], ["8.8.8.8"], ["127.0.0.1"]]
    assert fetch("http://news.example/a", limits=QUICK).data == b"here"


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """A server with a certificate of its own authority: its port, and that authority's."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "4")
            self.end_headers()
            self.wfile.write(b"here")

        def log_message(self, *_args: object) -> None:
            pass

    class Server(HTTPServer):
        def handle_error(self, *_args: object) -> None:
            pass  # a client that does not trust us

    server = Server(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield int(server.server_address[1]), bundle
    server.shutdown()
    server.server_close()


def test_certificate_is_checked(secure: tuple[int, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    port, bundle = secure
    assert "certificate is not valid" in refusal(f"https://localhost:{port}/")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    assert fetch(f"https://localhost:{port}/", allow_local=True).data == b"here"


def test_proxy_of_the_environment_is_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", web.url(""))
    web.pages["http://news.invalid/a"] = Page(b"through the proxy")
    assert fetch("http://news.invalid/a", limits=QUICK).data == b"through the proxy"


def test_proxy_is_not_asked_for_local_addresses(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", web.url(""))
    assert "not an address of the public network" in refusal("http://10.1.2.3/", allow_local=False)
    assert web.asked == []
    web.pages["/a"] = Page(b"directly")
    assert fetch(web.url("/a"), allow_local=True).data == b"directly"


@pytest.mark.parametrize(
    "make",
    [lambda port: f"http://127.0.0.1:{port}/\udc80", lambda port: f"http://127.0.0.1:{port}/ख बर"],
)
def test_address_with_any_character_is_asked_or_refused(
    make: Callable[[int], str], web: Web
) -> None:
    assert "404" in refusal(make(web.port)) or "not a valid address" in refusal(make(web.port))
