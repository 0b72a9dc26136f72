"""Whether a word begins and ends as known words do: letters that do not are said by their names."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator

from bulletin.language import Language, english
from bulletin.normalisation.guessing import given_names, pronounced

__all__ = ["is_sayable"]

_ENDS = re.compile("^[^aeiouy]{2,}|[^aeiouy]{2,}$")
_ATTESTED = 3
"""A cluster that fewer words have may be a misprint or an acronym among them."""


def is_sayable(small: str, language: Language) -> bool:
    """Whether the consonants at both ends of a word in small letters stand so in known words.

    «nhidcl» is not: no word ends like that.
    """
    attested = _attested(language)
    return all(attested[cluster] >= _ATTESTED for cluster in _clusters(small))


def _clusters(small: str) -> Iterator[tuple[bool, str]]:
    """The clusters at a word's ends, each with whether it begins the word."""
    return ((not found.start(), found[0]) for found in _ENDS.finditer(small))


@functools.cache
def _attested(language: Language) -> Counter[tuple[bool, str]]:
    words = {*english(language), *pronounced(language), *given_names(language)}
    return Counter(cluster for word in words if word.isalpha() for cluster in _clusters(word))
