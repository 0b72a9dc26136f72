"""The tables of what surrounds a page's article (``around.toml``)."""

from __future__ import annotations

import re
from functools import cache

from bulletin.sources.package_tables import package_table


def table(name: str) -> list[str]:
    """The entries of a table."""
    return _tables()[name]


@cache
def any_of(name: str) -> re.Pattern[str]:
    """The regular expressions of a table as one, ignoring case."""
    return re.compile(f"(?:{'|'.join(table(name))})", re.IGNORECASE)


@cache
def _tables() -> dict[str, list[str]]:
    return package_table("bulletin.sources.html", "around.toml")
