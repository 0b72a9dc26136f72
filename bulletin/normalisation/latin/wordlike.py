"""Whether Latin letters can be a word: by their shape, and by the model of transliteration."""

from __future__ import annotations

import functools

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.latin.transliteration import transliterator

_LIKE, _UNLIKE = -3.3, -4.25
"""Natural logarithms of likelihood per letter: of 25 words and 60 groups of letters from real
news, all words but three were above the one, and all letters but one below the other or between.
"""


def like_a_word(letters: str, language: Language) -> bool:
    """Whether ``letters``, small ones, are as likely as those of words («kiss», «alita»)."""
    return likelihood(letters, language) > _LIKE


def unlike_a_word(letters: str, language: Language) -> bool:
    """Whether ``letters``, small ones, are less likely than those of any word («cisce»)."""
    return likelihood(letters, language) < _UNLIKE


def is_a_long_word(letters: str, language: Language) -> bool:
    """Whether ``letters`` are too many for a body's name, and not unlike a word («hirschfeld»)."""
    return len(letters) > _MOST_OF_A_BODY and not unlike_a_word(letters, language)


_MOST_OF_A_BODY = 9


@functools.lru_cache(maxsize=4096)
def likelihood(letters: str, language: Language) -> float:
    """The likelihood per letter of the likeliest spelling; without a model, between both bounds."""
    model = transliterator(language)
    if model is None:
        return (_LIKE + _UNLIKE) / 2
    found = model.candidates(letters)
    return max((each.plain for each in found), default=2 * _UNLIKE * len(letters)) / len(letters)


SPELLED_AT_MOST = 5
"""The most letters of an acronym; a longer word in capitals is from a headline."""
SHORT = 3
"""The most letters that are said by name wherever they may be."""
VOWEL = lazy_pattern("[aeiouAEIOU]|(?<=.)[yY]")
CROWDED = lazy_pattern("(?!str|sch|spr|shr|thr|chr|dhr|bhr|chh|ght|rth|nth)[b-df-hj-np-tv-z]{3}")
"""Three consonants with which no syllable of English or Hindi begins or ends."""
ENDS_IN_CONSONANT = lazy_pattern("[\u0915-\u0939]\u093c?\\Z")
"""A reading to which the sign of a vowel can be added."""
UNSAYABLE = lazy_pattern("[^aeiouy]{5}|^[^aeiouy]{4}")
"""«UPPRPB», «uppbpb»: too many consonants to be said as a word."""
