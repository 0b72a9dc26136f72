"""Where a compound is joined: लोक+सभा. The spelling does not show it."""

from __future__ import annotations

import functools

from bulletin.pronunciation.akshara import rows

_SAID = "ऽ"
_VIRAMA = "्"
_SHORTEST = 2
"""The length of the shortest part, in signs."""


def joint(word: str) -> tuple[str, str] | None:
    """The two parts of ``word``, if it has a known one.

    The first ends with an avagraha if its final schwa is said: राज्यऽ+सभा. That happens after a
    cluster, before second parts that the table marks.
    """
    firsts, seconds = _firsts(), _seconds()
    for at in range(_SHORTEST, len(word) - 1):
        if not _begins(word[at]):
            continue
        first, second = word[:at], word[at:]
        if first in firsts:
            return firsts[first], second
        if second in seconds:
            keeps = seconds[second] and word[at - 2] == _VIRAMA
            return first + _SAID * keeps, second
    return None


def _begins(sign: str) -> bool:
    """Whether a part may begin with it: a letter may, a vowel's sign may not."""
    return "अ" <= sign <= "ह"


@functools.cache
def _firsts() -> dict[str, str]:
    return {part.removesuffix(_SAID): part for (part,) in rows("first_parts.tsv")}


@functools.cache
def _seconds() -> dict[str, bool]:
    """Each part, and whether a cluster before it keeps its schwa."""
    parts = [part for (part,) in rows("second_parts.tsv")]
    return {part.removeprefix(_SAID): part.startswith(_SAID) for part in parts}
