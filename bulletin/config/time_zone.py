"""A time zone by its name in the IANA list."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bulletin.core.errors import nearest

__all__ = ["zone_name"]


def zone_name(name: str) -> str:
    """``name`` if a zone is called so, or if it is empty; raises ``ValueError``."""
    try:
        if name:
            ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        like = [zone for zone in available_timezones() if "/" in zone]
        todo = nearest(name, like, 'Write it like "Asia/Kolkata".')
        raise ValueError(f"no zone is called {name!r}. {todo}") from None
    return name
