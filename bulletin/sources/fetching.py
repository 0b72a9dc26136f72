"""Fetches a page or a feed from the network: bounded, with its certificate checked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from requests.utils import get_environ_proxies

from bulletin.core.address import shown
from bulletin.core.errors import Place, SourceError
from bulletin.core.version import __version__
from bulletin.sources.address_guard import GuardedAdapter, is_loopback, refuse_local

_AGENT = f"Mozilla/5.0 (compatible; bulletin/{__version__})"
_ACCEPTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5"
_AT_A_TIME = 65_536
_CHECK = "Check the address."
_AGAIN = "Try again later, or save the page and use the file."


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a page: seconds to connect, of silence, in all; bytes; redirects."""

    connect_s: float = 5.0
    silence_s: float = 10.0
    total_s: float = 30.0
    size: int = 10_000_000
    redirects: int = 5


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Page:
    """An address's answer: its final ``url``, its bytes, type and charset."""

    url: str
    data: bytes
    media_type: str
    charset: str | None


def fetch(url: str, *, allow_local: bool = False, limits: Limits = LIMITS) -> Page:
    """The page at ``url``; raises ``SourceError`` with ``url`` as its place.

    http and https only. Proxies, ``NO_PROXY`` and ``REQUESTS_CA_BUNDLE`` come from the environment.
    Every redirect is checked like the first address.
    """
    try:
        return _in_time(url, allow_local, limits)
    except SourceError as error:
        error.at(Place(shown(url)))
        raise


def _in_time(url: str, allow_local: bool, limits: Limits) -> Page:
    """Fetch in a thread that can be abandoned: a DNS lookup cannot be stopped."""
    outcome: list[Page | Exception] = []

    def run() -> None:
        try:
            outcome.append(_followed(url, allow_local, limits))
        except Exception as error:
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(limits.total_s)
    if not outcome:
        raise _too_slow(limits)
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


def _followed(url: str, allow_local: bool, limits: Limits) -> Page:
    """The page at an address, or at the one that it redirects to."""
    by = time.monotonic() + limits.total_s
    with _session(allow_local) as session:
        for _ in range(limits.redirects + 1):
            _check(url, allow_local)
            found = _answered(session, url, limits, by)
            if isinstance(found, Page):
                return found
            url = _onward(url, found)
    raise SourceError(f"it redirects more than {limits.redirects} times", todo=_CHECK)


def _answered(session: requests.Session, url: str, limits: Limits, by: float) -> Page | str:
    """The page at an address, or where it redirects to; raises ``SourceError``."""
    try:
        with _request(session, url, limits) as answer:
            onward = answer.headers.get("Location") if answer.is_redirect else None
            if onward is not None:
                return onward
            _refuse(answer)
            return _page(url, answer, limits, by)
    except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
        raise _failure(error, limits) from error
    except ValueError as error:  # an invalid name: with two dots, or 70 letters
        raise SourceError("it is not a valid address", todo=_CHECK) from error


def _onward(url: str, onward: str) -> str:
    try:
        return urljoin(url, onward)
    except ValueError as error:
        raise SourceError("it redirects to an invalid address", todo=_CHECK) from error


def _session(allow_local: bool) -> requests.Session:
    session = requests.Session()
    session.headers.update({"User-Agent": _AGENT, "Accept": _ACCEPTED})
    if not allow_local:
        session.mount("http://", GuardedAdapter())
        session.mount("https://", GuardedAdapter())
    return session


def _check(url: str, allow_local: bool) -> None:
    """Refuse invalid addresses, and those that a proxy should not be asked for."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https"):
        raise SourceError(f"{shown(url)!r} is not an http or https address", todo=_CHECK)
    try:
        if not allow_local and get_environ_proxies(url):
            refuse_local(host)
    except ValueError as error:
        raise SourceError("it is not a valid address", todo=_CHECK) from error


def _request(session: requests.Session, url: str, limits: Limits) -> requests.Response:
    # A proxy does not reach this machine as this machine does.
    direct = {"http": None, "https": None} if is_loopback(str(urlsplit(url).hostname)) else {}
    return session.get(
        url,
        timeout=(limits.connect_s, limits.silence_s),
        stream=True,
        allow_redirects=False,
        proxies=direct,  # type: ignore[arg-type]
    )


def _refuse(answer: requests.Response) -> None:
    if answer.ok:
        return
    status = f"{answer.status_code} {answer.reason or ''}".rstrip()
    todo = _AGAIN if answer.status_code >= 500 or answer.status_code == 429 else _CHECK
    if answer.status_code in (401, 403, 451):
        todo = "Save the page from a browser and use the file."
    raise SourceError(f"the server answers {status}", todo=todo)


def _page(url: str, answer: requests.Response, limits: Limits, by: float) -> Page:
    head = Message()
    head["Content-Type"] = answer.headers.get("Content-Type", "")
    data = bytearray()
    for piece in _pieces(answer):
        data += piece
        if len(data) > limits.size:
            what = f"it is larger than {limits.size // 1_000_000} MB"
            raise SourceError(what, todo="Save only its text, and use that.")
        if time.monotonic() > by:
            raise _too_slow(limits)
    charset = head.get_param("charset")
    named = charset if isinstance(charset, str) else None
    media_type = head.get_content_type() if head["Content-Type"] else ""
    return Page(url, bytes(data), media_type, named)


def _pieces(answer: requests.Response) -> Iterator[bytes]:
    while piece := answer.raw.read1(_AT_A_TIME, decode_content=True):
        yield piece


def _too_slow(limits: Limits) -> SourceError:
    return SourceError(f"it did not arrive within {limits.total_s:g} s", todo=_AGAIN)


def _failure(error: Exception, limits: Limits) -> SourceError:
    """What failed, in words."""
    text = str(error)
    if isinstance(error, requests.exceptions.SSLError):
        return SourceError(
            "the server's certificate is not valid",
            todo="Check the clock; behind a company's proxy, set REQUESTS_CA_BUNDLE.",
        )
    if isinstance(error, requests.exceptions.ProxyError):
        return SourceError("the proxy does not answer", todo="Check HTTPS_PROXY.")
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError):
        return SourceError(f"the server was silent for {limits.silence_s:g} s", todo=_AGAIN)
    if "resolve" in text or "gaierror" in text or "getaddrinfo" in text:
        return SourceError("its name cannot be found (DNS)", todo=_CHECK)
    if isinstance(error, requests.exceptions.InvalidURL | urllib3.exceptions.LocationParseError):
        return SourceError("it is not a valid address", todo=_CHECK)
    if isinstance(error, urllib3.exceptions.DecodeError | requests.exceptions.ContentDecodingError):
        return SourceError("the answer cannot be decompressed", todo=_AGAIN)
    if isinstance(
        error, urllib3.exceptions.ProtocolError | requests.exceptions.ChunkedEncodingError
    ):
        return SourceError("the server sent an incomplete answer", todo=_AGAIN)
    return SourceError("the server cannot be reached", todo=_AGAIN)
