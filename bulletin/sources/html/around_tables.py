"""The tables of what surrounds a page's article (``around.toml``)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

__all__ = ["any_of", "table"]


def table(name: str) -> list[str]:
    """The entries of a table."""
    return _tables()[name]


@cache
def any_of(name: str) -> re.Pattern[str]:
    """The regular expressions of a table as one, whatever the case of letters."""
    return re.compile(f"(?:{'|'.join(table(name))})", re.IGNORECASE)


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads((files("bulletin.sources.html") / "around.toml").read_text("utf-8"))
