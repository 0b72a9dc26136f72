"""``bulletin serve`` as it runs on a machine: its folder, its socket, its threads."""

from __future__ import annotations

import datetime
import os
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.types import ASGIApp

from bulletin.clock.archivist import Airing, Archivist, archivist
from bulletin.clock.maker import Worker
from bulletin.clock.newsstand import Stand
from bulletin.config import Settings
from bulletin.config.serve import SERVE_TOKEN, WEBHOOK_SECRET
from bulletin.core.errors import SettingsError, binding
from bulletin.radio.editions import Edition, Shelf
from bulletin.radio.fetch_guard import LOOPBACK
from bulletin.radio.fetch_metrics import FetchMetrics
from bulletin.radio.playout import Counter, application, serve
from bulletin.radio.webhook import Webhook, signing_key

_LEAST_TOKEN = 16
_FOLDER = "served"


@dataclass(frozen=True, slots=True)
class Serving:
    """A server that answers at ``address``."""

    address: str
    app: ASGIApp
    listener: socket.socket

    def forever(self) -> None:
        """Answer until Ctrl-C or SIGTERM."""
        serve(self.app, self.listener)


@contextmanager
def opened(
    settings: Settings,
    host: str,
    port: int,
    tell: Callable[[str], None],
) -> Iterator[Serving]:
    """Serve a show's newest bulletin; what is fetched for the first time goes into the show's
    archive.

    Raises ``SettingsError`` or ``OutputError`` if it cannot start.
    """
    token = os.environ.get(SERVE_TOKEN, "")
    _see_that_it_is_guarded(host, token)
    key = _webhook_key(settings)
    shelf = Shelf(Path(settings.schedule.records) / _FOLDER, settings.radio, tell)
    metrics = FetchMetrics(lambda: _age_s(shelf))
    hooks = [
        Webhook(each, key, tell, lambda result: metrics.webhooks.labels(result).inc())
        for each in settings.serve.webhooks
    ]

    def came(edition: Edition) -> None:
        for hook in hooks:
            hook.send(edition.source_sha256[:32], _message(edition))
        tell(f"{edition.title}: the newest bulletin, made {edition.made:%Y-%m-%d %H:%M:%S}")

    def count(result: str) -> None:
        metrics.renewals.labels(result).inc()

    with _listening(host, port) as listener:
        stand = Stand(settings, shelf, Worker(), tell, came, count)
        keeper = _Keeper(archivist(settings, tell), shelf)
        try:
            counter = Counter(shelf, stand, settings.serve.wait_s, metrics, tell, keeper.fetched)
            address = _address(host, listener.getsockname()[1])
            yield Serving(address, application(counter, token), listener)
        finally:
            stand.close()
            keeper.close()
            for hook in hooks:
                hook.close()


class _Keeper:
    """Archives what was fetched, the first time, in a thread: no fetch waits for it."""

    def __init__(self, keeper: Archivist, shelf: Shelf) -> None:
        self._archivist, self._shelf = keeper, shelf
        self._last = ""
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="archive")

    def fetched(self, edition: Edition) -> None:
        if self._archivist.archive is None or edition.source_sha256 == self._last:
            return
        self._last = edition.source_sha256
        sound = self._shelf.path(next(iter(edition.sounds.values())))
        manifest = self._shelf.folder / edition.manifest
        at = datetime.datetime.now(edition.made.tzinfo).replace(microsecond=0)
        airing = Airing(at, sound, manifest, edition.source_sha256, edition.title, "fetched")
        self._pool.submit(self._archivist.keep, airing)

    def close(self) -> None:
        self._pool.shutdown()


def _webhook_key(settings: Settings) -> bytes:
    """The key that signs webhooks; raises ``SettingsError`` if one is needed and none is set."""
    secret = os.environ.get(WEBHOOK_SECRET, "")
    if settings.serve.webhooks and not secret:
        raise SettingsError(
            "webhooks must be signed, and no key is set",
            todo=f"Set {WEBHOOK_SECRET} in the environment.",
        )
    return signing_key(secret)


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _see_that_it_is_guarded(host: str, token: str) -> None:
    if host not in LOOPBACK and not token:
        raise SettingsError(
            f"{host} can be reached from other machines, but no token is set",
            todo=f"Set {SERVE_TOKEN} in the environment, or listen on 127.0.0.1.",
        )
    if token and len(token) < _LEAST_TOKEN:
        raise SettingsError(
            f"the token in {SERVE_TOKEN} is too short to be safe",
            todo=f"Use one of {_LEAST_TOKEN} characters or more.",
        )


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with binding(f"{host}, port {port},"):
        return socket.create_server((host, port), family=family, backlog=256)


def _age_s(shelf: Shelf) -> float:
    newest = shelf.newest
    return newest.age_s(datetime.datetime.now(datetime.UTC)) if newest else float("nan")


def _message(edition: Edition) -> dict[str, object]:
    return {
        "type": "bulletin.new",
        "timestamp": edition.made.isoformat(),
        "data": edition.as_json(),
    }
