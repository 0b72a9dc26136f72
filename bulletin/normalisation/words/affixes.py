"""English words derived from a known one by endings and prefixes: «precisely», «unsanctioned»."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv, whole

_CONSONANT = "\u0915-\u0939]\u093c?\\Z"
_BEHIND = {"C": lazy_pattern(f"[{_CONSONANT}"), "T": lazy_pattern("[टड]\\Z")}
"""What ``english_endings.tsv`` asks of the end of a reading."""
LETTER_OF_SIGN = dict(zip("ािीुूेैोौॉ", "आइईउऊएऐओऔऑ", strict=True))
"""The signs of vowels, and each vowel where it stands alone."""
_VIRAMA = "्"
_FEWEST, _LONGEST = 4, 45
"""The fewest letters of a word to which a prefix or two endings are added, and the most of one with
them: no dictionary of English has a longer one.
"""


class _Ending(NamedTuple):
    """A row of ``english_endings.tsv``: what the ending replaces in a word and in its reading, and
    the fewest letters before it.
    """

    replaces: str
    behind: str
    written: str
    shortest: int

    def on(self, base: str) -> str:
        """The ending on the reading of a word; '' if it does not fit."""
        if not base:
            return ""
        asked = _BEHIND.get(self.behind)
        if asked:
            return base + self.written if asked.search(base) else ""
        if not base.endswith(self.behind):
            return ""
        stem = base.removesuffix(self.behind)
        if _BEHIND["C"].search(stem):
            return stem + self.written
        first = LETTER_OF_SIGN.get(self.written[0], self.written[0].strip(_VIRAMA))
        return stem + first + self.written[1:]


class _Affixes(NamedTuple):
    """The prefixes with their readings and the fewest letters after each, and the endings' rows."""

    prefixes: Mapping[str, tuple[str, int]]
    endings: Mapping[str, tuple[_Ending, ...]]
    longest: int


@functools.cache
def _affixes(language: Language) -> _Affixes:
    prefixes = {
        prefix: (written, whole(letters, place))
        for place, (prefix, written, letters) in tsv(
            language.folder / "english_prefixes.tsv", columns=3
        )
    }
    endings: dict[str, tuple[_Ending, ...]] = {}
    for place, row in tsv(language.folder / "english_endings.tsv", columns=5):
        ending, replaces, behind, written, letters = row
        found = _Ending(replaces, behind, written, whole(letters, place))
        endings[ending] = (*endings.get(ending, ()), found)
    return _Affixes(prefixes, endings, max(map(len, endings), default=0))


def formed(small: str, language: Language, known: Callable[[str], str]) -> Iterator[str]:
    """«replacements», «undeclared»: the readings of a ``known`` word (its reading, else '') with
    endings or a prefix, the likeliest first.
    """
    if len(small) > _LONGEST:
        return
    affixes = _affixes(language)

    @functools.cache  # «ededed…» has many ways to the same stem
    def read(word: str) -> str:
        further = _with_ending(word, affixes, read) if len(word) > _FEWEST else iter(())
        return known(word) or next(further, "")

    def read_several(word: str) -> str:
        return plural(word, read) or read(word)

    several = plural(small, read)
    if several:
        yield several
    yield from _with_ending(small, affixes, read)
    for at in range(min(len(small) - _FEWEST, affixes.longest), 1, -1):
        prefix, fewest = affixes.prefixes.get(small[:at], ("", 0))
        rest = read_several(small[at:]) if prefix and len(small) - at >= fewest else ""
        if rest:
            yield prefix + rest


def _with_ending(small: str, affixes: _Affixes, read: Callable[[str], str]) -> Iterator[str]:
    """The readings of a word with an ending, the longest ending first."""
    for length in range(min(affixes.longest, len(small) - 2), 0, -1):
        stem, ending = small[:-length], small[-length:]
        for row in affixes.endings.get(ending, ()):
            base = read(stem + row.replaces) if len(stem) >= row.shortest else ""
            if not base and len(stem) > row.shortest and not row.replaces and stem[-1] == stem[-2]:
                base = read(stem[:-1])  # «stopped»
            reading = row.on(base)
            if reading:
                yield reading


def plural(small: str, known: Callable[[str], str]) -> str:
    """«zones», «parties»: a ``known`` word (its reading, else '') with a plural s; '' otherwise."""
    if not small.endswith("s"):
        return ""
    if small.endswith("ies"):
        singular = known(f"{small[:-3]}y")
        if singular.endswith("ी"):
            return f"{singular}ज़"
        if singular.endswith("ाई"):  # «classifies»
            return f"{singular[:-1]}इज़"
    singular = known(small[:-1])
    if not singular or small[-2] in "sxz" or small[-3:-1] in {"ch", "sh"}:
        return ""
    if _HISSING.search(small) and singular.rstrip("़")[-1] in _HISSED:
        return f"{singular}ेज़"
    if small.endswith("ions") and singular.endswith("न"):
        return f"{singular[:-1]}ंस"  # «मिशंस»
    return singular + ("्स" if "क" <= singular[-1] <= "ह" else "ज़")


_HISSING = lazy_pattern("(?:[csxz]|[cs]h|g)es\\Z")
_HISSED = "सशषचज"
"""«prices», but not «aches»: behind such a letter and sound the ending is a syllable."""
