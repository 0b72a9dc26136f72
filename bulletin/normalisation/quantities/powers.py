"""Powers: ``10⁶``, ``10⁻⁹``, ``2^10``.

:mod:`~bulletin.normalisation.repairs.forms` writes the first as the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches

_POWER = lazy_pattern(r"([0-9]+(?:\.[0-9]+)?)\^([+-]?)([0-9]{1,3})(?![0-9]|[.,][0-9])")
_SIGNS = {"-": "minus", "+": "plus"}


def _read(text: str, language: Language) -> Iterator[Reading]:
    phrase = language.says["power"]
    if not phrase:
        return
    for match in number_matches(_POWER, text):
        base, sign, exponent = match.groups()
        words = numbers.number(exponent, language)
        if sign:
            words = language.says[_SIGNS[sign]].format(n=words)
        words = phrase.format(a=numbers.number(base, language), n=words)
        yield Reading(*match.span(), words)


PASS = Pass("power", _read, needs=frozenset("^"), of_numbers=True)
