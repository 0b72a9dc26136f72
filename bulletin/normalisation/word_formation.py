"""English words formed of known ones: of two, or of one and an ending."""

from __future__ import annotations

import re

from bulletin.language import Language, english
from bulletin.normalisation.sound_alike import sound
from bulletin.normalisation.word_dictionaries import SURE_OF_ENGLISH, pronounced

__all__ = ["compound", "inflected"]

_SHORTEST_PART, _SHORTEST_COMPOUND = 3, 7
_ENDINGS = frozenset(
    {"age", "ant", "ate", "ion", "ing", "ent", "ous", "ish", "able", "ible", "ward", "ian", "ians"}
)
"""Endings of English that are also words: «shortage» is not a compound, nor «musicians»."""
_ENDS_IN_CONSONANT = re.compile("[\u0915-\u0939]\u093c?$")
_INFLECTIONS = {"ers": "र्स", "er": "र", "ing": "िंग", "ed": "्ड"}
_SYLLABIC = "टडतद"
"""Consonants behind which «-ed» is a syllable («deleted»)."""
_SHORTEST_STEM = 3


def inflected(small: str, language: Language) -> str:
    """«memer», «labourer»: a word of the table that ends in a consonant, and an ending; else ''."""
    for ending, written in _INFLECTIONS.items():
        stem = small.removesuffix(ending)
        if stem == small or len(stem) < _SHORTEST_STEM:
            continue
        base = english(language).get(f"{stem}e") or english(language).get(stem, "")
        if not base and stem[-1] == stem[-2]:
            base = english(language).get(stem[:-1], "")
        if not _ENDS_IN_CONSONANT.search(base):
            return ""
        return base + ("ेड" if ending == "ed" and base[-1] in _SYLLABIC else written)
    return ""


def compound(small: str, language: Language) -> str:
    """«bookstore» is two words of the table; '' if it is not, or if its sounds are known to be
    others.
    """
    ends = range(_SHORTEST_PART, len(small) - _SHORTEST_PART + 1)
    pairs = [(small[:end], small[end:]) for end in ends if small[end:] not in _ENDINGS]
    pairs = [pair for pair in pairs if _are_words(*pair, language)]
    if not pairs or len(small) < _SHORTEST_COMPOUND:
        return ""
    head, tail = max(pairs, key=lambda pair: min(map(len, pair)))
    joined = _part_of(head, language) + _part_of(tail, language)
    if " " in joined:
        return ""
    heard, _ = pronounced(language).get(small, ("", 0))
    if heard and not _sounds_like(joined, heard, tail):
        return ""  # «profits», «starring», «generally»
    return joined


_CONSONANT = re.compile("[b-df-hj-np-tv-xz]")
_PARTICLES = frozenset({"over", "off", "out", "all", "air", "owner", "owners"})
"""Words that begin with a vowel and still stand at the end of compounds."""


_KNOWN_PART = 4
"""The fewest letters of both parts of a compound if only the dictionary of sounds has one."""


def _are_words(head: str, tail: str, language: Language) -> bool:
    """Whether two parts are words, at least one of the table."""
    if not _part_of(head, language) or not _part_of(tail, language):
        return False
    table = english(language)
    if head in table and tail in table:
        return True
    long = min(len(head), len(tail)) >= _KNOWN_PART
    return long and tail[0] not in "aeiou" and (head in table or tail in table)


def _part_of(part: str, language: Language) -> str:
    """The reading of a part of a compound; '' if it is no word, or one that is short for another
    («dec» is दिसंबर, which has more consonants than letters for them).
    """
    reading = english(language).get(part, "")
    if not reading:
        heard, tenths = pronounced(language).get(part, ("", 0))
        reading = heard if tenths >= SURE_OF_ENGLISH else ""
    short = len(sound(reading).strip()) > len(_CONSONANT.findall(part)) + 1
    return "" if short else reading


def _sounds_like(joined: str, heard: str, tail: str) -> bool:
    """Whether a compound begins and sounds as the dictionary has the word."""
    if tail[0] in "aeiou" and tail not in _PARTICLES:
        return False
    return joined[:2] == heard[:2] and sound(joined) == sound(heard)
