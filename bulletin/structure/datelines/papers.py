"""Papers that no table has, among the parts of a dateline: told by their words and by signs."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.vocabulary import vocabulary

_LONGEST = 3
_APART = frozenset("/|()[]।–—")
_SIGNS = re.compile("[\"'“”‘’?!0-9:]")


def may_be_a_paper(part: str, language: Language) -> bool:
    """Whether two or three words are all frequent in Hindi, as those of papers are, and none says
    that a place is meant; or a word spells the letters of a name: «आरएनएस».
    """
    words = part.split()
    if len(words) > _LONGEST or _SIGNS.search(part) or holds(part, "finite", language):
        return False
    counted = vocabulary(language)
    if len(words) == 1 or counted is None:
        return _letters_of_a_name(language).fullmatch(part) is not None
    placed = any(holds(word, "town_word", language) for word in words)
    return not placed and all(not counted.is_rare(word) for word in words)


_letters_of_a_name = word_pattern("<initials>{3,}")
"""The names of three letters or more in one word: «वीएनएस»."""


def is_apart(head: str, start: int, end: int, stop: int) -> bool:
    """Whether a sign other than a comma stands on a side of ``head[start:end]``, in a dateline that
    ends at ``stop``; words must have text behind, as they may be a title on a line of their own
    («दुमका – जल संकट»).
    """
    around = (head[:start].rstrip()[-1:], head[end:stop].lstrip()[:1])
    goes_on = head[stop:].strip() or " " not in head[start:end]
    return bool(goes_on) and not _APART.isdisjoint(around)
