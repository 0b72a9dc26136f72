"""Units of several parts, which look like short forms or initials: «15 मि. मी.», «12 Sq Km.»."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import HEAD, INDIC, TAIL
from bulletin.normalisation.word_patterns import word_pattern

__all__ = ["is_of_a_unit"]

_NUMBER_BEFORE = lazy_pattern(f"[0-9{HEAD}{TAIL}][ -]?(?=[^0-9{HEAD}{TAIL}\n]{{0,9}}\\Z)")
_REACH = 11


def is_of_a_unit(text: str, start: int, end: int, language: Language) -> bool:
    """Whether ``[start, end)`` is a part of a unit behind a number, which is read with that."""
    number = _NUMBER_BEFORE.search(text, max(0, start - _REACH), start)
    unit = _units(language).match(text, number.end()) if number else None
    return unit is not None and unit.end() >= end


_units = word_pattern(
    f"<units_of_parts>(?![A-Za-z{INDIC}])",
    units_of_parts=lambda language: (
        unit for unit in language.units if "." in unit[:-1] or " " in unit
    ),
)
