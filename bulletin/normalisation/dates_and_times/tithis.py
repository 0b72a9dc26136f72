"""Days of the moon in figures: «पौष शुक्ल 10», «चैत्र बदी 1», which have names."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_DAY = lazy_pattern(f"(?:1[0-5]|[1-9])(?![0-9%{INDIC}]| ?[-–] ?[0-9]|[.,:/][0-9])")
_of_a_half = word_pattern(
    f"(?<![{INDIC}])<lunar_months> (?:(<bright_half>)|<dark_half>)(?: <lunar_half>)? \\Z"
)
_REACH = 32


def tithis(text: str, language: Language) -> Iterator[Reading]:
    """The days that stand behind a month and its half."""
    cues, names = language.cues, language.says["tithis"].split()
    if not names or not any(map(text.__contains__, cues["bright_half"] | cues["dark_half"])):
        return
    for day in number_matches(_DAY, text):
        half = _of_a_half(language).search(text, max(0, day.start() - _REACH), day.start())
        if half and next_word(text, day.end()) not in language.units:
            last = language.says["full_moon" if half[1] else "new_moon"]
            yield Reading(*day.span(), [*names, last][int(day[0]) - 1])
