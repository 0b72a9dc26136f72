"""What is written in Latin letters: acronyms by letter name, words by table and by rule.

Nothing is left in Latin: an engine would switch its voice, or spell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language, english
from bulletin.normalisation import numbers
from bulletin.normalisation.context import previous_word
from bulletin.normalisation.latin import say
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["ACRONYMS", "WORDS"]

_RUN = re.compile("[A-Za-z]+(?:'[A-Za-z]+)?")
_COMPOUND = re.compile("[A-Za-z]+(?:['-][A-Za-z]+)*")
_MINUS = re.compile(r"-(?=[ ,;।)]|$)")
_ROMAN = {
    "II": 2,
    "III": 3,
    "IV": 4,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "XI": 11,
    "XII": 12,
    "I": 1,
    "V": 5,
    "X": 10,
}


def _acronyms(text: str, language: Language) -> Iterator[Reading]:
    for match in _RUN.finditer(text):
        run = match[0]
        if run in _ROMAN and previous_word(text, match.start()) in language.cues["roman_before"]:
            yield Reading(match.start(), match.end(), numbers.cardinal(_ROMAN[run], language))
        elif len(run) == 1 and _MINUS.match(text, match.end()):
            letter = numbers.spelled(run, language)
            yield Reading(
                match.start(), match.end() + 1, language.says["grade_minus"].format(n=letter)
            )
        elif run.isupper() or run in language.acronyms:
            yield Reading(match.start(), match.end(), say(run, language))


def _words(text: str, language: Language) -> Iterator[Reading]:
    for compound in _COMPOUND.finditer(text):
        whole = english(language).get(compound[0].lower())
        if whole and len(compound[0]) > 1:
            yield Reading(compound.start(), compound.end(), whole)
            continue
        for match in _RUN.finditer(text, compound.start(), compound.end()):
            yield Reading(match.start(), match.end(), _word(text, match, language))


def _word(text: str, match: re.Match[str], language: Language) -> str:
    """A word; one small letter in a bracket is a letter («19(1)(a)»), not an article."""
    if len(match[0]) == 1 and text[match.start() - 1 : match.start()] == "(":
        return numbers.spelled(match[0], language)
    return say(match[0], language)


ACRONYMS = Pass("acronym", _acronyms)
WORDS = Pass("english", _words)
