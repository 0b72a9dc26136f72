"""Strokes beside words in Latin letters: «घर/Office», «Android/iOS», «Job/Result/Notice».

Read before the words are, as nothing tells a word's token from a number's («खंड/12»).
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.strokes import letter_names

_STROKE = lazy_pattern(f"/(?<=[A-Za-z{INDIC}]{{2}}/) ?(?=[A-Za-z]{{2}})")
_BEFORE = lazy_pattern(f"(/?)([A-Za-z]{{2,24}}|[{INDIC}]{{2,24}})\\Z")
_BEHIND = lazy_pattern("([A-Za-z]{2,24})(?![A-Za-z@.:])(/?)")
_REACH = 26


def _read(text: str, language: Language) -> Iterator[Reading]:
    """A pause for each stroke, but not between two names of letters: «SC/ST»; «DM/ADM» are
    two persons.
    """
    for stroke in _STROKE.finditer(text):
        before = _BEFORE.search(text, max(0, stroke.start() - _REACH), stroke.start())
        behind = _BEHIND.match(text, stroke.end())
        if not before or not behind or behind[1] in _WORDS:
            continue
        in_chain = before[1] or behind[2]
        words = before[2], behind[1]
        if (
            in_chain
            or not all(_is_spelled(word, language) for word in words)
            or all(_is_an_office(word, language) for word in words)
        ):
            yield Reading(*stroke.span(), ", ")


_WORDS = frozenset({"or"})
"""«and/or»."""


def _is_spelled(word: str, language: Language) -> bool:
    return word.isupper() or letter_names(language).fullmatch(word) is not None


def _is_an_office(word: str, language: Language) -> bool:
    """«DM/ADM», «डीएम/ADM»: two persons."""
    letters = numbers.spelled(word, language) if word.isascii() else word
    return letters in language.cues["offices"]


PASS = Pass("stroke", _read, needs=frozenset("/"))
