"""Which questions rise at their end: those answered with yes or no."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from bulletin.pronunciation.akshara import rows

_WHAT = "क्या"
_THAT = "कि"
_OR = "या"
_LONGEST_WHAT = 3
"""The most words of a question that begins with क्या in the sense of what: क्या हुआ था?"""


def rises(question: Sequence[str]) -> bool:
    """Whether a question rises, by its words without marks.

    A question with who, where or how much falls, and so does one with alternatives; others rise.
    At the beginning or end क्या asks for yes or no; elsewhere it means what.
    """
    words = list(question)
    if not words:
        return False
    opening = next((at for at, word in enumerate(words) if word not in _kind("before")), 0)
    if words[opening] == _WHAT:
        return not _is_what(words[opening + 1 :])
    if words[-1] == _WHAT:
        return True
    asked = _without_what_is_known(words)
    if any(word in _kind("asks") or word == _WHAT for word in asked):
        return False
    return _OR not in words


def _is_what(behind: Sequence[str]) -> bool:
    """Whether the क्या before these words means what: क्या हुआ, क्या कारण है कि …"""
    if not behind:
        return True
    noun_or_verb = behind[0] in _kind("what")
    return noun_or_verb and (len(behind) < _LONGEST_WHAT or behind[1] in _kind("what"))


def _without_what_is_known(words: Sequence[str]) -> Sequence[str]:
    """The words up to a कि after a verb of knowing: what follows it is not asked."""
    if _THAT in words:
        at = words.index(_THAT)
        if any(word in _kind("knows") for word in words[:at]):
            return words[:at]
    return words


@functools.cache
def _kind(kind: str) -> frozenset[str]:
    return frozenset(word for word, its in rows("question_words.tsv") if its == kind)
