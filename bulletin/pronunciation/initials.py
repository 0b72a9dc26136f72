"""Initials written as one word: एनडीए is the letters N, D and A."""

from __future__ import annotations

import functools
import re

from bulletin.pronunciation.akshara import rows

_FEWEST = 2


def initials(word: str) -> tuple[str, ...] | None:
    """The names of the letters in ``word``; ``None`` if it is not such a word."""
    if not _whole().fullmatch(word):
        return None
    letters = tuple(_one().findall(word))
    return letters if len(letters) >= _FEWEST else None


@functools.cache
def _names() -> str:
    """Every name, the longest first."""
    names = [name for (name,) in rows("letter_names.tsv")]
    return "|".join(sorted(names, key=len, reverse=True))


@functools.cache
def _whole() -> re.Pattern[str]:
    return re.compile(f"(?:{_names()})+")


@functools.cache
def _one() -> re.Pattern[str]:
    return re.compile(_names())
