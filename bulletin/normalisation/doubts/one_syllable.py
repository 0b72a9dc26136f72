"""The words that differ from another in one syllable: «गिरतार» from «गिरफ्तार».

A syllable is a consonant, or several joined ones, with its vowel's sign; or a vowel. One may be
another, too much, or lost, and the letters of two may have changed places («पुसिल»).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bulletin.core.lazy_pattern import lazy_pattern

_SYLLABLE = lazy_pattern(
    "(?:[क-ह]़?्)*[क-ह]़?[ा-ौ]?[ँ-ः]?(?:्(?![क-ह]))?|[अ-औ][ँ-ः]?|.",
)


def syllables(word: str) -> Sequence[str]:
    """The syllables of a word in Devanagari."""
    return tuple(_SYLLABLE.findall(word))


class NearSyllables:
    """Words that others are a syllable off."""

    __slots__ = ("_around", "_within", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        """Index the ``words`` by what such a slip leaves alone."""
        self._words = frozenset(words)
        within: dict[tuple[str, str], list[Sequence[str]]] = defaultdict(list)
        around: dict[Sequence[str], list[str]] = defaultdict(list)
        for word in sorted(self._words):
            parts = syllables(word)
            if len(parts) > 1:
                within[parts[0], parts[-1]].append(parts)
                around["", *parts[1:]].append(word)
                around[*parts[:-1], ""].append(word)
        self._within: Mapping[tuple[str, str], Sequence[Sequence[str]]] = within
        self._around: Mapping[Sequence[str], Sequence[str]] = around

    def near(self, word: str) -> Iterator[str]:
        """The words that ``word`` is a syllable off."""
        parts = syllables(word)
        if len(parts) < 2:
            return
        for each in self._within.get((parts[0], parts[-1]), ()):
            if _is_one_off(parts, each):
                yield "".join(each)
        for hole in (("", *parts[1:]), (*parts[:-1], ""), ("", *parts), (*parts, "")):
            yield from self._around.get(hole, ())
        yield from self._words.intersection((word.removeprefix(parts[0]), "".join(parts[:-1])))
        yield from self._words.intersection(_exchanged(parts))


def _is_one_off(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two words, whose first and last syllables are alike, differ in one within."""
    if abs(len(parts) - len(others)) > 1 or parts == others:
        return False
    shorter = min(len(parts), len(others))
    first = next((at for at in range(shorter) if parts[at] != others[at]), shorter)
    behind = zip(reversed(parts[first:]), reversed(others[first:]), strict=False)
    last = next((at for at, (one, other) in enumerate(behind) if one != other), shorter - first)
    return len(parts) - first - last <= 1 and len(others) - first - last <= 1


_BASE = lazy_pattern("^[क-ह]़?")


def _exchanged(parts: Sequence[str]) -> Iterator[str]:
    """The words in which two neighbouring syllables, or their consonants, change places."""
    for at, (one, other) in enumerate(pairwise(parts)):
        before, behind = "".join(parts[:at]), "".join(parts[at + 2 :])
        yield f"{before}{other}{one}{behind}"
        first, second = _BASE.search(one), _BASE.search(other)
        if first and second:
            bases = f"{second[0]}{one[first.end() :]}{first[0]}{other[second.end() :]}"
            yield f"{before}{bases}{behind}"
