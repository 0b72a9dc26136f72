"""Where a bulletin goes: the address of an Icecast server's mount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bulletin.core.address import credentials, shown
from bulletin.core.errors import SettingsError

__all__ = ["PASSWORD", "Icecast", "icecast"]

PASSWORD = "BULLETIN_ICECAST_PASSWORD"  # noqa: S105 — the variable's name
"""The environment variable that holds the source password, which stands in no file."""

_PORT = 8000


@dataclass(frozen=True, slots=True)
class Icecast:
    """A mount of an Icecast server, and who sends to it."""

    host: str
    port: int
    mount: str
    user: str = "source"


def icecast(address: str) -> Icecast:
    """The mount at ``icecast://[USER@]HOST[:PORT]/MOUNT``; raises ``SettingsError``.

    A password in it is refused: addresses stand in shells' histories and lists of processes.
    """
    todo = "Write it like icecast://localhost:8000/radio."
    try:
        parts = urlsplit(address)
        port = parts.port or _PORT
    except ValueError:
        parts, port = urlsplit(""), 0
    if credentials(address)[1]:
        raise SettingsError(
            "a password is no part of an Icecast address",
            todo=f"Set it in the environment: {PASSWORD}.",
        )
    mount = re.fullmatch(r"/[A-Za-z0-9._~/-]+", parts.path)
    if parts.scheme != "icecast" or not parts.hostname or not port or not mount or parts.query:
        raise SettingsError(f"{shown(address)!r} is no address of an Icecast mount", todo=todo)
    return Icecast(parts.hostname, port, parts.path, parts.username or "source")
