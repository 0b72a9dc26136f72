"""The current time, by the show's clock rather than the machine's."""

from __future__ import annotations

import datetime
import os
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

INDIA = "Asia/Kolkata"
_EPOCH = "SOURCE_DATE_EPOCH"
"""Names the environment variable for the current time in seconds since 1970, for reproducible
bulletins (reproducible-builds.org)."""


def now(zone: datetime.tzinfo) -> datetime.datetime:
    """The time in ``zone``, in whole seconds."""
    fixed = os.environ.get(_EPOCH, "")
    if fixed.isdecimal():
        return datetime.datetime.fromtimestamp(int(fixed), zone)
    return datetime.datetime.now(zone).replace(microsecond=0)


@cache
def machine_zone() -> ZoneInfo:
    """This machine's time zone, from ``TZ`` or its settings; UTC if neither names one."""
    told = os.environ.get("TZ", "").removeprefix(":")
    link = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    for name in (told, link):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return ZoneInfo("UTC")
