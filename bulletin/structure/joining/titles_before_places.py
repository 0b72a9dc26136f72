"""A title and a dateline in one line, where the line's end between them was lost: «भारी विरोध के बाद
सड़क खुली दुमका। मंत्री ने …».
"""

from __future__ import annotations

import re
from itertools import islice

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.pars import Par, parted

_REACH = 170
_WORD = lazy_pattern(r"\S+")
_STOP = lazy_pattern(r"[।:]|\)(?=\s)|\.(?=\s)|(?<=\s)[-–—](?=\s)")
_SENTENCE = lazy_pattern(r"[।?!]|(?<=[\u0900-\u0963]{2})\.(?=\s|$)")
_APART = lazy_pattern(r"[\s,।:(/]+")
_FEWEST_WORDS, _LONGEST_TITLE = 4, 24
_LONGEST_DATELINE, _LONGEST_PLACE, _MOST_STOPS, _FEWEST_SENTENCES = 6, 3, 3, 2
_GOES_ON = tuple(",;:(/-–—")


def without_its_dateline(first: Par, language: Language) -> list[Par]:
    """The ``first`` par, in two if a dateline with a known place follows a title, and several
    sentences follow it.

    Of 167 real titles joined with their texts, 120 are parted so, one of them wrongly; of 1,225
    paragraphs, one.
    """
    opens = dateline(first.plain, Gazetteer(language))
    if first.marked or (opens and opens.more):
        return [first]
    for stop in islice(_STOP.finditer(first.plain[:_REACH]), _MOST_STOPS):
        at = _dateline_before(stop, first.plain, language)
        sentences = _SENTENCE.split(first.plain[at:], _FEWEST_SENTENCES) if at else []
        if len(sentences) > _FEWEST_SENTENCES:
            return list(parted(first, at))
        if stop[0] == "।":
            break
    return [first]


def _dateline_before(stop: re.Match[str], plain: str, language: Language) -> int:
    """Where a dateline begins that ends at ``stop``, behind the words of a title; else 0."""
    starts = [word.start() for word in _WORD.finditer(plain, 0, stop.start())]
    for at in starts[_FEWEST_WORDS : _LONGEST_TITLE + 1][-_LONGEST_DATELINE:]:
        title, rest = plain[:at].rstrip(), plain[at:]
        last = title.rpartition(" ")[2]
        place = place_among(_APART.split(rest, _LONGEST_PLACE)[:_LONGEST_PLACE], language)
        if not place or title.endswith(_GOES_ON) or last in language.cues["postpositions"]:
            continue
        if holds(place, "finite", language):
            continue  # «… मनाया गया दुमका। …»
        if plain_place(f"{last} {place}") in news_copy(language).places:
            continue  # «…, नई» and «दिल्ली»
        opens = dateline(rest, Gazetteer(language))
        if opens and opens.sure and opens.end >= stop.end() - at:
            return at
    return 0
