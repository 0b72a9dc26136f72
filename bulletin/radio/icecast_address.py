"""The address of an Icecast server's mount."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bulletin.core.address import credentials, shown
from bulletin.core.errors import SettingsError

PASSWORD = "BULLETIN_ICECAST_PASSWORD"  # noqa: S105 — the variable's name
"""The environment variable for the source password, which is stored in no file."""

_PORT = 8000
_SCHEMES = {"icecast": False, "icecasts": True}
"""Whether a kind of address uses TLS."""


@dataclass(frozen=True, slots=True)
class Icecast:
    """A mount of an Icecast server, and its source user."""

    host: str
    port: int
    mount: str
    user: str = "source"
    tls: bool = False

    def __str__(self) -> str:
        """The address without the user."""
        return f"icecast{'s' if self.tls else ''}://{self.host}:{self.port}{self.mount}"


def icecast(address: str) -> Icecast:
    """The mount at ``icecast://[USER@]HOST[:PORT]/MOUNT``, or with TLS at ``icecasts://…``.

    Raises ``SettingsError``. A password in it is refused: addresses end up in shell histories and
    process lists.
    """
    todo = "Write it like icecast://localhost:8000/radio."
    try:
        parts = urlsplit(address)
        port = parts.port or _PORT
    except ValueError:
        raise SettingsError("it is not the address of an Icecast mount", todo=todo) from None
    if credentials(address)[1]:
        raise SettingsError(
            "an Icecast address must not contain a password",
            todo=f"Set it in the environment: {PASSWORD}.",
        )
    mount = re.fullmatch(r"/[A-Za-z0-9._~/-]+", parts.path)
    if parts.scheme not in _SCHEMES or not parts.hostname or not mount or parts.query:
        raise SettingsError(f"{shown(address)!r} is not the address of an Icecast mount", todo=todo)
    user = parts.username or "source"
    return Icecast(parts.hostname, port, parts.path, user, _SCHEMES[parts.scheme])
