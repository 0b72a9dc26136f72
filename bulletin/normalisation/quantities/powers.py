"""Powers: ``10⁶``, ``10⁻⁹``, ``2^10``, ``1.6E-19``.

:mod:`~bulletin.normalisation.repairs.forms` writes the first as the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches

_POWER = lazy_pattern(r"([0-9]+(?:\.[0-9]+)?)\^([+-]?)([0-9]{1,3})(?![0-9]|[.,][0-9])")
_OF_TEN = lazy_pattern(r"([0-9]+\.[0-9]+)[Ee]([+−-])?([0-9]{1,3})(?![0-9A-Za-z]|[.,:/-][0-9])")
"""«1.6E-19», as computers write it; «2.5E6»."""
_SIGNS = {"−": "minus", "-": "minus", "+": "plus"}


def _read(text: str, language: Language) -> Iterator[Reading]:
    yield from _powers(text, _POWER, language.says["power"], language)
    yield from _powers(text, _OF_TEN, language.says["power_of_ten"], language)


def _powers(
    text: str, pattern: re.Pattern[str], phrase: str, language: Language
) -> Iterator[Reading]:
    for match in number_matches(pattern, text) if phrase else ():
        base, sign, exponent = match.groups()
        words = numbers.number(exponent, language)
        if sign:
            words = language.says[_SIGNS[sign]].format(n=words)
        words = phrase.format(a=numbers.number(base, language), n=words)
        yield Reading(*match.span(), words)


PASS = Pass("power", _read, needs=frozenset("^Ee"), of_numbers=True)
