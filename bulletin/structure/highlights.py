"""Boxes of highlights: items whose sentences the running text tells again, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bulletin.language import Language
from bulletin.language.copy import Copy
from bulletin.normalisation.stops import sentences
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par, Sort, is_text

_FEWEST_ITEMS, _HALF = 2, 0.5
_SHORTEST = 25
"""Letters of a sentence that nobody writes twice by chance."""
_LONGEST_TITLE = 4


def without_highlights(pars: Sequence[Par], language: Language, copy: Copy) -> list[Par]:
    """``pars`` without the items that the text tells again, and the title of a box of such alone.

    The text stays whole and in order; what the box alone says stays, too.
    """
    boxes = [box for box in _boxes(pars) if len(box) >= _FEWEST_ITEMS]
    if not boxes:
        return list(pars)
    told = {key for par in pars if is_text(par) for key in _sentences(par, language)}
    again: set[int] = set()
    for box in boxes:
        twice = [at for at in box if _is_told(pars[at], told, language)]
        if len(twice) < max(_FEWEST_ITEMS, _HALF * len(box)):
            continue
        again.update(twice)
        if twice == box and box[0] and _is_its_title(pars[box[0] - 1]):
            again.add(box[0] - 1)
    return [
        par.left_out(copy.reasons["again"]) if at in again else par for at, par in enumerate(pars)
    ]


def _boxes(pars: Sequence[Par]) -> Iterator[list[int]]:
    """The runs of items that are read."""
    for is_item, run in groupby(range(len(pars)), lambda at: _is_item(pars[at])):
        if is_item:
            yield list(run)


def _is_item(par: Par) -> bool:
    return par.sort is Sort.ITEM and not par.reason and par.label_part is None


def _sentences(par: Par, language: Language) -> set[str]:
    """The letters of each of a par's sentences."""
    return {alike(par.plain[slice(*span)]) for span in sentences(par.plain, language)}


def _is_told(item: Par, told: set[str], language: Language) -> bool:
    """Whether all sentences of an item, none of them too short to tell, stand in the text."""
    found = _sentences(item, language)
    return min(map(len, found), default=0) >= _SHORTEST and found <= told


def _is_its_title(par: Par) -> bool:
    """Whether a few words are the title of the box below them, and no news."""
    few = len(par.plain.split(None, _LONGEST_TITLE)) <= _LONGEST_TITLE
    return par.sort is Sort.HEADING and not par.reason and par.label_part is None and few
