"""How wide a PDF font's glyphs are, by their codes (ISO 32000-2, 9.2.4 and 9.7.4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pypdf.generic import ArrayObject

_THOUSANDTHS = 1000.0
_LAST_CODE = 0xFFFF
_OF_A_RANGE = 2


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of glyphs in thousandths of the font's size, by code.

    A code takes ``bytes_each`` bytes; ``other`` is the width of codes that are not listed.
    """

    by_code: Mapping[int, float]
    bytes_each: int
    other: float

    @property
    def known(self) -> bool:
        """Whether the font tells any."""
        return bool(self.by_code)

    def of(self, shown: bytes) -> float:
        """The width of a string of codes."""
        return sum(self.by_code.get(code, self.other) for code in self.codes(shown))

    def codes(self, shown: bytes) -> list[int]:
        """The codes of a string."""
        step = self.bytes_each
        return [int.from_bytes(shown[at : at + step], "big") for at in range(0, len(shown), step)]


NO_WIDTHS = Widths({}, 1, 0.0)


def glyph_widths(font: Any) -> Widths:
    """The widths of a font's glyphs; none for a font that leaves them to the viewer."""
    if "/DescendantFonts" in font:
        within = font["/DescendantFonts"][0].get_object()
        other = float(within["/DW"]) if "/DW" in within else _THOUSANDTHS
        return Widths(_listed(within.get("/W", ArrayObject()).get_object()), 2, other)
    scale = float(font["/FontMatrix"][0]) * _THOUSANDTHS if "/FontMatrix" in font else 1.0
    widths = font.get("/Widths", ArrayObject()).get_object()
    first = int(font["/FirstChar"]) if "/FirstChar" in font else 0
    found = {first + at: float(each.get_object()) * scale for at, each in enumerate(widths)}
    return Widths(found, 1, 0.0)


def _listed(entries: Any) -> dict[int, float]:
    """The widths in a composite font's list: a code and several widths, or a range and one."""
    found: dict[int, float] = {}
    waiting: list[int] = []
    for entry in entries:
        each = entry.get_object()
        if isinstance(each, list):
            found.update((waiting[-1] + at, float(width)) for at, width in enumerate(each))
            waiting = []
        elif len(waiting) < _OF_A_RANGE:
            waiting.append(int(each))
        else:
            last = min(waiting[1], _LAST_CODE)
            found.update(dict.fromkeys(range(waiting[0], last + 1), float(each)))
            waiting = []
    return found
