"""A written text and how it is said: the values of :mod:`~bulletin.core.model` that normalising
needs. Most of its time to start would go to the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class SayAs:
    """The stretch ``[start, end)`` of a paragraph is said as ``spoken``, whatever the rules say."""

    start: int
    end: int
    spoken: str


class Piece(NamedTuple):
    """A stretch ``[start, end)`` of a written text, in code points, and how it is said.

    ``rule`` names what rewrote it; an empty rule means that it is said as written. A piece with a
    rule is one thing to say (a number, a date) and is never cut. ``confidence``, from 0 to 1, is
    how sure the reading is, by its kind of ``evidence``; text said as written is sure. ``ipa`` is
    the pronunciation from a user's lexicon, for voices that take phonemes.
    """

    start: int
    end: int
    spoken: str
    rule: str = ""
    ipa: str = ""
    confidence: float = 1.0
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A written text and its pieces, which cover it from end to end, in order, without overlap."""

    written: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words to say, in NFC."""
        return "".join(piece.spoken for piece in self.pieces)
