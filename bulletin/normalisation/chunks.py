"""A spoken text in chunks, which spaces separate, and the readings in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece, Spoken
from bulletin.normalisation.context import HEAD


class Chunk(NamedTuple):
    """The stretch ``[start, end)`` of a text, and the readings in it.

    It is a word, a token with the signs and letters that touch it, or the words of one reading («8
    मई 2024»), without the quotes, brackets, commas and asterisks around it.
    """

    start: int
    end: int
    readings: tuple[Piece, ...]


_CHUNK = lazy_pattern("[^ \n\t\u00a0।]+।*|।+")
_BEFORE, _BEHIND = "\"'“”‘’([{*", "\"'“”‘’)]},;:!?।॥*"
"""The stars are those of Markdown: «**S-400**»."""


def chunks(spoken: Spoken) -> Iterator[Chunk]:
    """The chunks of a text, in order."""
    readings = [piece for piece in spoken.pieces if piece.rule]
    at = 0
    for match in _CHUNK.finditer(_closed(spoken.written, readings)):
        first = at
        while at < len(readings) and readings[at].start < match.end():
            at += 1
        written = spoken.written[match.start() : match.end()]
        start = match.end() - len(written.lstrip(_BEFORE))
        end = match.start() + len(written.rstrip(_BEHIND))
        if start < end:
            yield Chunk(start, end, tuple(readings[first:at]))


def _closed(written: str, readings: Sequence[Piece]) -> str:
    """``written`` without the spaces inside its readings."""
    parts: list[str] = []
    done = 0
    for reading in readings:
        token = written[reading.start : reading.end]
        bare = token.strip()
        start = reading.start + token.find(bare)
        parts += (written[done:start], HEAD * len(bare))
        done = start + len(bare)
    parts.append(written[done:])
    return "".join(parts)
