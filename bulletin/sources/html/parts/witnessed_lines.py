"""What a page's scripts tell of its article, as evidence about the parts of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from bulletin.sources.html.part_counts import Counts, Piece
from bulletin.sources.html.parts.layout_parts import Part, Place
from bulletin.sources.html.witness import Witness

_MOST_TOLD, _MOST_TOLD_LINES = 0.5, 1000


class WitnessedLines:
    """Which lines of a page its scripts tell."""

    def __init__(
        self, pieces: Sequence[Piece], counts: Mapping[Any, Counts], witness: Witness
    ) -> None:
        """``pieces`` are the lines of the page, ``counts`` what each of its elements has."""
        self._counts = counts
        told = (each.says_much and witness.tells(each.text) for each in pieces)
        self._told = list(accumulate(told, initial=0))
        """How many of the lines above each one are told."""
        self._end = self._end_of_the_text(pieces, witness)

    def signs(self, part: Part) -> dict[str, bool]:
        """What they tell about a part, as signs of ``part_weights.tsv``."""
        held = (self._counts[each] for each in part.elements if each in self._counts)
        told = sum(
            self._told[each.last + 1] - self._told[each.first] for each in held if each.first >= 0
        )
        is_told = told > 0 and told >= _MOST_TOLD * part.counts.lines
        is_below = 0 <= self._end < part.counts.first
        return {
            "told": is_told,
            "not told": self._end >= 0 and not told,
            "not told and below": is_below and not told and part.place == Place.OUTSIDE,
        }

    def _end_of_the_text(self, pieces: Sequence[Piece], witness: Witness) -> int:
        """The last line of the element that holds everything that the scripts tell; -1 if they do
        not tell the whole article.
        """
        told = [each.holder for each in pieces if each.is_told and witness.tells(each.text)]
        around = _around_all(told[:_MOST_TOLD_LINES])
        counts = None if around is None else self._counts.get(around)
        if counts is None or counts.first < 0:
            return -1
        lines = (each.text for each in pieces[counts.first : counts.last + 1])
        return counts.last if witness.is_whole(lines) else -1


def _around_all(elements: list[Any]) -> Any:
    """The smallest element that holds all of several; ``None`` if there are none."""
    if not elements:
        return None
    common = [elements[0], *elements[0].iterancestors()]
    for element in elements[1:]:
        above = {element, *element.iterancestors()}
        common = [each for each in common if each in above]
    return common[0]
