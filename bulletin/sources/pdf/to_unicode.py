"""The letters that a PDF gives the codes of a font: its ToUnicode table (ISO 32000-2, 9.10.3)."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["letters_by_code"]

_RANGES = b"beginbfrange"


def letters_by_code(font: Any, entry: re.Pattern[bytes]) -> dict[int, str]:
    """The letters of a font's codes; none if its table has ranges, not a row for each code.

    ``entry`` is a row: a code and its letters in UTF-16, both in hexadecimal digits.
    """
    table = font["/ToUnicode"].get_object().get_data()
    if _RANGES in table:
        return {}
    return {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be", "replace")
        for code, letters in entry.findall(table)
    }
