"""Letters in brackets after the names of players: «रोहित (C)», «पंत (w)»."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC, near
from bulletin.normalisation.passes import Reading

__all__ = ["readings"]

_ROLE = lazy_pattern(f"[(](?:(?<=[{INDIC}A-Za-z] .)|(?<=[{INDIC}A-Za-z].))([CcWw])[)]")
_ROLES = {"c": "captain", "w": "keeper"}
_REACH = 120


def readings(text: str, language: Language) -> Iterator[Reading]:
    """The captain and the keeper of a side, in a list of its players."""
    for match in _ROLE.finditer(text):
        word = language.says[_ROLES[match[1].lower()]]
        if word and near(text, *match.span(), _REACH, language.cues["squad"]):
            yield Reading(*match.span(), f"({word})")
