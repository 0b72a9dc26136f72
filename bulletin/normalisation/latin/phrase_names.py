"""Names that are said in English within an English phrase: «Russia Ukraine War» is «रशिया …».

Alone («Russia ने कहा»), or among other names («Russia, China»), they are said as Hindi has them.
"""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import by_first, table
from bulletin.normalisation.words.word_dictionaries import is_common_word, listed_name

__all__ = ["name_in_phrase"]

_REACH = 60
_BEFORE = lazy_pattern("(?:[A-Za-z'’]+[ -])+\\Z")
_BEHIND = lazy_pattern("(?:[ -][A-Za-z'’]+)+")
_WORD = lazy_pattern("[A-Za-z]{2,}")


def name_in_phrase(text: str, match: re.Match[str], language: Language) -> str:
    """How the name of ``match`` is said beside other English words; '' if it is no such name."""
    said = _names(language).get(match[0].lower(), "")
    if not said:
        return ""
    start, end = match.span()
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    behind = _BEHIND.match(text, end, end + _REACH)
    words = " ".join(found[0] for found in (before, behind) if found)
    return said if any(_is_english(word, language) for word in _WORD.findall(words)) else ""


def _is_english(word: str, language: Language) -> bool:
    small = word.lower()
    return is_common_word(small, language) and not listed_name(small, language)


_names = table(by_first, "phrase_names.tsv")
