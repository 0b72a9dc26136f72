"""Changes words to the newsroom's spelling: misplaced rephs, words without a dot or a space,
visargas that stand for a colon.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.context import INDIC, previous_word
from bulletin.normalisation.matching import WordTable
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.reph import misplaced_rephs, rephs_amid_clusters
from bulletin.normalisation.transliteration import frequent_words
from bulletin.normalisation.undotted import undotted_words

__all__ = ["PASS", "colons_for_visargas"]


@functools.cache
def _table(language: Language) -> WordTable[str]:
    misspelt = {**misplaced_rephs(language), **undotted_words(language)}
    return WordTable({**misspelt, **language.spellings})


def _read(text: str, language: Language) -> Iterator[Reading]:
    words = (found[0] for found in _table(language).find(text))
    found = [Reading(word.start, word.end, word.entry) for word in words]
    amid = (Reading(*place) for place in rephs_amid_clusters(text))
    others = (*amid, *_glued(text, language), *_colons(text, language))
    yield from sorted((*found, *others), key=lambda each: each.start)


# Shorter ends may be those of another word: «मेंढक», «हैंडबॉल».
_GLUED = re.compile(f"[मह](?:ें|ैं)(?<![{INDIC}]...)([{INDIC}]{{4,20}})(?![{INDIC}])")


def _glued(text: str, language: Language) -> Iterator[Reading]:
    """«मेंलेकर», «हैंक्योंकि»: a frequent word without the space before it."""
    for found in _GLUED.finditer(text):
        if found[1] in frequent_words(language):
            yield Reading(found.start(), found.end(), f"{found[0][:3]} {found[1]}")


_VISARGA = re.compile(f"(?:[क-ह](?<=[{INDIC}]{{2}})(?<!त)|(?<=[0-9]))ः(?=[ \n]|$)")


def _colons(text: str, language: Language) -> Iterator[Reading]:
    """«समयः 11 बजे», «2026ः»: a visarga behind a number, or a word that has none."""
    known = language.cues["visarga"]
    if not known or "ः" not in text:
        return
    for found in _VISARGA.finditer(text):
        if previous_word(text, found.end()) not in known:
            yield Reading(found.end() - 1, found.end(), ":")


_ENDING = re.compile(f"(?:(?<=[{INDIC}]{{2}})(?<!त)|(?<=[0-9]))ः(?=[ –-]|$)")


def colons_for_visargas(text: str, language: Language) -> str:
    """``text`` with a colon for each visarga that ends a word which has none, or a number: «प्रेषकः»,
    «20 मार्च 2026ः»."""
    if "ः" not in text:
        return text
    known = language.cues["visarga"]
    return _ENDING.sub(lambda each: "ः" if previous_word(text, each.end()) in known else ":", text)


PASS = Pass("spelling", _read)
