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

from bulletin.core.address import scrubbed, shown

__all__ = ["Webhook", "signed"]

_WITHIN_S = 10.0
_PREFIX = "whsec_"
_TRIES = 12
_LONGEST_PAUSE_S = 3600.0


def signed(secret: str, name: str, at: int, body: bytes) -> dict[str, str]:
    """The headers of a message called ``name``, sent ``at`` seconds since 1970."""
    encoded = secret.removeprefix(_PREFIX)
    key = base64.b64decode(encoded) if secret.startswith(_PREFIX) else secret.encode()
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

    It is tried twelve times, with pauses of ``first_pause_s``, doubling up to an hour. A newer
    message replaces one that was not accepted yet.
    """

    def __init__(
        self,
        address: str,
        secret: str,
        tell: Callable[[str], None],
        count: Callable[[str], None],
        first_pause_s: float = 2.0,
    ) -> None:
        """``tell`` receives a line, ``count`` a result: ``taken``, ``refused`` or ``given_up``."""
        self._address, self._secret, self._pause_s = address, secret, first_pause_s
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
        pause_s, why = self._pause_s, ""
        for _ in range(_TRIES):
            why = self._post(name, body)
            self._count("refused" if why else "taken")
            if not why:
                return
            self._tell(f"{shown(self._address)} was not notified of {name}: {why}")
            with self._changed:
                newer = lambda: self._ended or self._message is not None  # noqa: E731
                if self._changed.wait_for(newer, pause_s):
                    return
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
        self._count("given_up")
        self._tell(f"{shown(self._address)} is no longer notified of {name}, after {_TRIES} tries")

    def _post(self, name: str, body: bytes) -> str:
        """Post it once; returns why it was not accepted."""
        headers = signed(self._secret, name, int(time.time()), body)
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
