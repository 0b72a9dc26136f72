"""Opens the studio on a folder: one at a time, at the address that its open pages use.

The secret and the port are kept in the user's cache folder, so that after a crash the open pages
continue.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from starlette.types import ASGIApp

from bulletin.core.cache_folder import default_folder
from bulletin.core.errors import OutputError, Place, binding, told_as
from bulletin.studio import web
from bulletin.studio.workbench import Workbench

try:
    import fcntl
except ImportError:  # no such locks on this system
    fcntl = None  # type: ignore[assignment]

_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Running:
    """A studio that answers at ``address``; without a ``listener``, another process does it."""

    address: str
    app: ASGIApp | None = None
    listener: socket.socket | None = None

    def serve(self) -> None:
        """Answer until Ctrl-C or SIGTERM."""
        if self.app and self.listener:
            web.serve(self.app, self.listener)


@contextmanager
def opened(folder: Path, port: int, engine: str, voice: str | None) -> Iterator[Running]:
    """Open the studio on a ``folder``, created if necessary, or find the one that is open on it.

    Raises ``OutputError``, and ``SettingsError`` if there is no such engine or voice.
    """
    place = Place(str(folder))
    with told_as(OutputError, "it cannot be made", place, todo="Choose another folder."):
        folder.mkdir(parents=True, exist_ok=True)
    with told_as(
        OutputError,
        "the studio's address cannot be kept there",
        default_folder(),
        todo="Name a folder that can be written to in BULLETIN_CACHE.",
    ):
        known = _known(folder)
        lock = (known.parent / f"{known.stem}.lock").open("w")
    with lock:
        secret, last_port = _known_address(known)
        if not _locked(lock.fileno()):
            if not last_port:  # it is just being opened
                raise OutputError("the studio is already open for it", place=place)
            yield Running(_address(last_port, secret))
            return
        with _listener(port, last_port) as listener:
            bound = listener.getsockname()[1]
            _write(known, secret, bound)
            bench = Workbench(folder.resolve(), engine, voice)
            bench.voicebox.refuse_unknown()
            bench.start()
            try:
                app = web.application(bench, bound, secret)
                yield Running(_address(bound, secret), app, listener)
            finally:
                bench.close()


def _known(folder: Path) -> Path:
    """The file with the secret and the port of a folder's studio."""
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    kept = default_folder() / "studio"
    kept.mkdir(parents=True, exist_ok=True, mode=0o700)
    return kept / f"{name}.json"


def _known_address(known: Path) -> tuple[str, int]:
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(known.read_text("utf-8"))
        if len(found["secret"]) >= _SECRET_BYTES:
            return str(found["secret"]), int(found["port"])
    return secrets.token_urlsafe(_SECRET_BYTES), 0


def _address(port: int, secret: str) -> str:
    return f"http://127.0.0.1:{port}/?key={secret}"


def _write(known: Path, secret: str, port: int) -> None:
    with suppress(OSError):
        known.touch(mode=0o600)
        known.chmod(0o600)
        known.write_text(json.dumps({"secret": secret, "port": port}), "utf-8")


def _listener(port: int, last: int) -> socket.socket:
    if not port and last:
        with suppress(OSError):
            return web.listening(last)
    with binding(f"port {port}"):
        return web.listening(port)


def _locked(file: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    os.set_inheritable(file, False)
    return True
