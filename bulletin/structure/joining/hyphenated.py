"""Words that the end of a line parts with a hyphen: «छा-», «त्रों»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bulletin.language import Language
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.pars import Par, may_go_on

_HYPHENS = ("-", "\u2010", "\u00ad")
_HALF = re.compile("(?<![^\\s\"'(‘“])([\u0904-\u0939][\u0900-\u0963]*)[-\u2010\u00ad]$")
_REST = re.compile("[\u0904-\u0939][\u0900-\u0963]*")
_RARER = 2.0
"""How much rarer than its halves a whole word may be, as a logarithm: 98 in 100 words parted
anywhere are no rarer, and one in ten of those with a hyphen of their own.
"""
_SPACE, _HYPHEN, _NOTHING = " ", "-", ""


def joints(lines: Sequence[str], language: Language) -> list[str]:
    """What stands between each two lines of a paragraph: a space, or within a word nothing or its
    own hyphen.
    """
    return [_joint(one, other, language) for one, other in pairwise(lines)]


def parted_words(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines begin with the rest of a word that a hyphen parts."""
    return {
        at
        for at, (one, other) in enumerate(pairwise(single), 1)
        if one.plain.endswith(_HYPHENS) and may_go_on(one, other)
        if _joint(one.plain, other.plain, language) == _NOTHING
    }


def run_on(lines: Sequence[str], between: Sequence[str]) -> str:
    """The lines as one, with what stands between them."""
    if all(each == _SPACE for each in between):
        return _SPACE.join(lines)
    found = lines[0]
    for joint, line in zip(between, lines[1:], strict=True):
        found = found if joint == _SPACE else found.rstrip().rstrip("".join(_HYPHENS))
        found += joint + line
    return found


def _joint(one: str, other: str, language: Language) -> str:
    """Nothing if the halves make a word, unless they are two words that are far more frequent."""
    half = _HALF.search(one) if one.endswith(_HYPHENS) else None
    rest = _REST.match(other) if half else None
    words = vocabulary(language)
    if not half or not rest or not words:
        return _SPACE
    halves, whole = (half[1], rest[0]), half[1] + rest[0]
    counts = [words.often(each) for each in halves]
    if None in counts or half[1] == rest[0]:
        is_whole = half[1] != rest[0] and words.met(whole)
        return _NOTHING if is_whole or not all(map(words.met, halves)) else _HYPHEN
    least = min(count for count in counts if count is not None)
    return _NOTHING if (words.often(whole) or 0) >= least - _RARER else _HYPHEN
