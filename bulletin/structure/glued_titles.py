"""A title that was copied together with the place that opens its text: «… का विरोधभोपाल। …»."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.transliteration import transliterator
from bulletin.structure.pars import Par, parted

__all__ = ["without_its_title"]

_REACH = 170
_LAST_WORD = re.compile("([\u0904-\u0963]+) ?[।:] ?(?=[\u0904-\u0939])")
_CUT = re.compile("(?<![\u094d])(?=[\u0904-\u0939])")
_FEWEST_WORDS, _FEWEST_BEHIND = 4, 8
_SHORTEST_WORD, _SHORTEST_PLACE = 2, 3


def without_its_title(first: Par, language: Language) -> list[Par]:
    """The ``first`` par, in two if a title is run together with a dateline.

    The last word before the first stop is then no word, but a known one and a known place.
    """
    found = _LAST_WORD.search(first.plain[:_REACH])
    if not found or first.marked or len(first.plain[: found.start()].split()) < _FEWEST_WORDS:
        return [first]
    few = len(first.plain[found.end() :].split(None, _FEWEST_BEHIND)) < _FEWEST_BEHIND
    at = 0 if few else _place_in(found[1], language)
    title = first.plain[: found.start() + at]
    if not at or any(stop in title for stop in "।.:") or holds(title, "finite", language):
        return [first]
    return list(parted(first, len(title)))


def _place_in(word: str, language: Language) -> int:
    """Where a known place begins in ``word`` behind a known word; 0 if it is a word, or no such."""
    vocabulary, places = transliterator(language), news_copy(language).places
    if vocabulary is None or vocabulary.known(word) or plain_place(word) in places:
        return 0
    for cut in _CUT.finditer(word, _SHORTEST_WORD, len(word) - _SHORTEST_PLACE):
        at = cut.start()
        if plain_place(word[at:]) in places and vocabulary.known(word[:at]):
            return at
    return 0
