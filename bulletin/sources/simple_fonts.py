"""The letters of a PDF's simple font, a byte for each, as it says (ISO 32000-2, 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

__all__ = ["letters_of_no_space"]

_ENTRY = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_RANGES = b"beginbfrange"


def letters_of_no_space(font: Any) -> Mapping[int, str]:
    """The letters of the codes of a simple font that has no space; none of any other font."""
    if "/DescendantFonts" in font or "/ToUnicode" not in font:
        return {}
    table = font["/ToUnicode"].get_object().get_data()
    if _RANGES in table:
        return {}
    found = {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be", "replace")
        for code, letters in _ENTRY.findall(table)
    }
    return {} if " " in found.values() else found
