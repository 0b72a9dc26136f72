"""The words of a spoken text, and where each was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bulletin.core.closing_marks import CLOSING_MARKS, without_closing
from bulletin.core.model import Piece, Spoken
from bulletin.language import Phrasing

_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Word:
    """A unit that is not cut if possible: ``[start, end)`` as written, and what is said for it.

    ``inside`` is the cost of a cut after it if it is itself only part of something longer.
    """

    start: int
    end: int
    spoken: str
    inside: float = 0.0

    def ends_in(self, marks: str) -> bool:
        """Whether its last sign, except quotes and brackets, is one of ``marks``."""
        return without_closing(self.spoken)[-1:] in tuple(marks)


def joined(words: Sequence[Word]) -> str:
    """What is said for ``words``."""
    return " ".join(word.spoken for word in words)


def words_of(spoken: Spoken, phrasing: Phrasing) -> Iterator[Word]:
    """The words, each with its marks; separate marks go with the word before.

    A mark that ends a sentence also ends a word, whatever follows; except the full stop, which
    occurs inside addresses and abbreviations.
    """
    marks = re.escape(phrasing.sentence_ends.replace(".", ""))
    unbroken = re.compile(rf"[^\s{marks}]*[{marks}]+[{re.escape(CLOSING_MARKS)}]*|[^\s{marks}]+")
    stands = _Alignment(spoken)
    held: tuple[int, int] | None = None
    for match in unbroken.finditer(_closed(spoken)):
        if any(map(str.isalnum, match[0])):
            if held:
                yield stands.word(*held)
            held = match.span()
        elif held:
            held = (held[0], match.end())
    if held:
        yield stands.word(*held)


def _closed(spoken: Spoken) -> str:
    """The spoken text with no space inside anything read as one; as long as the text."""
    return "".join(
        _SPACE.sub("_", piece.spoken) if piece.rule else piece.spoken for piece in spoken.pieces
    )


class _Alignment:
    """Maps offsets in the spoken text to offsets in the written one."""

    def __init__(self, spoken: Spoken) -> None:
        self._text = spoken.text
        self._pieces = spoken.pieces
        lengths = (len(piece.spoken) for piece in spoken.pieces)
        self._starts = list(accumulate(lengths, initial=0))

    def word(self, start: int, end: int) -> Word:
        """The word said at ``[start, end)`` of the spoken text."""
        return Word(
            self._written(start, lambda piece: piece.start),
            self._written(end - 1, lambda piece: piece.end - 1) + 1,
            self._text[start:end],
        )

    def _written(self, offset: int, inside: Callable[[Piece], int]) -> int:
        """Where a spoken character was written; ``inside`` chooses for a reworded piece."""
        at = bisect_right(self._starts, offset) - 1
        piece = self._pieces[at]
        if piece.rule or len(piece.spoken) != piece.end - piece.start:
            return inside(piece)
        return piece.start + offset - self._starts[at]
