"""Towns with which a text begins, without a mark: after an agency and a pipe, as in «भास्कर
न्यूज | पाली नगर परिषद …», or before the words of the title.
"""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import is_place, place_among
from bulletin.structure.datelines.parts import Dateline, opens_sentence
from bulletin.structure.told_places import is_rare_name

_MOST_WORDS = 6
_ECHOED = 3
_EDGES = " ,।:–—-'\""
_TWO = re.compile(
    "(?P<one>[\u0900-\u0963]{3,20}) ?/ ?(?P<other>[\u0900-\u0963]{3,20}) "
    "(?P<behind>[\u0904-\u0939]\\S*)"
)
_ONE_IN_BRACKETS = re.compile(
    "(?P<one>[\u0900-\u0963]{3,20}) ?\\((?P<other>[\u0900-\u0963]{3,20})\\) "
    "(?P<behind>[\u0904-\u0939]\\S*)"
)


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


def may_be_town_first(plain: str, language: Language) -> bool:
    """Whether the town that opens ``plain`` may be its place: nothing binds it to what follows, and
    that is no area: «दुमका गणतंत्र दिवस के …», but «दुमका रोड स्थित …».
    """
    found = town_first(plain, language)
    behind = plain[found.end :].split(None, 1)[0].strip(_EDGES) if found else ""
    joined = ("joined_to_a_place", "area", "station", "way")
    return bool(behind) and not any(holds(behind, table, language) for table in joined)


def before_its_title(plain: str, title: str, language: Language) -> Dateline | None:
    """The town that opens ``plain``, if the first words of the ``title`` follow it: «दुमका-बिजली
    कटौती से …» below «बिजली कटौती से परेशानी».
    """
    first = title.split(None, _ECHOED)[:_ECHOED]
    words = plain.replace("-", " ").split(None, _MOST_WORDS)
    place = place_among(words, language)
    many = len(place.split())
    if not place or words[many : many + _ECHOED] != first or len(first) < _ECHOED:
        return None
    if plain_place(place) in news_copy(language).regions or _is_bound(first[0], language):
        return None
    end = len(plain) - len(plain[len(place) :].lstrip(_EDGES))
    return Dateline(end, place, (), sure=True, more=False)


def two_towns(plain: str, language: Language) -> Dateline | None:
    """Two towns that open ``plain`` with a slash or brackets, if nothing binds them to the text:
    «सेमरा/दुमका प्रदेश में …», «सेमरा(दुमका) बारिश के …».

    A state in brackets may explain which town is meant: «बिलासपुर (छत्तीसगढ़) हाईकोर्ट ने …».
    """
    found = _TWO.match(plain) or _ONE_IN_BRACKETS.match(plain)
    if not found or _is_bound(found["behind"], language) or _is_an_area(found["behind"], language):
        return None
    one, other = found["one"], found["other"]
    bracketed = found.re is _ONE_IN_BRACKETS
    region = plain_place(other) in news_copy(language).regions
    if bracketed and (region or holds(found["behind"], "joined_to_a_place", language)):
        return None  # «सेमरा (दुमका) निवासी किसान ने …»
    known = is_place(one, language) or (bracketed and is_rare_name(one, language))
    if not (known and is_place(other, language)):
        return None
    return Dateline(found.start("behind") - 1, one, (), sure=True, more=True)


def _is_an_area(word: str, language: Language) -> bool:
    return any(holds(word, table, language) for table in ("area", "station"))


def _is_bound(word: str, language: Language) -> bool:
    joins = not opens_sentence(word, language) or word in language.cues["conjunctions"]
    return joins or holds(word, "owns", language) or not word[0].isalpha()
