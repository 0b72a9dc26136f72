"""Kings and queens of one name, counted in figures: ``राजा हेनरी 3``, ``एडवर्ड 2 के शासनकाल में``."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import PHRASE_ENDS, near, next_word, previous_word
from bulletin.normalisation.identifiers.roman_numerals import rank
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches

_NUMBER = lazy_pattern(
    "(?<=[^\\s0-9] )([1-9]|1[0-9]|2[0-3])(?![0-9A-Za-z%°+\u0900-\u0963]|[.,:/-][0-9])"
)
_ENDS = lazy_pattern(PHRASE_ENDS)
_REACH = 40


def rulers(text: str, language: Language) -> Iterator[Reading]:
    """The number behind a ruler's name, which counts nothing; with a word for rule near, unless
    only rulers have the name.
    """
    names = language.cues["rulers_names"]
    if not names:
        return
    for match in number_matches(_NUMBER, text):
        start, end = match.span()
        name = previous_word(text, start)
        if name not in names:
            continue
        alone = next_word(text, end) in language.cues["postpositions"] or _ENDS.match(text, end)
        told = name in language.cues["own_to_rulers"] or (
            near(text, start, end, _REACH, language.cues["of_rule"], "।\n")
        )
        if alone and told:
            yield Reading(start, end, rank(int(match[1]), language), evidence="roman numeral")
