"""How much a line's end tells that the line was as wide as a program allowed: few lines prove a
width if all that end no sentence fit it.
"""

from __future__ import annotations

import math
import re

from bulletin.language import Language
from bulletin.normalisation.stops import ends_sentence

STOP = re.compile("[\u0900-\u0963\\w)\"'] ?[।?!.] ?(?=[\u0904-\u0939])")
"""A stop within a line."""
_FEW, _LONGEST, _MOST_TOLD = 4, 160, 3.0
_WITHIN, _BETWEEN, _STOP_WITHIN = 8.0, 0.2, 2.0
"""How much likelier than by chance a line fits where it breaks off, and where a paragraph ends; and
what a stop within a line that ends with none tells, as no title has one."""


def told_by_a_fit(one: str, words: float, language: Language) -> float | None:
    """How much it tells that a line fits a width, by what the words on both sides of its end say
    (natural logarithms); ``None`` if it ends a sentence, or is longer than any width.
    """
    if len(one) > _LONGEST or ends_sentence(one, language):
        return None
    told = math.log(_WITHIN * math.exp(min(words, _MOST_TOLD)) + _BETWEEN)
    return told + _STOP_WITHIN if stops_within(one) else told


def stops_within(plain: str) -> bool:
    """Whether a sentence ends within a line; a place above few words does not: «सेमरा। सड़क खुली»."""
    return any(
        plain.count(" ", 0, stop.start()) or plain.count(" ", stop.end()) >= _FEW
        for stop in STOP.finditer(plain)
    )
