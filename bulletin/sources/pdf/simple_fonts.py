"""The letters of a PDF's simple font, whose codes are a byte each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bulletin.sources.pdf.to_unicode import letters_by_code

__all__ = ["letters_of_no_space"]

_ENTRY = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4})+)>")


def letters_of_no_space(font: Any) -> Mapping[int, str]:
    """The letters of the codes of a simple font that has no space; none of any other font."""
    if "/DescendantFonts" in font or "/ToUnicode" not in font:
        return {}
    found = letters_by_code(font, _ENTRY)
    return {} if " " in found.values() else found
