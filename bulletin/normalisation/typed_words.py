"""Common typing mistakes: a reph in the wrong place, a missing dot, no space after «में»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from bulletin.language import Language
from bulletin.normalisation.context import INDIC, alternatives
from bulletin.normalisation.matching import WordTable
from bulletin.normalisation.reph import misplaced_rephs, rephs_amid_clusters
from bulletin.normalisation.transliteration import frequent_words
from bulletin.normalisation.undotted import undotted_words

__all__ = ["mistyped", "words_as_meant"]


@functools.cache
def mistyped(language: Language) -> Mapping[str, str]:
    """Known typing mistakes, and the words that are meant."""
    return {**misplaced_rephs(language), **undotted_words(language)}


@functools.cache
def _table(language: Language) -> WordTable[str]:
    return WordTable(mistyped(language))


def words_as_meant(text: str, language: Language) -> list[tuple[int, int, str]]:
    """Where ``text`` has a mistyped word, and what is meant; in order, without overlaps.

    The spelling in the newsroom's own table takes precedence.
    """
    words = ((word.start, word.end, word.entry) for word, *_ in _table(language).find(text))
    found = sorted((*words, *rephs_amid_clusters(text), *_glued(text, language)))
    kept: list[tuple[int, int, str]] = []
    for start, end, meant in found:
        free = not kept or start >= kept[-1][1]
        short = _DOT.match(text, end) and f"{text[start:end]}." in language.abbreviations
        if free and not short and text[start:end] not in language.spellings:
            kept.append((start, end, meant))
    return kept


_DOT = re.compile(f"[.0] ?[{INDIC}]")
"""What ends a short form: «मै. राज ट्रेडर्स», and «मै0» in Uttar Pradesh, are no «मैं»."""

# Shorter ends may be those of another word: «मेंढक», «हैंडबॉल».
_GLUED = re.compile(f"[मह](?:ें|ैं)(?<![{INDIC}]...)([{INDIC}]{{4,20}})(?![{INDIC}])")


def _glued(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """«मेंलेकर», «हैंक्योंकि»: a frequent word without the space before it."""
    frequent = frequent_words(language)
    for found in _GLUED.finditer(text):
        if found[1] in frequent:
            yield found.start(), found.end(), f"{found[0][:3]} {found[1]}"
    for found in _glued_scale(language).finditer(text):
        counted = _NUMBER_BEFORE.search(text, max(0, found.start() - 2), found.start()) is not None
        if _are_two_words(found[1], found[2], language, counted=counted):
            yield found.start(1), found.end(), f"{found[1]} {found[2]}"


@functools.cache
def _glued_scale(language: Language) -> re.Pattern[str]:
    """A scale, a unit or a currency, and the letters that are run together with it."""
    scales = (word for word in language.scale_words if _WORD.fullmatch(word))
    long = (unit for unit in language.units if len(unit) > _SHORTEST and _WORD.fullmatch(unit))
    first = alternatives({*scales, *long, *language.cues["currency_words"]})
    return re.compile(f"(?<![{INDIC}])({first})([{INDIC}]{{2,20}})(?![{INDIC}])")


_WORD = re.compile(f"[{INDIC}]{{2,}}")
_SHORTEST = 3
_NUMBER_BEFORE = re.compile("[0-9] ?\\Z")


def _are_two_words(first: str, second: str, language: Language, *, counted: bool) -> bool:
    """«करोड़रुपये»; after a number, «10 लाखलोग» and «20 करोड़की», too; but «करोड़पति»."""
    frequent, whole = frequent_words(language), first + second
    if whole in frequent or whole in language.units:
        return False
    if second in language.endings or second in language.cues["in_one_word"]:
        return False
    if second in language.cues["currency_words"] or second in language.currencies:
        return True
    if not counted:
        return False
    known = second in frequent and len(second) >= _SHORTEST
    return (
        known
        or second in language.scale_words
        or second in language.units
        or (second in language.cues["postpositions"])
    )
