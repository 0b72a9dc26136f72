"""Finds what would reach a voice as a digit, a Latin letter or a sign without a reading."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bulletin.core.errors import SourceError
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Spoken
from bulletin.normalisation.other_scripts import NAME as OTHER_SCRIPT


@dataclass(frozen=True, slots=True)
class Leftover:
    """What no voice of the language can say (a sign, a number, a word), and where it was written.

    ``start`` and ``end`` are code points of the written text, ``line`` counts from 1 in it.
    """

    start: int
    end: int
    line: int
    text: str
    kind: str


# Letters and signs of India, the marks at which phrasing cuts, brackets, quotes, hyphens.
_UNSAID = lazy_pattern(
    "[^\\s\u0900-\u0965\u0970-\u097f.,;:!?…–—()\"'-](?:(?<=[0-9])[0-9]+|(?<=[A-Za-z])[A-Za-z]+)?"
)


def leftovers(spoken: Spoken) -> Iterator[Leftover]:
    """What is unspeakable in ``spoken``, in text order."""
    for piece in spoken.pieces:
        if piece.rule == OTHER_SCRIPT and not piece.spoken:
            written = spoken.written[piece.start : piece.end].lstrip()
            start = piece.end - len(written)  # a dropped word takes the space before it along
            line = spoken.written.count("\n", 0, start) + 1
            yield Leftover(start, piece.end, line, written, "text in another script")
        for match in _UNSAID.finditer(piece.spoken):
            start, end = piece.start, piece.end
            if not piece.rule and end - start == len(piece.spoken):
                start, end = start + match.start(), start + match.end()
            line = spoken.written.count("\n", 0, start) + 1
            yield Leftover(start, end, line, match[0], _kind(match[0]))


def _kind(text: str) -> str:
    if text.isdigit():
        return "number" if len(text) > 1 else "digit"
    if not text.isalpha():
        return "sign"
    if len(text) > 1:
        return "word in Latin letters"
    name = unicodedata.name(text, "")
    return "Latin letter" if name.startswith("LATIN") else "letter"


def refuse(found: Collection[object]) -> None:
    """Raise ``SourceError`` if leftovers were ``found``."""
    if found:
        one = len(found) == 1
        what, it = ("1 part", "it") if one else (f"{len(found)} parts", "them")
        raise SourceError(
            f"{what} of the text cannot be said",
            todo=f"Write {it} in words, or say how in a lexicon.",
        )
