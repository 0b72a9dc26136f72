"""Changes words to the newsroom's spelling, and reads unit signs without a number."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.matching import WordTable
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]


@functools.cache
def _table(language: Language) -> WordTable[str]:
    return WordTable(language.spellings)


def _read(text: str, language: Language) -> Iterator[Reading]:
    for found in _table(language).find(text):
        yield Reading(found[0].start, found[0].end, found[0].entry)


PASS = Pass("spelling", _read)
