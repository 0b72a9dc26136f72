"""Words mistyped as many are: a reph in the wrong place, a dot left out, the space behind «में»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.matching import WordTable
from bulletin.normalisation.reph import misplaced_rephs, rephs_amid_clusters
from bulletin.normalisation.transliteration import frequent_words
from bulletin.normalisation.undotted import undotted_words

__all__ = ["mistyped", "words_as_meant"]


@functools.cache
def mistyped(language: Language) -> Mapping[str, str]:
    """Words that are known to be mistyped, and as they are meant."""
    return {**misplaced_rephs(language), **undotted_words(language)}


@functools.cache
def _table(language: Language) -> WordTable[str]:
    return WordTable(mistyped(language))


def words_as_meant(text: str, language: Language) -> list[tuple[int, int, str]]:
    """Where ``text`` has a mistyped word, and what is meant; in order, without overlaps. How the
    newsroom's own table spells a word goes before.
    """
    words = ((word.start, word.end, word.entry) for word, *_ in _table(language).find(text))
    found = sorted((*words, *rephs_amid_clusters(text), *_glued(text, language)))
    kept: list[tuple[int, int, str]] = []
    for start, end, meant in found:
        free = not kept or start >= kept[-1][1]
        if free and text[start:end] not in language.spellings:
            kept.append((start, end, meant))
    return kept


# Shorter ends may be those of another word: «मेंढक», «हैंडबॉल».
_GLUED = re.compile(f"[मह](?:ें|ैं)(?<![{INDIC}]...)([{INDIC}]{{4,20}})(?![{INDIC}])")


def _glued(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """«मेंलेकर», «हैंक्योंकि»: a frequent word without the space before it."""
    for found in _GLUED.finditer(text):
        if found[1] in frequent_words(language):
            yield found.start(), found.end(), f"{found[0][:3]} {found[1]}"
