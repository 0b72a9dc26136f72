"""What letters look like: those that can be said as a word, and those that are said by name; how a
reading ends.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

__all__ = ["CROWDED", "ENDS_IN_CONSONANT", "SHORT", "SPELLED_AT_MOST", "UNSAYABLE", "VOWEL"]

SPELLED_AT_MOST = 5
"""The most letters of an acronym; a longer word in capitals is from a headline."""
SHORT = 3
"""The most letters that are said by name wherever they may be."""
VOWEL = lazy_pattern("[aeiouAEIOU]|(?<=.)[yY]")
CROWDED = lazy_pattern("(?!str|sch|spr|thr|chr|ght|rth|nth)[b-df-hj-np-tv-z]{3}")
"""Three consonants with which no English syllable begins or ends."""
ENDS_IN_CONSONANT = lazy_pattern("[\u0915-\u0939]\u093c?\\Z")
"""A reading to which the sign of a vowel can be added."""
UNSAYABLE = lazy_pattern("[^aeiouy]{5}|^[^aeiouy]{4}")
"""«UPPRPB», «uppbpb»: too many consonants to be said as a word."""
