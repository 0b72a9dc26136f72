"""A time zone by its name in the IANA list."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bulletin.core.errors import nearest


def zone_name(name: str) -> str:
    """``name`` if there is such a zone, or if it is empty; raises ``ValueError``."""
    try:
        if name:
            ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        like = [zone for zone in available_timezones() if "/" in zone]
        todo = nearest(name, like, 'Write it like "Asia/Kolkata".')
        raise ValueError(f"there is no time zone {name!r}. {todo}") from None
    return name
