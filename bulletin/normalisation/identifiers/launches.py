"""Flights of rockets: «PSLV-C47», «जीएसएलवी एफ 15», which are said in English."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_NUMBER = lazy_pattern(f"[1-9][0-9]?(?![0-9A-Za-z{INDIC}]|[.,:/][0-9]| ?[-–] ?[0-9])")
_letter_before = word_pattern(
    f"(?<![A-Za-z{INDIC}])<launchers>(?: ?- ?| )?(?:[CDF]|<launch_letters>)( ?-? ?)\\Z",
    launch_letters=lambda language: tuple(language.letters.get(each, each) for each in "CDF"),
)
_REACH = 24


def launches(text: str, language: Language) -> Iterator[Reading]:
    """The numbers behind the letter of a rocket's flight."""
    if not any(map(text.__contains__, language.cues["launchers"])):
        return
    for number in number_matches(_NUMBER, text):
        before = _letter_before(language).search(
            text, max(0, number.start() - _REACH), number.start()
        )
        if before:
            words = numbers.english(int(number[0]), language)
            yield Reading(before.start(1), number.end(), f" {words}")
