"""What time it is, by the clock of a show and not of the machine that makes it."""

from __future__ import annotations

import datetime
import os
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = ["INDIA", "machine_zone", "now"]

INDIA = "Asia/Kolkata"
_EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 that stand for now, so that a bulletin can be made again byte for byte
(reproducible-builds.org)."""


def now(zone: datetime.tzinfo) -> datetime.datetime:
    """The time in ``zone``, in whole seconds."""
    fixed = os.environ.get(_EPOCH, "")
    if fixed.isdecimal():
        return datetime.datetime.fromtimestamp(int(fixed), zone)
    return datetime.datetime.now(zone).replace(microsecond=0)


@cache
def machine_zone() -> ZoneInfo:
    """The zone of this machine, by ``TZ`` or by its settings; UTC where neither names one."""
    told = os.environ.get("TZ", "").removeprefix(":")
    link = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    for name in (told, link):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return ZoneInfo("UTC")
