"""The letters of a PDF's simple font, whose codes are a byte each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

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


_ENTRY = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4})+)>")


def letters_of_no_space(font: Any) -> Mapping[int, str]:
    """The letters of the codes of a simple font that has no space; none of any other font."""
    if "/DescendantFonts" in font or "/ToUnicode" not in font:
        return {}
    found = letters_by_code(font, _ENTRY)
    return {} if " " in found.values() else found
