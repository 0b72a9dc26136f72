"""Numbers with a stroke that name something: sections of a law, posts of a kilometre, houses.

«3/25 आर्म्स एक्ट», «किलोमीटर 22/06-08», «बी-1/2». :mod:`.fractions` says them.
"""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    next_word,
    previous_word,
    second_word_before,
)
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.quantities.amounts import say_range

_OF_AN_ACT = lazy_pattern(r"([0-9]{1,3})/ ([0-9]{1,3})(?![0-9]|[/.,-][0-9])")
_ACT_REACH = 40
_WORDS_OF_AN_ACT = 4
_NAME = lazy_pattern(f"(?: [{INDIC}A-Za-z-]+)+")


def of_an_act(text: str, start: int, language: Language) -> Reading | None:
    """«3/ 25 आर्म्स एक्ट»: the stroke is said despite the space after it."""
    match = _OF_AN_ACT.match(text, start)
    if not match or not _names_an_act(text[match.end() : match.end() + _ACT_REACH], language):
        return None
    a, b = (numbers.number(part, language) for part in match.groups())
    words = language.says["over"].format(a=a, b=b)
    return Reading(start, match.end(), words, evidence="numbered")


_OF_A_STRETCH = lazy_pattern(
    "([0-9]{1,4})/([0-9]{1,2})(?:-| - )([0-9]{1,2})(?![0-9A-Za-z]|[/.,:-][0-9])"
)


def of_a_stretch(text: str, start: int, language: Language) -> Reading | None:
    """«किलोमीटर 22/06-08»: from one post of a kilometre to another."""
    match = _OF_A_STRETCH.match(text, start)
    if not match or int(match[2]) >= int(match[3]):
        return None
    unit = language.units.get(previous_word(text, start))  # «किमी»
    measured = unit is not None and unit.spoken in language.cues["numbered"]
    if not measured and not is_numbered(text, start, language):
        return None
    a, low, high = (numbers.number(_FILLED.sub("", part), language) for part in match.groups())
    posts = say_range(match[2], match[3], low, high, language)
    words = language.says["over"].format(a=a, b=posts)
    return Reading(start, match.end(), words, evidence="numbered")


_FILLED = lazy_pattern("\\A0+(?=[0-9])")


_SECTIONS = lazy_pattern(
    f"((?<![{INDIC}])[{INDIC}]++)[ -]"
    f"(?:[0-9{HEAD}{TAIL}]++-?(?:[A-Z]|[\u0904-\u0939])?(?:\\([^()]{{1,3}}\\))?,? ?)+\\Z"
)
_SECTIONS_REACH = 48


_SUBSECTION = lazy_pattern(" ?\\([0-9]{1,2}\\)")


def is_of_an_act(text: str, match: re.Match[str], language: Language) -> bool:
    """«3/4 पॉक्सो एक्ट», «पॉक्सो एक्ट 3/4», «धारा 110G, 107/116»: sections, no shares."""
    start, end = match.span()
    section, _, other = match[0].partition("/")
    if _SUBSECTION.match(text, end) and section != other:
        return True  # «3/4(2) पॉक्सो», but not «250/250 (4 छात्र)»
    if _names_an_act(text[end : end + _ACT_REACH], language):
        return True
    before = previous_word(text, start)
    if before in language.cues["act_name"] or (
        {before, next_word(text, end)} & language.cues["act_alone"]
    ):
        return True
    first = _SECTIONS.search(text[max(0, start - _SECTIONS_REACH) : start])
    return first is not None and first[1] in language.cues["listed"]


def _names_an_act(behind: str, language: Language) -> bool:
    """Whether the next words name an act: «डीपी एक्ट», «दहेज प्रतिषेध अधिनियम»."""
    named = _NAME.match(behind)
    words = named[0].split() if named else []
    for number, word in enumerate(words):
        if word in language.cues["act_name"]:
            return number < _WORDS_OF_AN_ACT
        if word in language.cues["postpositions"]:
            return False
    return False


def is_numbered(text: str, start: int, language: Language) -> bool:
    """«धारा-376/506», «बी-1/2», «बी1/2»: whether what is before ``start`` is told by numbers."""
    dash = _DASH_BEFORE.search(text, max(0, start - 3), start)
    word = previous_word(text, dash.start() if dash else start)
    of_letter = word in language.initials or (word.isascii() and len(word) == 1)
    tied = (dash is not None and dash[0] == "-") or text[start - 1 : start] != " "  # of a block
    if of_letter and not tied:  # «मकान नंबर बी 3/4», but «विटामिन सी 1/2 चम्मच»
        word, of_letter = second_word_before(text, start), False
    return word in words_of(language, "numbered", "addressed") or (tied and of_letter)


_DASH_BEFORE = lazy_pattern(" ?[-–] ?\\Z")
