"""Which readings of a name are supported by known names with the same first or last Latin letters.

«Antharagatte» ends like «Kaggatte», so its end is read like that. For each length of a common
beginning, a few of the names with it support those readings that agree longest with their own.
Longer beginnings count more, but are mixed with shorter ones, which more names have (as in
prediction by partial matching, Cleary and Witten 1984). The same is done from the end. There is no
model to train: the names are those of the tables.
"""

from __future__ import annotations

import functools
import heapq
import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from bulletin.language import Language
from bulletin.normalisation.words.word_dictionaries import (
    foreign_names,
    given_names,
    is_listed,
    place_names,
    proper_names,
)

LEAST_SUPPORT = -28.0
"""Less than any support that :func:`supported` returns."""
_MAY_WIN, _RIVALS = 10.0, 8
"""How far below the best score a reading may win by similar names, and how many readings may."""
_SHORTEST, _MOST = 2, 10
"""The fewest letters that names have in common, and the most names asked of each length."""
_SHORTER = 2.0
"""How many names the shorter beginnings are worth beside those of a longer one."""
_AT_FIRST = 0.5
_NO_SHARE = 0.02
"""The share that is taken to support every reading."""
_FROM_ABROAD = 1.5
"""The weight of what similar names from abroad add to a foreign name."""
_BEHIND_Z = "{"


class SimilarNames:
    """Names in small Latin letters, and how they are written."""

    __slots__ = ("_forwards", "_turned", "_written")

    def __init__(self, written: Mapping[str, str]) -> None:
        """Sort the names by their beginnings, and by their ends."""
        self._written = written
        self._forwards = sorted(written)
        self._turned = sorted(name[::-1] for name in written)

    def support(self, name: str, readings: Sequence[str]) -> list[float]:
        """For each of the ``readings`` of a ``name`` in small letters, a natural logarithm: the
        lower, the less support.
        """
        begun = self._shares(name, readings, self._forwards, 1)
        ended = self._shares(name[::-1], [each[::-1] for each in readings], self._turned, -1)
        return [
            math.log(one + _NO_SHARE) + math.log(other + _NO_SHARE)
            for one, other in zip(begun, ended, strict=True)
        ]

    def _shares(
        self, name: str, readings: Sequence[str], names: Sequence[str], way: int
    ) -> list[float]:
        """The share of ``names`` that supports each of the readings, as ever more of their letters
        are those of ``name``; names and readings are reversed if ``way`` is -1.
        """
        shares = [_AT_FIRST] * len(readings)
        begin, end = 0, len(names)
        for length in range(_SHORTEST, len(name) + 1):
            begun = name[:length]
            begin = bisect_left(names, begun, begin, end)
            end = bisect_left(names, begun + _BEHIND_Z, begin, end)
            if begin == end:
                break
            asked = names[begin : end : -(-(end - begin) // _MOST)]
            votes = [_SHORTER * share for share in shares]
            for each in asked:
                for reading in _longest(self._written[each[::way]][::way], readings):
                    votes[reading] += 1
            shares = [vote / (len(asked) + _SHORTER) for vote in votes]
        return shares


def _longest(written: str, readings: Sequence[str]) -> Sequence[int]:
    """The indices of the readings that agree longest with the beginning of ``written``."""
    left: Sequence[int] = range(len(readings))
    for at, letter in enumerate(written):
        further = [each for each in left if readings[each][at : at + 1] == letter]
        if not further:
            break
        left = further
    return left


def supported(
    small: str, scores: Mapping[str, float], share: float, language: Language, *, foreign: bool
) -> Mapping[str, float]:
    """What similar names add to those readings of a name that may win by it.

    It is twice as much for a name that is surely Indian (by ``share``, from 0 to 1), and nothing
    for a listed name or a word that is surely English. Names from abroad are only asked for a
    ``foreign`` name.

    Of 5,979 names of ``proper_names.tsv``, left out of the tables and of the network's training,
    the best reading is exactly as in the table for 44.8% without it, and for 48.6% with it. Of
    1,200 that look less Indian, 476 are read so where names from abroad are asked, 440 otherwise.
    """
    if is_listed(small, language):
        return {}
    least = max(scores.values()) - _MAY_WIN
    may_win = [spelled for spelled, score in scores.items() if score > least]
    may_win = heapq.nlargest(_RIVALS, may_win, key=scores.__getitem__)
    if len(may_win) == 1:
        return {}
    support = [(1 + share) * each for each in _similar_names(language).support(small, may_win)]
    if foreign:
        again = _similar_from_abroad(language).support(small, may_win)
        support = [one + _FROM_ABROAD * other for one, other in zip(support, again, strict=True)]
    return dict(zip(may_win, support, strict=True))


@functools.cache
def _similar_names(language: Language) -> SimilarNames:
    """The names of a language's own country, sorted when the first is asked for."""
    others = foreign_names(language)
    own = {name: written for name, written in proper_names(language).items() if name not in others}
    tables = place_names(language), given_names(language), own
    return SimilarNames(
        {name: spelled for table in tables for name, spelled in _of_one_word(table)}
    )


@functools.cache
def _similar_from_abroad(language: Language) -> SimilarNames:
    return SimilarNames(dict(_of_one_word(foreign_names(language))))


def _of_one_word(table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return (row for row in table.items() if " " not in row[1] and row[0].isascii())
