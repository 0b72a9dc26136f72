"""How passes run: one after the other over the text that earlier ones left open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bulletin.language import Language
from bulletin.model import Piece, Spoken

__all__ = ["Pass", "run"]


@dataclass(frozen=True, slots=True)
class Pass:
    """One class of token: what it looks like, and how it is read.

    ``read`` gets a match and says its words, or ``None`` to leave it to later passes.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Language], str | None]


def run(written: str, passes: Iterable[Pass], language: Language) -> Spoken:
    """``written`` through all ``passes``; what none has read is said as written, in NFC."""
    pieces = [Piece(0, len(written), written)]
    for step in passes:
        pieces = [part for piece in pieces for part in _apply(step, piece, language)]
    return Spoken(
        written,
        tuple(
            Piece(p.start, p.end, unicodedata.normalize("NFC", p.spoken), p.rule) for p in pieces
        ),
    )


def _apply(step: Pass, piece: Piece, language: Language) -> list[Piece]:
    if piece.rule:
        return [piece]
    parts: list[Piece] = []
    done = 0
    text = piece.spoken
    for match in step.pattern.finditer(text):
        words = step.read(match, language)
        if words is None:
            continue
        start, end = match.span()
        if start > done:
            parts.append(Piece(piece.start + done, piece.start + start, text[done:start]))
        parts.append(Piece(piece.start + start, piece.start + end, words, step.name))
        done = end
    if done < len(text) or not parts:
        parts.append(Piece(piece.start + done, piece.end, text[done:]))
    return parts
