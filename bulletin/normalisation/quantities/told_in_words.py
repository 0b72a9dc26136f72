"""Brackets that repeat in words the number before them: «10,000 रुपये (दस हज़ार रुपये)»."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.sound_alike import sound

_BRACKET = lazy_pattern(f"\\( ?([{INDIC}][{INDIC} .-]{{0,90}}?)[ ./-]*\\)")
_REACH = 60


def told_in_words(text: str, language: Language) -> Iterator[Reading]:
    """The brackets of ``text`` that are not read, as the number before them says the same."""
    for match in _BRACKET.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        number = _number_before(language).search(before) if match.start() else None
        if number and _heard(match[1], language) == _heard(_said(number[1], language), language):
            yield Reading(match.start(), _end(text, match.end(), before, language), "")


def _end(text: str, end: int, before: str, language: Language) -> int:
    """«25,000/- (पच्चीस हज़ार) रुपये»: the currency behind the bracket is said for the «/-»."""
    word = next_word(text, end) if before.rstrip(" ").endswith("/-") else ""
    return text.index(word, end) + len(word) if word in _money(language) else end


def _scales(language: Language) -> frozenset[str]:
    return frozenset(word for word in language.scale_words if word[0] != "+" and not word.isascii())


def _money(language: Language) -> frozenset[str]:
    return words_of(language, "currency_words", "told_with_sums")


_number_before = word_pattern(
    "(?<![0-9.,/:-])([0-9][0-9,]*+(?: <scales>(?: [0-9][0-9,]*+)?+)*+)"
    "(?:/-)?(?: ?<money>\\.?)? ?\\Z",
    scales=_scales,
    money=_money,
)


def _said(number: str, language: Language) -> str:
    """«8 हजार 194» in words, as one number."""
    powers = {scale.word: scale.power for scale in language.scales}
    total = last = 0
    for part in number.replace(",", "").split():
        if part.isdigit():
            total, last = total + last, int(part)
        else:
            last *= 10 ** powers.get(language.scale_words[part], 0)
    return numbers.number(str(total + last), language)


def _heard(words: str, language: Language) -> list[str]:
    """The sounds of the words of a number, without its currency."""
    left_out = _money(language)
    parts = [word.strip(".-") for word in words.replace("-", " ").split()]
    return [sound(language.scale_words.get(word, word)) for word in parts if word not in left_out]
