"""The width of a text in the columns of a monospaced font."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def column_count(text: str) -> int:
    """How many columns ``text`` takes: signs above and below a letter take none."""
    if text.isascii():
        return len(text)
    return len(text) - list(map(unicodedata.category, text)).count("Mn")
