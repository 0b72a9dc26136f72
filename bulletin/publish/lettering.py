"""Text set in a picture: the largest letters that fit, and the line breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache

import fontpkg_noto_sans_devanagari as noto
import regex
from PIL import ImageFont

LINE = 1.34
"""Line spacing relative to the font size: Devanagari has marks above and below."""

_FILE = noto.ROOT / "files" / "NotoSansDevanagari[wdth,wght].ttf"
_WIDTH = 100
_STEP = 0.94
_MOST = 400  # code points: more than any picture has room for

Lettering = tuple[int, list[str]]
"""A size in pixels, and lines."""


@cache
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Noto Sans Devanagari, of a weight from 100 to 900."""
    found = ImageFont.truetype(_FILE, size, layout_engine=ImageFont.Layout.RAQM)
    found.set_variation_by_axes([weight, _WIDTH])
    return found


def printable(text: str) -> str:
    """``text`` without emoji and other characters that the font lacks."""
    kept = (
        letter
        for letter in text
        if unicodedata.category(letter) not in ("So", "Cs", "Co", "Cn") and ord(letter) < 0x10000
    )
    return " ".join("".join(kept).split())


def lettering(text: str, weight: int, room: tuple[int, int], sizes: tuple[int, int]) -> Lettering:
    """``text`` as large as possible in a ``room`` (width, height), between two ``sizes``.

    At the smallest size, words that are too wide are broken, and the rest is cut with «…».
    """
    text = text[:_MOST]
    width, height = room
    size, smallest = max(sizes), min(sizes)
    while size > smallest:
        lines = _lines(text.split(" "), _measure(size, weight), width, " ")
        if len(lines) * size * LINE <= height and all(
            _measure(size, weight)(line) <= width for line in lines
        ):
            return size, lines
        size = min(size - 1, int(size * _STEP))
    return smallest, _cut(text, _measure(smallest, weight), width, int(height / smallest / LINE))


def _measure(size: int, weight: int) -> Callable[[str], float]:
    return font(size, weight).getlength


def _lines(
    parts: Sequence[str], measure: Callable[[str], float], width: int, between: str
) -> list[str]:
    """``parts`` in as few lines as possible; one that is too wide has its own."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines else part
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _cut(text: str, measure: Callable[[str], float], width: int, most: int) -> list[str]:
    words = [
        part
        for word in text.split(" ")
        for part in (
            [word]
            if measure(word) <= width
            else _lines(regex.findall(r"\X", word), measure, width, "")
        )
    ]
    lines = _lines(words, measure, width, " ")
    if len(lines) > most:
        letters = regex.findall(r"\X", lines[most - 1])
        while measure("".join(letters).rstrip() + "…") > width:
            letters.pop()
        lines[most - 1 :] = ["".join(letters).rstrip() + "…"]
    return lines
