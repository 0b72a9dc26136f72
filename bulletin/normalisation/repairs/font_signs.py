"""Signs of old fonts whose sense the word tells: «¨सह», «¨चगारी»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.repairs.by_language import ByLanguage
from bulletin.normalisation.words.vocabulary import Vocabulary, vocabulary

_CONSONANT = "[\u0915-\u0939]\u093c?"
_BEFORE_A_WORD = lazy_pattern(
    f"¨((?:{_CONSONANT}\u094d)*{_CONSONANT})([\u0904-\u0939][{INDIC}]{{0,12}})|¨"
)


def _sign_or_quote(match: re.Match[str], language: Language) -> str:
    """«¨सह» as सिंह, where the sign is ि and an anusvara; a quotation mark in «¨सब ठीक है».

    It is a quotation mark before a word that is met more often than the one with these signs.
    """
    if not match[2]:
        return ""
    known = vocabulary(language)
    drawn, plain = f"{match[1]}\u093f\u0902{match[2]}", match[1] + match[2]
    if known is None or (known.known(plain) and _often(known, plain) >= _often(known, drawn)):
        return plain
    return drawn


def _often(known: Vocabulary, word: str) -> float:
    return known.often(word) or 0.0


REPAIRS = (ByLanguage(_BEFORE_A_WORD, _sign_or_quote, "¨"),)
"""For texts whose other signs are in one form."""
