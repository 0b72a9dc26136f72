"""Hindi typed for fonts from before Unicode: detected, and converted to Unicode.

Such a text is Latin letters and signs that its font shows as Devanagari. ``detect`` says how likely
a text was typed for which font, ``decode`` converts it to Unicode, ``named`` recognises a font by
the name that a document gives, ``is_unread`` one that cannot be read. The fonts are tables under
``data/``.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from bulletin.sources.legacy.decoding import Decoder, typed
from bulletin.sources.legacy.detection import CERTAIN, Sorter, evidence, is_unicode

__all__ = ["CERTAIN", "Font", "Guess", "decode", "detect", "is_unread", "named"]


class Font(StrEnum):
    """A font, by its name for ``--encoding``."""

    KRUTIDEV = "krutidev"
    DEVLYS = "devlys"
    CHANAKYA = "chanakya"

    @property
    def family(self) -> str:
        """The font's full name."""
        return _TITLES[self]


class Guess(NamedTuple):
    """The font that a text was probably typed for, and how likely: from 0 to 1."""

    font: Font
    confidence: float


_TITLES = {
    Font.KRUTIDEV: "Kruti Dev 010",
    Font.DEVLYS: "DevLys 010",
    Font.CHANAKYA: "Chanakya",
}
# Two fonts share a layout, and Chanakya has two: that of newspapers and that of textbooks.
_LAYOUTS = {
    Font.KRUTIDEV: ("krutidev",),
    Font.DEVLYS: ("krutidev",),
    Font.CHANAKYA: ("chanakya", "walkman"),
}
_FAMILIES = {
    Font.KRUTIDEV: re.compile(r"kruti\s*dev\b|kruti\s*dev\s*\d", re.IGNORECASE),
    Font.DEVLYS: re.compile(r"dev\s*lys", re.IGNORECASE),
    Font.CHANAKYA: re.compile(r"(walkman\s*-?\s*)?chanakya", re.IGNORECASE),
}
_SIGNS = re.compile(r"[\s-]+")


def detect(text: str) -> Guess:
    """The font that ``text`` was probably typed for; from ``CERTAIN`` on it is safe to assume.

    Devanagari and text in other languages have a confidence near 0. Kruti Dev and DevLys cannot be
    distinguished, and need not be.
    """
    found = evidence(text, ("krutidev", "chanakya", "walkman"))
    font = Font.KRUTIDEV if found.name == "krutidev" else Font.CHANAKYA
    return Guess(font, found.confidence)


def decode(text: str, font: Font, *, mixed: bool = False) -> str:
    """The Unicode of ``text``, which was typed for ``font``; in linear time.

    Lines that are in Unicode stay unchanged. If ``mixed``, so does text that looks like another
    language: lines, and words in capitals.
    """
    layouts = _LAYOUTS[font]
    layout = evidence(text, layouts).name if len(layouts) > 1 else layouts[0]
    text = typed(text)
    sorter = Sorter(layout)
    decoder = Decoder(layout, keeps=sorter.is_acronym) if mixed else Decoder(layout)
    is_typed = sorter.is_typed if mixed else _is_typed
    runs = groupby(text.split("\n"), is_typed)
    return "\n".join(
        decoder.decoded("\n".join(lines)) if are_typed else "\n".join(lines)
        for are_typed, lines in runs
    )


def _is_typed(line: str) -> bool:
    return not is_unicode(line)


def named(family: str) -> Font | None:
    """The font of a family's name in a document («Kruti Dev 010», «Walkman-Chanakya905»)."""
    return next((font for font, known in _FAMILIES.items() if known.match(family.strip())), None)


def is_unread(family: str) -> bool:
    """Whether a family is a Hindi font from before Unicode whose layout is not known here."""
    return _SIGNS.sub("", family).casefold().startswith(_others())


@cache
def _others() -> tuple[str, ...]:
    table = files("bulletin.sources.legacy") / "data" / "other_fonts.tsv"
    return tuple(
        line for line in table.read_text("utf-8").splitlines() if line[:1] not in ("", "#")
    )
