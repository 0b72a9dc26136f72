"""Brackets in which letters follow their name: «निधि संगठन (Fund Organisation, FO)».

Where the name only says again what stands before the bracket, the letters alone are new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin.translated_brackets import says_again
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.words.sound_alike import alike, sound

__all__ = ["before_letters"]

_BRACKET = lazy_pattern(
    "\\( ?([A-Za-z][A-Za-z .,&'’/-]{2,98}?)( ?[–—/-] ?|, ?| or | )"
    "(?=([A-Z][A-Za-z]{0,6}[A-Z]) ?\\))"
)
_CAPITAL = lazy_pattern("(?<![A-Za-z])[A-Z]|(?<=[a-z])[A-Z]")
_LATIN = lazy_pattern("[A-Za-z]{3,}")
_INDIC = lazy_pattern(f"[{INDIC}]+")
_REACH = 120
_NEAR = 8
"""So many words before a bracket may be its name in Hindi."""


def before_letters(
    text: str, language: Language, repeats: Callable[[str, str, Language], bool]
) -> Iterator[Reading]:
    """The names that are not read. ``repeats`` tells whether Latin words sound as what stands
    before them, which alone counts if nothing parts the letters from the name: «धान (Dhan MSP)».
    """
    for match in _BRACKET.finditer(text):
        name, parting, letters = match.groups()
        line = text[max(0, match.start() - _REACH) : match.start()].rpartition("\n")[2]
        before = line.rstrip(" '\":")
        if _ends_with(before, letters, language):
            continue
        if repeats(before, name, language):
            yield Reading(match.start() + 1, match.end(), "")
        elif parting != " " and (
            says_again(line, name, language)
            or (_stands_for(letters, name) and _is_heard(name, before, language))
        ):
            share = sure("translation in a bracket", language)
            yield Reading(match.start() + 1, match.end(), "", confidence=share)


def _ends_with(before: str, letters: str, language: Language) -> bool:
    """«बीपीएससी (Bihar Public Service Commission, BPSC)»: the name is what is new."""
    return before.endswith((letters, say(letters, language).replace(" ", "")))


def _stands_for(letters: str, name: str) -> bool:
    """Whether ``letters`` are the capitals of a ``name``."""
    return "".join(_CAPITAL.findall(name)) == letters.upper()


def _is_heard(name: str, before: str, language: Language) -> bool:
    """Whether a word of a ``name`` is among the last ones before its bracket, in Hindi letters."""
    near = [sound(word) for word in _INDIC.findall(before)[-_NEAR:]]
    said = (sound(say(word, language)) for word in _LATIN.findall(name))
    return any(alike(one, other) for one in said for other in near)
