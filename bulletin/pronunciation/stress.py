"""Which syllables of a word are stressed: by weight, the last heavy one before the end.

A syllable is heavy by a long vowel, and by more than one consonant after it. A schwa that is
written but not said counts as a light syllable: so लड़की has a weak stress on its end, पत्नी has
none. This matches the speech that the neural voice was trained on.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.pronunciation.akshara import SILENT, Akshara

PRIMARY = "ˈ"
SECONDARY = "ˌ"

_SHORT = frozenset("अइउऋऑऍ")
_HEAVIEST = 2


def stresses(word: Sequence[Akshara]) -> list[str]:
    """For each akshara, ``PRIMARY``, ``SECONDARY`` or nothing."""
    last = len(word) - 1
    if last and word[-1][1] == SILENT and not _ends_in_cluster(word):
        last -= 1
    found = [""] * len(word)
    if not last:
        found[0] = PRIMARY
        return found
    main = _main(word, last)
    found[main] = PRIMARY
    for at in range(last + 1):
        if at != main and not (at and found[at - 1]) and not (at < last and found[at + 1]):
            found[at] = SECONDARY
    return found


def _ends_in_cluster(word: Sequence[Akshara]) -> bool:
    """Whether the faint sound after a final cluster makes a light syllable: छात्र, पसंद."""
    return len(word[-1][0]) > 1 or (word[-2][2] != "" and word[-2][1] in _SHORT)


def _main(word: Sequence[Akshara], last: int) -> int:
    heaviest = main = 0
    for at in range(last):
        weight = _weight(word, at)
        if weight >= heaviest:
            heaviest, main = weight, at
    if heaviest < _HEAVIEST and _weight(word, last) == _HEAVIEST:
        return last
    return main if heaviest else 0


def _weight(word: Sequence[Akshara], at: int) -> int:
    """The weight of a syllable: 0 to 2; a silent one is lighter than all."""
    _, vowel, mark = word[at]
    if vowel == SILENT:
        return -1
    weight = 0 if vowel in _SHORT else 1
    if at + 1 == len(word):
        return weight
    onset, following, _ = word[at + 1]
    closed = len(onset) > 1 or (following == SILENT and at + 2 == len(word))
    return weight + (closed or (mark != "" and not weight))
