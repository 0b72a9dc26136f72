"""Names that are made of known parts alone: «Vanlalhriatpuii» is «Van», «lal», «hriat», «puii»."""

from __future__ import annotations

import functools

from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation.latin.wordlike import ENDS_IN_CONSONANT

_LONGEST = 24
_SIGNS = frozenset("ािीुूेैोौ")
"""A part that begins with a vowel sign follows a consonant: «Lalengmawia»."""


@functools.cache
def _parts(language: Language) -> dict[str, tuple[str, bool]]:
    """How each part is written, and whether it is distinctive."""
    path = language.folder / "name_parts.tsv"
    return {part: (written, sign == "+") for _, (part, written, sign) in tsv(path, columns=3)}


def made_of_parts(small: str, language: Language) -> str:
    """The reading of a name in small letters, by the fewest parts that make it up; '' if it is not
    made of parts, or if none of them is distinctive.
    """
    parts = _parts(language)
    best: list[tuple[int, str, bool] | None] = [(0, "", False), *[None] * len(small)]
    if len(small) > _LONGEST:
        return ""
    for end in range(2, len(small) + 1):
        for at in range(end - 1):
            before, part = best[at], parts.get(small[at:end])
            if (
                before
                and part
                and not (part[0][0] in _SIGNS and not ENDS_IN_CONSONANT.search(before[1]))
            ):
                count, written, told = before[0] + 1, before[1] + part[0], before[2] or part[1]
                if not (known := best[end]) or (not told, count) < (not known[2], known[0]):
                    best[end] = count, written, told
    whole = best[-1]
    return whole[1] if whole and whole[0] > 1 and whole[2] else ""
