"""English words formed of known ones: of two, or of one and an ending."""

from __future__ import annotations

import re
from collections.abc import Callable

from bulletin.language import Language, english
from bulletin.normalisation.numbers import spelled
from bulletin.normalisation.sound_alike import sound
from bulletin.normalisation.word_dictionaries import SURE_OF_ENGLISH, pronounced

__all__ = ["compound", "inflected", "plural"]

_SHORTEST_PART, _SHORTEST_COMPOUND = 3, 7
_ENDINGS = frozenset(
    (
        *("age", "ant", "ate", "ion", "ing", "ent", "ous", "ish", "able", "ible", "ward", "ian"),
        *("ians", "king", "mental", "rant", "ray", "rays", "ring", "tally", "ties", "ting"),
    )
)
"""Endings of English that are also words: «shortage» is not a compound, nor «royalties»."""
_ENDS_IN_CONSONANT = re.compile("[\u0915-\u0939]\u093c?$")
_INFLECTIONS = {
    "ers": "र्स", "er": "र", "ing": "िंग", "ed": "्ड", "est": "ेस्ट",
    "ness": "नेस", "less": "लेस", "ly": "ली",
}  # fmt: skip
_BEHIND_VOWEL = {"ing": "इंग", "ed": "ड", "ness": "नेस", "less": "लेस", "ly": "ली"}
_AS_IT_STANDS = frozenset({"ness", "less", "ly"})
"""Endings before which a word keeps its last letter: «precisely», «goodness»."""
_PREFIXES = {"un": "अन", "mis": "मिस"}
_SYLLABIC = "टडतद"
"""Consonants behind which «-ed» is a syllable («deleted»)."""
_SHORTEST_STEM, _SHORTEST_BEHIND_PREFIX = 3, 5
_SURE_BASE = 8
"""Tenths from which on a word of the dictionary of sounds is taken for the base of others."""


def inflected(small: str, language: Language) -> str:
    """«memer», «precisely», «unfinished»: a known word with an ending or a prefix; else ''."""
    for prefix, written in _PREFIXES.items():
        rest = small.removeprefix(prefix)
        if rest != small and len(rest) >= _SHORTEST_BEHIND_PREFIX:
            base = _base(rest, language) or _with_ending(rest, language)
            return written + base if base else ""
    return _with_ending(small, language)


def plural(small: str, known: Callable[[str], str]) -> str:
    """«zones», «parties»: a ``known`` word (its reading, else '') with a plural s; '' otherwise."""
    if not small.endswith("s"):
        return ""
    if small.endswith("ies"):
        singular = known(f"{small[:-3]}y")
        if singular.endswith("ी"):
            return f"{singular}ज़"
    singular = known(small[:-1])
    if not singular or small[-2] in "sxz" or small[-3:-1] in {"ch", "sh"}:
        return ""
    consonant = "क" <= singular[-1] <= "ह" or singular[-1] == "़"
    if _HISSING.search(small):
        return f"{singular}ेज़" if consonant else ""
    return singular + ("्स" if "क" <= singular[-1] <= "ह" else "ज़")


_HISSING = re.compile("(?:[csxz]|[cs]h|g)es$")
"""«prices»: behind such a letter the ending is a syllable."""


def _with_ending(small: str, language: Language) -> str:
    if small[-1] == "s" and len(small) > _SHORTEST_STEM + 1:
        several = plural(small, lambda word: _base(word, language))
        if several:
            return several
    for ending in _INFLECTIONS:
        stem = small.removesuffix(ending)
        if stem == small or len(stem) < _SHORTEST_STEM:
            continue
        base = _base_of_stem(stem, ending, language)
        if not _ENDS_IN_CONSONANT.search(base):
            return base + _BEHIND_VOWEL[ending] if base and ending in _BEHIND_VOWEL else ""
        syllable = ending == "ed" and base[-1] in _SYLLABIC
        return base + ("ेड" if syllable else _INFLECTIONS[ending])
    return ""


def _base_of_stem(stem: str, ending: str, language: Language) -> str:
    """The word to which an ending was added: «price» of «pricing», «stop» of «stopped»."""
    whole = _base(stem, language)
    if ending in _AS_IT_STANDS:
        return whole
    base = _base(f"{stem}e", language) or whole
    if not base and stem[-1] == stem[-2]:
        base = _base(stem[:-1], language)
    if not base and ending == "ed" and stem[-1] == "i":
        base = _base(f"{stem[:-1]}y", language)  # «copied»
    return base


def _base(word: str, language: Language) -> str:
    """The reading of a word of the table, or of one whose sounds are known for sure; else ''."""
    known = english(language).get(word, "")
    if known:
        return known
    heard, tenths = pronounced(language).get(word, ("", 0))
    return heard if tenths >= _SURE_BASE else ""


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
    """Whether two parts are words, at least one of the table; letters (UNI) begin no word."""
    if not _part_of(head, language) or not _part_of(tail, language):
        return False
    if _part_of(head, language) == spelled(head, language):
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
    heard_of_it = sound(reading)
    consonants = 1 if heard_of_it.endswith(" ") else len(heard_of_it)  # «आई» has no more than one
    return "" if consonants > len(_CONSONANT.findall(part)) + 1 else reading


def _sounds_like(joined: str, heard: str, tail: str) -> bool:
    """Whether a compound begins and sounds as the dictionary has the word."""
    if tail[0] in "aeiou" and tail not in _PARTICLES:
        return False
    return joined[:2] == heard[:2] and sound(joined) == sound(heard)
