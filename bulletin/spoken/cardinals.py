"""Whole numbers: ``3,45,210`` is «तीन लाख पैंतालीस हज़ार दो सौ दस»."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.spoken.passes import Pass

__all__ = ["PASS", "cardinal"]


def cardinal(number: int, language: Language) -> str:
    """The words of a whole ``number`` ≥ 0; above the largest scale's reach, digit by digit."""
    largest, _ = language.scales[0]
    if number >= 100 * 10**largest:
        return digits(str(number), language)
    words = []
    for power, scale in language.scales:
        count, number = divmod(number, 10**power)
        if count:
            words += [language.numbers[count], scale]
    if number or not words:
        words.append(language.numbers[number])
    return " ".join(words)


def digits(written: str, language: Language) -> str:
    """The digits of a string of them, one word each."""
    return " ".join(language.numbers[int(digit)] for digit in written)


def _read(match: re.Match[str], language: Language) -> str:
    plain = match[0].replace(",", "")
    if len(plain) > 1 and int(plain[0]) == 0:
        return digits(plain, language)
    return cardinal(int(plain), language) if len(plain) <= 40 else digits(plain, language)


PASS = Pass("cardinal", re.compile(r"\d+(?:,\d{2,3})*(?!,?\d)"), _read)
