"""How likely it is that a line ends within its sentence: by the words on both sides of its end."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.word_choice import often_together

__all__ = ["within_a_sentence"]

_WORD = re.compile(r"[\w\u0900-\u0963]+")
_END = 60
# Natural logarithms of how much likelier each is within a title than between it and the line below.
# The words' neighbours: counted in 7,000 breaks within titles, and 5,300 lines below one.
_TOGETHER, _STRANGE = 2.7, -0.8
_NEEDS_MORE, _NEEDS_WORDS_BEFORE, _NEVER_OPENS = 3.0, 4.0, 3.0
_ENDED = -1.5
_LAST = ("never_last", "rarely_last", "within_last")


def within_a_sentence(one: str, other: str, language: Language) -> float:
    """How likely ``other`` continues ``one``: natural logarithms."""
    words, follows = _WORD.findall(one[-_END:]), _WORD.search(other)
    if not words or not follows:
        return 0.0
    last, first = words[-1], follows[0]
    told = _TOGETHER if often_together(last, first, language) else _STRANGE
    told += _ENDED if holds(last, "finite", language) else 0.0
    end = " ".join(one.split()[-2:])
    told += _NEEDS_MORE if any(holds(end, each, language) for each in _LAST) else 0.0
    told += _NEEDS_WORDS_BEFORE if holds(other, "never_first", language) else 0.0
    opens = holds(first, "within_first", language) or holds(first, "finite", language)
    return told + (_NEVER_OPENS if opens else 0.0)
