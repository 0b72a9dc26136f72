"""What systemd is told of the clock: that it has begun, and that it is alive.

With ``Type=notify`` and ``WatchdogSec``, systemd starts a clock again that is not heard of for so
long. The protocol is a line to the datagram socket that the environment names (``sd_notify(3)``).
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress

__all__ = ["ALIVE", "READY", "notify"]

READY = "READY=1"
ALIVE = "WATCHDOG=1"
_SOCKET = "NOTIFY_SOCKET"


def notify(line: str) -> None:
    """Tell systemd, if it runs us; that nobody listens is no fault of the clock's."""
    address = os.environ.get(_SOCKET, "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return
    if address.startswith("@"):  # of the abstract name space
        address = "\0" + address[1:]
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
        to.settimeout(1.0)
        to.sendto(line.encode(), address)
