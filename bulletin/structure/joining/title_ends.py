"""The last words of a title, alone on a line: who says it, or a word and its dots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.language import Language
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.pars import LONGEST_HEADING, Par, Sort

_HINDI = re.compile("[\u0904-\u0939]")
_BEFORE_A_SPEAKER, _LONGEST_SPEAKER, _FEWEST_SAID, _MOST_SAID = tuple(":–-"), 4, 5, 30
_LEFT_OVER, _DOTS = 2, ("…", "..", "!")


def title_ends(single: Sequence[Par], language: Language) -> set[int]:
    """The lines that are the last words of a title above."""
    found = set(_speakers(single))
    if len(single) > 1 and single[0].sort is Sort.HEADING and not single[1].apart:
        rest = single[1].plain
        few = len(rest.split()) <= _LEFT_OVER and not single[1].marked
        if few and rest.endswith(_DOTS) and not is_place(rest.rstrip(" .…!"), language):
            found.add(1)
    return found


def _speakers(single: Sequence[Par]) -> Iterator[int]:
    """The lines that only say who says what the line above does, which ends in a colon or a dash,
    in a block of these two: «बाढ़ का खतरा टला, पानी घटा:», «जिलाधिकारी».
    """
    starts = [par.apart for par in single] + [True]
    for at, (one, other) in enumerate(pairwise(single), 1):
        if one.plain[-1:] not in _BEFORE_A_SPEAKER or starts[at] or not starts[at + 1]:
            continue
        few = len(other.plain.split()) <= _LONGEST_SPEAKER and not other.marked
        short = few and other.sort is Sort.HEADING and _HINDI.match(other.plain)
        said = _FEWEST_SAID <= len(one.plain.split()) <= _MOST_SAID
        if short and said and len(one.plain) <= LONGEST_HEADING and (at == 1 or starts[at - 1]):
            yield at
