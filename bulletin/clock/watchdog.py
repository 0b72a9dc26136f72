"""Notifies systemd that the clock has started, and that it is alive.

With ``Type=notify`` and ``WatchdogSec``, systemd restarts a clock that has been silent for that
long. The protocol is a line to the datagram socket that the environment names (``sd_notify(3)``).
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress

READY = "READY=1"
ALIVE = "WATCHDOG=1"
_SOCKET = "NOTIFY_SOCKET"


def notify(line: str) -> None:
    """Notify systemd, if it runs us; if nobody listens, the clock goes on."""
    address = os.environ.get(_SOCKET, "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return
    if address.startswith("@"):  # in the abstract namespace
        address = "\0" + address[1:]
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
        to.settimeout(1.0)
        to.sendto(line.encode(), address)
