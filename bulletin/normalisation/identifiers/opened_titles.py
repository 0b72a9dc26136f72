"""Numbers that open the name of a film: «3 Idiots», «'2 States'»; and what a number counts."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, roman_hindi, words_of
from bulletin.normalisation.context import INDIC, near, next_word, second_word
from bulletin.normalisation.identifiers.product_words import is_plus
from bulletin.normalisation.latin.guessing import formed_word
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.words.word_dictionaries import is_common_word

FILM_REACH = 60
"""So many characters around a title a word for films is looked for."""


def opens_a_title(text: str, match: re.Match[str], language: Language) -> bool:
    """«'3 Idiots'», «2 States की कमाई», «'3 इडियट्स'»: the first word of an English name."""
    end = match.end()
    quoted = _ENGLISH_PLURAL.match(text, end)
    if not (quoted or CAPITALISED.match(text, end)) or counts(text, end, language, several=False):
        return False
    if _counts_in_roman_hindi(text, end, language) or is_plus(next_word(text, end), language):
        return False
    opening = _OPENING.search(text, max(0, match.start() - 2), match.start())
    if opening is None:
        return False
    if opening[0].strip():
        return True
    behind = _HINDI_BEHIND.match(text, end)  # «10 Coaches पटरी से उतरे», but «2 States की कमाई»
    named = not behind or behind[1] in language.cues["postpositions"]
    return not quoted and (named or is_near_films(text, match, language))


_HINDI_BEHIND = lazy_pattern(f"(?: [A-Za-z]+){{1,4}} ([{INDIC}]+)")


def _counts_in_roman_hindi(text: str, end: int, language: Language) -> bool:
    """«60 Saal Ke Baad», «4 Dham में», but «3 Idiots Ki Kahani»: a Hindi word is counted."""
    table = roman_hindi(language)
    counted = next_word(text, end).lower()
    if counted in table:
        return True
    behind = second_word(text, end).lower()
    return (
        (behind in table or not is_common_word(behind, language))
        and counted.isascii()
        and not (is_common_word(counted, language) or formed_word(counted, language))
    )


_OPENING = lazy_pattern("(?:^|\n|(?:^|[ (\n])['\"‘“])\\Z")
CAPITALISED = lazy_pattern(" [A-Z][a-z]{2}")
"""A word of a name behind a number: «3 Idiots»."""
_ENGLISH_PLURAL = lazy_pattern(f" [{INDIC}]{{2,12}}्स['\"’”]")


def is_near_films(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a word for films or series is near."""
    return near(text, *match.span(), FILM_REACH, words_of(language, "film", "streamed"))


def counts(text: str, end: int, language: Language, *, several: bool) -> bool:
    """Whether what follows is counted or measured: «War 2 साल चली».

    With ``several``, any plural counts; without, «टियर 2 शहरों» does not.
    """
    word, cues = next_word(text, end), language.cues
    to = amounts.to_another(language).match(text, end)
    if to and text[to.end() : to.end() + 1].isdigit():
        return True  # «सुपर 11 से 13 रुपये»
    return (
        (several and word.endswith(tuple(cues["of_many"])))
        or word in words_of(language, "counted", "counted_after", "units", "scale_words", "months")
        or word.lower() in language.units  # «43 Inch»
    )
