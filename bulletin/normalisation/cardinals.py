"""What is left of numbers: ranges, decimals and whole numbers, with the scale words behind them.

Three passes of one shape, so that an explanation can name the class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import amounts, numbers
from bulletin.normalisation.context import TAIL, number_starts
from bulletin.normalisation.measures import sign_before
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["CARDINALS", "DECIMALS", "RANGES"]


def _ranges(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        found = amounts.span(text, start, language)
        if found and found.high:
            yield _signed(text, start, found.end, found.say(language), language)


def _decimals(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        found = amounts.amount(text, start, language)
        if found and _POINT_FIRST.match(text, max(0, start - 2), start):
            words = f"{language.says['decimal']} {numbers.digits(found.written, language)}"
            yield Reading(start - 1, found.end, words)
        elif found and "." in found.written:
            yield _signed(text, start, found.end, found.say(language), language)


def _cardinals(text: str, language: Language) -> Iterator[Reading]:
    match = _DIGIT.search(text)
    while match:
        found = amounts.amount(text, match.start(), language)
        if found is None:
            return
        yield _signed(text, match.start(), found.end, found.say(language), language)
        match = _DIGIT.search(text, found.end)


# «.32»: a point that no digit or letter stands before.
_POINT_FIRST = re.compile(r"(?:^|[ \n(])\.$")
_DIGIT = re.compile("[0-9]")


def _signed(text: str, start: int, end: int, words: str, language: Language) -> Reading:
    """The number with its sign, or with the hyphen that ties it to a word («सीजन-11»)."""
    if text.startswith("+", end) and not text[end + 1 : end + 2].isalnum():
        end, words = end + 1, language.says["more_than"].format(n=words)
    sign = sign_before(text, start)
    if sign:
        name = "minus" if sign == "-" else "plus"
        return Reading(start - 1, end, language.says[name].format(n=words))
    if start > 1 and text[start - 1] in "-–" and _is_letter(text[start - 2]):
        return Reading(start - 1, end, words)
    return Reading(start, end, words)


def _is_letter(character: str) -> bool:
    return character.isalnum() or "\u0900" <= character <= "\u0dff" or character == TAIL


RANGES = Pass("range", _ranges)
DECIMALS = Pass("decimal", _decimals)
CARDINALS = Pass("cardinal", _cardinals)
