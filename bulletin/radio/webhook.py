"""Notifies others of a new bulletin: a signed POST, retried until it is accepted.

The signature follows Standard Webhooks (https://www.standardwebhooks.com), for which receivers have
libraries.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable

import requests

from bulletin.config.serve import WEBHOOK_SECRET
from bulletin.core.address import scrubbed, shown
from bulletin.core.errors import SettingsError

_WITHIN_S = 10.0
_PREFIX = "whsec_"
_RETRIES = 12
_LONGEST_PAUSE_S = 3600.0


def signing_key(secret: str) -> bytes:
    """The key of a secret: ``whsec_`` and the key in base64, or any other text.

    Raises ``SettingsError``.
    """
    if not secret.startswith(_PREFIX):
        return secret.encode(errors="surrogateescape")
    try:
        key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except ValueError:
        key = b""
    if not key:
        raise SettingsError(
            f"the secret for webhooks has no key in base64 behind {_PREFIX}",
            todo=f"Set {WEBHOOK_SECRET} to the whole secret that the receiver shows.",
        )
    return key


def signed(key: bytes, name: str, at: int, body: bytes) -> dict[str, str]:
    """The headers of a message called ``name``, sent ``at`` seconds since 1970."""
    said = f"{name}.{at}.".encode() + body
    mac = base64.b64encode(hmac.digest(key, said, hashlib.sha256)).decode()
    return {
        "webhook-id": name,
        "webhook-timestamp": str(at),
        "webhook-signature": f"v1,{mac}",
        "content-type": "application/json",
        "user-agent": "bulletin",
    }


class Webhook:
    """One receiver, notified in a thread of its own, so that nobody waits for it.

    It is retried twelve times, after ``first_pause_s`` and then twice as long each time, at most an
    hour. A newer message replaces one that was not accepted yet.
    """

    def __init__(
        self,
        address: str,
        key: bytes,
        tell: Callable[[str], None],
        count: Callable[[str], None],
        first_pause_s: float = 2.0,
    ) -> None:
        """``key`` signs; ``tell`` receives a line.

        ``count`` receives a result: ``taken``, ``refused`` or ``given_up``.
        """
        self._address, self._key, self._pause_s = address, key, first_pause_s
        self._tell, self._count = tell, count
        self._changed = threading.Condition()
        self._message: tuple[str, bytes] | None = None
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="webhook", daemon=True)
        self._thread.start()

    def send(self, name: str, told: object) -> None:
        """Send a message in the background."""
        body = json.dumps(told, ensure_ascii=False).encode()
        with self._changed:
            self._message = (name, body)
            self._changed.notify()

    def close(self) -> None:
        """Stop it."""
        with self._changed:
            self._ended = True
            self._changed.notify()
        self._thread.join(2 * _WITHIN_S)

    def _run(self) -> None:
        while (message := self._next()) is not None:
            self._deliver(*message)

    def _next(self) -> tuple[str, bytes] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._message is not None)
            message, self._message = self._message, None
            return None if self._ended else message

    def _deliver(self, name: str, body: bytes) -> None:
        address = shown(self._address)
        for retries in range(_RETRIES + 1):
            if retries and self._is_superseded(within_s=self._pause_s * 2 ** (retries - 1)):
                return
            why = self._post(name, body)
            self._count("refused" if why else "taken")
            if not why:
                return
            self._tell(f"{address} was not notified of {name}: {why}")
        self._count("given_up")
        self._tell(f"{address} is no longer notified of {name}, after {_RETRIES} retries")

    def _is_superseded(self, within_s: float) -> bool:
        """Wait; whether a newer message came meanwhile, or it was stopped."""
        with self._changed:
            return self._changed.wait_for(
                lambda: self._ended or self._message is not None, min(within_s, _LONGEST_PAUSE_S)
            )

    def _post(self, name: str, body: bytes) -> str:
        """Post it once; returns why it was not accepted."""
        headers = signed(self._key, name, int(time.time()), body)
        try:
            with requests.post(
                self._address,
                data=body,
                headers=headers,
                timeout=_WITHIN_S,
                allow_redirects=False,
                stream=True,  # its answer's body does not matter, however long
            ) as answer:
                return "" if answer.ok and answer.status_code < 300 else f"{answer.status_code}"
        except requests.RequestException as error:
            return scrubbed(f"{type(error).__name__}: {error}")
