"""Doubts about small numbers that may belong to a name, and are then said in English.

«टॉप 10», «लेविल-2», «RAID 2»: only the word tells which names take an English number, and no list
of these is complete. A number beside another that is doubtful is doubtful, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.core.model import Spoken
from bulletin.language import Language
from bulletin.normalisation.chunks import Chunk
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.explanation import DOUBTFUL
from bulletin.normalisation.typed_numbers import MISPLACED

__all__ = ["shares_of_numbers"]

_CARDINAL = "cardinal"
_BEHIND_LATIN = re.compile("[A-Za-z]{2} $")
_BEHIND_NAME = re.compile("[A-Za-z][a-z] $")
"""«iPhone 15», but not «NH 31»."""
_DASHED = re.compile(f"([{INDIC}]{{2,}})-[0-9]{{1,2}}")
_SMALL = re.compile("[0-9]{1,2}")
_WORD_BEFORE = re.compile(f"(?<![{INDIC}])([{INDIC}]{{2,20}}) $")
_REACH = 21


def shares_of_numbers(
    found: Sequence[Chunk], spoken: Spoken, language: Language
) -> Iterator[float]:
    """For each chunk ``found``, how sure it is by its neighbours; 1 if they raise no doubt."""
    doubted_until = -2
    for chunk in found:
        if MISPLACED.search(spoken.written, chunk.start, chunk.end):
            yield sure("misplaced comma", language)
            continue
        if not _is_number(chunk):
            yield 1.0
            continue
        share = _in_a_name(chunk, spoken.written, language)
        if chunk.start == doubted_until + 1:
            share = min(share, sure("number beside a number", language))  # «16 983 करोड़»
        if min(share, *(each.confidence for each in chunk.readings)) < DOUBTFUL:
            doubted_until = chunk.end
        yield share


def _is_number(chunk: Chunk) -> bool:
    return bool(chunk.readings) and all(each.rule == _CARDINAL for each in chunk.readings)


def _in_a_name(chunk: Chunk, text: str, language: Language) -> float:
    written = text[chunk.start : chunk.end]
    dashed = _DASHED.fullmatch(written)
    if dashed:
        usual = any(dashed[1] in language.cues[name] for name in _SAID_IN_HINDI)
        return 1.0 if usual else sure("number on a word", language)
    if not _SMALL.fullmatch(written):
        return 1.0
    start = chunk.start
    latin = _BEHIND_LATIN if len(written) == 1 else _BEHIND_NAME
    if latin.search(text, max(0, start - 3), start):
        return sure("digit behind Latin letters", language)
    word = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    if word and word[1] in language.cues["named_by_number"]:
        return sure("number on a word", language)
    return 1.0


_SAID_IN_HINDI = ("numbered", "listed", "numbered_in_hindi")
