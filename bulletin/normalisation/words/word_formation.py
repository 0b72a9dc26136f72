"""English words formed of two known ones."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english
from bulletin.normalisation.numbers import spelled
from bulletin.normalisation.words.sound_alike import sound
from bulletin.normalisation.words.word_dictionaries import SURE_OF_ENGLISH, pronounced

_SHORTEST_PART, _SHORTEST_COMPOUND = 3, 7
_ENDINGS = frozenset(
    (
        *("age", "ant", "ate", "ion", "ing", "ent", "ous", "ish", "able", "ible", "ward", "ian"),
        *("ians", "king", "mental", "rant", "ray", "rays", "ring", "tally", "ties", "ting"),
        *("ling", "ming", "nate", "ping", "than", "that", "them", "then"),
    )
)
"""Endings of English that are also words: «shortage» is not a compound, nor «royalties»; and words
that end none, but Hindi ones: «sanghthan».
"""


def compound(small: str, language: Language) -> str:
    """«bookstore»: the reading of two words of the table; '' for other words, or if the dictionary
    of sounds contradicts it.
    """
    ends = range(_SHORTEST_PART, len(small) - _SHORTEST_PART + 1)
    pairs = [(small[:end], small[end:]) for end in ends if small[end:] not in _ENDINGS]
    pairs = [pair for pair in pairs if _are_words(*pair, language)]
    if not pairs or len(small) < _SHORTEST_COMPOUND:
        return ""
    pairs = [pair for pair in pairs if not _is_plural_before(*pair, pairs)]
    head, tail = max(pairs, key=lambda pair: min(map(len, pair)))
    joined = _part_of(head, language) + _part_of(tail, language)
    if " " in joined:
        return ""
    heard, _ = pronounced(language).get(small, ("", 0))
    if heard and not _sounds_like(joined, heard, tail):
        return ""  # «profits», «starring», «generally»
    return joined


_NO_PLURALS = frozenset({"mens", "news", "sports"})


def _is_plural_before(head: str, tail: str, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether the s more likely begins the second word: «capstone» is «cap» and «stone»."""
    if not head.endswith("s") or head in _NO_PLURALS:
        return False
    return (head[:-1], f"s{tail}") in pairs


_CONSONANT = lazy_pattern("[b-df-hj-np-tv-xz]")
_PARTICLES = frozenset({"over", "off", "out", "all", "air", "owner", "owners"})
"""Words that begin with a vowel and still stand at the end of compounds."""


_KNOWN_PART, _SURE_PART = 4, 9
"""The fewest letters of both parts of a compound if only the dictionary of sounds has one, and how
sure it must be, in tenths, if it alone has both («colorblind»).
"""


def _are_words(head: str, tail: str, language: Language) -> bool:
    """Whether two parts are words, at least one in the table; letters (UNI) do not begin a word."""
    if not _part_of(head, language) or not _part_of(tail, language):
        return False
    if _part_of(head, language) == spelled(head, language):
        return False
    table = english(language)
    if head in table and tail in table:
        return True
    long = min(len(head), len(tail)) >= _KNOWN_PART and tail[0] not in "aeiou"
    sure = min(pronounced(language).get(part, ("", 0))[1] for part in (head, tail)) >= _SURE_PART
    return long and (head in table or tail in table or sure)


def _part_of(part: str, language: Language) -> str:
    """The reading of a part of a compound; '' if it is not a word, or is an abbreviation («dec» is
    दिसंबर, which has more consonants than letters for them).
    """
    reading = english(language).get(part, "")
    if not reading:
        heard, tenths = pronounced(language).get(part, ("", 0))
        reading = heard if tenths >= SURE_OF_ENGLISH else ""
    return "" if is_short_for_another(part, reading) else reading


def is_short_for_another(word: str, reading: str) -> bool:
    """Whether the reading of a word has more consonants than its letters: «adv» is एडवोकेट."""
    heard = sound(reading.replace("य", ""))  # a glide of vowels: «nuclear» is न्यूक्लियर
    consonants = 1 if heard.endswith(" ") else len(heard)  # «आई» has no more than one
    return consonants > len(_CONSONANT.findall(word)) + 1


def _sounds_like(joined: str, heard: str, tail: str) -> bool:
    """Whether a compound begins and sounds like the word in the dictionary."""
    if tail[0] in "aeiou" and tail not in _PARTICLES:
        return False
    return joined[:2] == heard[:2] and sound(joined) == sound(heard)
