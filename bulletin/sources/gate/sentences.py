"""What a text does, by its words: speak to its reader, ask, report (``sentences.toml``)."""

from __future__ import annotations

import re
from functools import cache

from bulletin.sources.package_tables import package_table

__all__ = ["does"]


def does(text: str, *names: str) -> bool:
    """Whether a text does one of the things in ``names``, keys of the table such as ``reports``."""
    return any(_pattern(name).search(text) for name in names)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(_table()[name]))


@cache
def _table() -> dict[str, list[str]]:
    return package_table("bulletin.sources.gate", "sentences.toml")
