"""Classes of stars: «B2 III श्रेणी का तारा», «M3V»: letters and numbers, said in English."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches

_CLASS = lazy_pattern(
    f"[0-9](?<=[OBAFGKM].)(?<![A-Za-z0-9]..)(?:[.]([0-9]))? ?(I{{1,3}}|IV|V)(?![A-Za-z0-9{INDIC}])"
)
_BRIGHTNESS = ("I", "II", "III", "IV", "V")
_REACH = 80


def star_classes(text: str, language: Language) -> Iterator[Reading]:
    """The classes of stars near a word for these."""
    for match in number_matches(_CLASS, text) if "I" in text or "V" in text else ():
        start, end = match.start() - 1, match.end()
        if not near(text, start, end, _REACH, language.cues["stars_in_the_sky"]):
            continue
        heat = numbers.english(int(match[0][0]), language)
        if match[1]:
            heat += f" {language.says['point']} {numbers.english(int(match[1]), language)}"
        brightness = numbers.english(_BRIGHTNESS.index(match[2]) + 1, language)
        letter = numbers.spelled(text[start], language)
        yield Reading(start, end, f"{letter} {heat} {brightness}")
