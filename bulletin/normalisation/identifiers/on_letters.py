"""A number tied to letters: «बीएस-6», «CBT-1», «एनएस1», «विटामिन B12»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import INDIC, near, previous_word
from bulletin.normalisation.identifiers.product_words import in_script
from bulletin.normalisation.word_patterns import word_pattern

_letters = word_pattern("<initials>{2,5}")
_WITH_A_DASH = lazy_pattern(f"([A-Za-z{INDIC}]{{2,}}) ?[-–:] ?[0-9]")
_TALLY_REACH, _KIND_REACH = 12, 60


def is_on_letters(text: str, number: re.Match[str], before: str, language: Language) -> bool:
    """Whether a digit on the letters ``before`` is said in English as they are: not that of a road,
    a mission or an aircraft, nor what several have got, «BJP-2, SP-3».
    """
    letters = in_script(before, language)
    if len(number[1]) > 1 or not _letters(language).fullmatch(letters):
        return False
    start, end = number.span()
    begin = text.rindex(before, 0, start)
    if text[begin - 1 : begin] == "-":
        return False  # «सार्स-सीओवी-2»
    beside = _WITH_A_DASH.findall(text, max(0, start - _TALLY_REACH), end + _TALLY_REACH)
    return (
        letters not in language.cues["numbered_in_hindi"]
        and {before}.issuperset(beside)
        and not near(text, start, end, _KIND_REACH, language.cues["no_products"], "।\n")
    )


def is_vitamin(
    text: str, begin: int, match: re.Match[str], before: str, language: Language
) -> bool:
    """«विटामिन B6 और b12»: a letter near the word for vitamins; «B12» by what a body does, too."""
    letter = before.upper() if before.isascii() else before
    if letter not in _VITAMINS and before not in language.initials:
        return False
    if text[match.start() - 1] != " " and near(
        text, *match.span(), _VITAMIN_REACH, language.cues["vitamin"]
    ):
        return True
    if match[1] != "12" or letter not in {"B", language.letters.get("B")}:
        return False
    labelled = previous_word(text, text.rindex(before, 0, begin))
    return labelled not in words_of(language, *_ADDRESSES) and near(
        text, *match.span(), _BODY_REACH, language.cues["of_the_body"], "।\n"
    )


_ADDRESSES = ("numbered", "listed", "coaches", "addressed")
_BODY_REACH = 50
_VITAMINS = frozenset("ABCDEK")
_VITAMIN_REACH = 30
