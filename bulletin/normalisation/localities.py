"""Short forms that a place or a parcel of land tells: «मो० रामनगर निवासी», «खसरा 452मि.»."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.normalisation.context import HEAD, TAIL, near, next_word, second_word

__all__ = ["names_a_quarter", "of_a_parcel"]


def names_a_quarter(text: str, end: int, language: Language) -> bool:
    """«मो० रामनगर», «मो० शाह नगर»: whether a quarter of a town is named at ``end``, and no person,
    as before «नगर निगम».
    """
    cues, first, second = language.cues, next_word(text, end), second_word(text, end)
    if first not in cues["quarter_words"] and first.endswith(tuple(cues["quarter_ends"])):
        return True
    if second not in cues["quarter_words"]:
        return False
    behind = text.index(second, text.index(first, end) + len(first)) + len(second)
    return next_word(text, behind) not in cues["of_a_town"]


_PARCEL = re.compile(f"[0-9{HEAD}{TAIL}] ?$")
_REACH = 60


def of_a_parcel(text: str, start: int, end: int, language: Language) -> bool:
    """«खसरा 452मि. की», «452मि. जमीन»: the number of a parcel, of which a part is meant."""
    if not _PARCEL.search(text, max(0, start - 2), start):
        return False
    if next_word(text, end) in language.cues["land"]:
        return True
    return near(text, start, end, _REACH, language.cues["parcels"], "।\n")
