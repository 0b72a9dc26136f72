"""The letters of a PDF's font, by their codes."""

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


_SPACE = re.compile(
    rb"^[ \t]*<([0-9A-Fa-f]{2,4})>[ \t]*(?:<[0-9A-Fa-f]{2,4}>[ \t]*)?<(?:0020|00[Aa]0)>[ \t]*$",
    re.M,
)
"""A row of a table: a code, or the first and the last of several, and a space."""
_USUAL = frozenset((ord(" "),))


def spaces(font: Any) -> frozenset[int]:
    """The codes of a font that stand for a space."""
    if "/ToUnicode" not in font:
        return _USUAL if "/DescendantFonts" not in font else frozenset()
    if str(font.get("/BaseFont")).startswith("/BulletinUnicode"):
        return _USUAL
    table = font["/ToUnicode"].get_object().get_data().replace(b"\r", b"\n")
    return frozenset(int(code, 16) for code in _SPACE.findall(table))
