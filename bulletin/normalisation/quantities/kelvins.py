"""Temperatures in kelvins: ``-132.8 °C, 140 K``, «गलनांक 933 K»; elsewhere K is a thousand."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import near, next_word
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches

_KELVINS = lazy_pattern("([0-9]{1,4}(?:\\.[0-9]+)?) ?K(?![A-Za-z0-9])")
_DEGREES_BEFORE = lazy_pattern("° ?[CF][,;/=(≈~ ]{1,4}\\Z")
_DEGREES_BEHIND = lazy_pattern("[,;/=(≈~ ]{1,4}[−-]?[0-9.]{1,7} ?° ?[CF]")
_REACH, _NAME_REACH = 8, 16


def _read(text: str, language: Language) -> Iterator[Reading]:
    if not language.says["kelvins"]:
        return
    for match in number_matches(_KELVINS, text):
        start, end = match.span()
        if next_word(text, end) in words_of(language, "currency_words", "counted_after", "counted"):
            continue  # «38°C, 120K रुपये»
        if _DEGREES_BEFORE.search(text, max(0, start - _REACH), start) or (
            _DEGREES_BEHIND.match(text, end)
            or near(text, start, start, _NAME_REACH, language.cues["points_of_change"], ",;।\n")
        ):
            words = language.says["kelvins"].format(n=numbers.number(match[1], language))
            yield Reading(start, end, words, rule="measure")


PASS = Pass("kelvin", _read, needs=frozenset("K"), of_numbers=True)
