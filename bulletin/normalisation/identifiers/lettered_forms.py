"""Forms whose number has letters, said in English: «फॉर्म 10C», «फॉर्म 26AS», «फॉर्म 15जी और 15एच»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, previous_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_lettered = word_pattern(
    f"([1-9][0-9]?)(?:([A-Z]{{1,4}})|[ -]?(<letters>|<initials>{{2}}))"
    f"(?![{INDIC}A-Za-z0-9]|[.:-][{INDIC}A-Za-z0-9])",
    letters=lambda language: language.initials - words_of(language, "postpositions", "never_alone"),
)
_joining = word_pattern(", ?| ?/ ?| <conjunctions> ")
_TIED = lazy_pattern(" ?[-–] ?\\Z")
_LONGEST_TIE = 3
_OF_A_DAY = frozenset({"AM", "PM"})


def lettered_forms(text: str, language: Language) -> Iterator[Reading]:
    """The numbers with letters behind the word for a form, and those that are listed with them."""
    for match in number_matches(_lettered(language), text):
        start = match.start()
        tied = _TIED.search(text, max(0, start - _LONGEST_TIE), start)
        begin = tied.start() if tied else start
        if previous_word(text, begin) not in language.cues["lettered_forms"]:
            continue
        listed: re.Match[str] | None = match
        while listed and _is_a_form(listed, language):
            yield Reading(begin, listed.end(), _said(listed, language, tied=begin < start))
            joining = _joining(language).match(text, listed.end())
            listed = _lettered(language).match(text, joining.end()) if joining else None
            begin = start = listed.start() if listed else 0


def _is_a_form(match: re.Match[str], language: Language) -> bool:
    """«फॉर्म 10C», but not «फॉर्म 2MB», «फॉर्म 5PM तक»."""
    letters = match[2]
    return not letters or (
        letters not in _OF_A_DAY and (len(letters) == 1 or letters not in language.units)
    )


def _said(match: re.Match[str], language: Language, *, tied: bool) -> str:
    number = numbers.english(int(match[1]), language)
    letters = numbers.spelled(match[2], language) if match[2] else match[3]
    return f"{' ' if tied else ''}{number} {letters}"
