"""A town with which a text begins, without a mark: after an agency and a pipe, as in «भास्कर
न्यूज | पाली नगर परिषद …».
"""

from __future__ import annotations

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.datelines.parts import Dateline, opens_sentence

__all__ = ["town_first"]

_MOST_WORDS = 6


def town_first(plain: str, language: Language) -> Dateline | None:
    """The town that opens ``plain``, if nothing binds it to what follows: «पाली में …» has none.

    A state is more likely part of the sentence: «बिहार चुनाव में …».
    """
    words = plain.split(None, _MOST_WORDS)
    place = place_among(words, language)
    behind = words[len(place.split()) :][:1]
    if not place or not behind or plain_place(place) in news_copy(language).regions:
        return None
    if _is_bound(behind[0], language):
        return None
    return Dateline(len(place), place, (), sure=True, more=True)


def _is_bound(word: str, language: Language) -> bool:
    joins = not opens_sentence(word, language) or word in language.cues["conjunctions"]
    return joins or holds(word, "owns", language) or not word[0].isalpha()
