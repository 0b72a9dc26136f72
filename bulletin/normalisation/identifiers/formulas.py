"""Formulas of chemistry, whose numbers are said in English: ``P2O5``, ``CaCO3``, ``NH4NO3``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import latin_matches

_TWO_LETTERS = "Al|Ag|As|Au|Ba|Br|Ca|Cd|Cl|Co|Cr|Cu|Fe|He|Hg|Li|Mg|Mn|Na|Ni|Pb|Pt|Si|Sn|Sr|Ti|Zn|Zr"
_ELEMENT = f"(?:{_TWO_LETTERS}|[BCFHIKNOPS])"
_COUNT = "(?:[2-9]|1[0-9]|2[0-9])?"
_PART = f"{_ELEMENT}{_COUNT}"
_GROUP = f"\\((?:{_PART}){{2,4}}\\){_COUNT}"
_FORMULA = lazy_pattern(f"{_PART}(?:{_GROUP}|{_PART}){{1,7}}(?![A-Za-z0-9]|[.,:/-][0-9])")
_PARTS = lazy_pattern("[A-Za-z]+|[0-9]+")
_AMID = lazy_pattern("[0-9][A-Z]")
_SMALL = lazy_pattern("[a-z]")
_RADICAL = lazy_pattern("(?:NO|CO|SO|PO|MnO|ClO)[2-4]\\Z")
"""Of a salt or an acid: «KNO3», «NO3»."""


def formulas(text: str, language: Language) -> Iterator[Reading]:
    """Symbols of elements with a number amid them, or of two letters and a number: not «NH44»,
    «BS6», «UP32».
    """
    for match in latin_matches(_FORMULA, text):
        if _is_a_formula(match):
            words = (_said(part, language) for part in _PARTS.findall(match[0]))
            yield Reading(*match.span(), " ".join(words), evidence="letters on a number")


def _is_a_formula(match: re.Match[str]) -> bool:
    written = match[0]
    small = _SMALL.search(written) is not None and written[-1].isdigit()
    return small or any(sign.search(written) for sign in (_AMID, _RADICAL))


def _said(part: str, language: Language) -> str:
    if part.isdigit():
        return numbers.english(int(part), language)
    return numbers.spelled(part.upper(), language)
