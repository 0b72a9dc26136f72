"""Ranges and decimals, with the scale words behind them.

Two passes of one shape, so that an explanation can name the class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import amounts, numbers
from bulletin.normalisation.context import number_starts
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.signs import signed

__all__ = ["DECIMALS", "RANGES"]


def _ranges(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        found = amounts.span(text, start, language)
        if found and found.high:
            yield Reading(*signed(text, start, found.end, found.say(language), language))


def _decimals(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        found = amounts.amount(text, start, language)
        if found and _POINT_FIRST.match(text, max(0, start - 2), start):
            words = f"{language.says['decimal']} {numbers.digits(found.written, language)}"
            yield Reading(start - 1, found.end, words)
        elif found and "." in found.written:
            yield Reading(*signed(text, start, found.end, found.say(language), language))


# «.32»: a point that no digit or letter stands before.
_POINT_FIRST = re.compile(r"(?:^|[ \n(])\.$")


RANGES = Pass("range", _ranges)
DECIMALS = Pass("decimal", _decimals)
