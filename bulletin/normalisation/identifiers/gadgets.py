"""Processors, lenses and phones by their signs, said in English: «i5», «f/1.8», «Phone (3a)»."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, next_word, second_word_before
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import latin_matches, number_matches

_PROCESSOR = lazy_pattern(
    f"i(?<![A-Za-z0-9{INDIC}]i)([3579])(?:-([0-9]{{4,5}})(?![0-9]|[.,:/-][0-9])"
    f"|(?![0-9A-Za-z{INDIC}.]|-(?!i[3579]|[{INDIC}])))"
)
_APERTURE = lazy_pattern(
    "[fF]/(?<![A-Za-z0-9/.-]./)([1-9][0-9]?)(?:\\.([0-9]{1,2}))?(?![0-9A-Za-z/:-]|[.,][0-9])"
)


def processors(text: str, language: Language) -> Iterator[Reading]:
    """«i5», «i5-10400»"""
    for processor in _PROCESSOR.finditer(text):
        named = [int(processor[1]), *_of_a_model(processor[2] or "")]
        words = " ".join(numbers.english(number, language) for number in named)
        yield Reading(*processor.span(), f"{numbers.spelled('I', language)} {words}")


def _of_a_model(digits: str) -> Iterator[int]:
    """«8250» as it is, «10400» as 10 and 400."""
    if len(digits) > len("9999"):
        yield int(digits[:2])
        digits = digits[2:]
    if digits:
        yield int(digits)


def apertures(text: str, language: Language) -> Iterator[Reading]:
    """«f/1.8 अपर्चर», «F/16»"""
    for match in latin_matches(_APERTURE, text):
        whole, tenths = (match[1], match[2])
        words = numbers.english(int(whole), language)
        if tenths:
            behind = " ".join(numbers.english(int(digit), language) for digit in tenths)
            words = f"{words} {language.says['point']} {behind}"
        yield Reading(*match.span(), f"{numbers.spelled('F', language)} {words}")


_IN_BRACKETS = lazy_pattern("[1-9](?<=[(].)([A-Za-z]?)[)]")


def numbers_in_brackets(text: str, language: Language) -> Iterator[Reading]:
    """«Nothing Phone (3a) Pro»: whose maker writes the numbers of its phones in brackets."""
    for match in number_matches(_IN_BRACKETS, text) if ")" in text else ():
        start = match.start() - 1
        if second_word_before(text, start) in language.cues["numbers_in_brackets"]:
            words = numbers.english(int(match[0][0]), language)
            letter = f" {numbers.spelled(match[1], language)}" if match[1] else ""
            yield Reading(start, match.end(), f"{words}{letter}")


_SENSOR = lazy_pattern('1(?<![0-9/.,].)/([1-4][.][0-9]{1,2})(?=[ -]|["″])')


def sensors(text: str, language: Language) -> Iterator[Reading]:
    """«1/1.56 इंच सेंसर», «1/2.5-inch»: the size of a camera's sensor."""
    inch = language.units.get("inch")
    if not inch or "1/" not in text:
        return  # as mostly
    for match in number_matches(_SENSOR, text):
        unit = next_word(text, match.end() + text.startswith("-", match.end()))
        sign = text[match.end() : match.end() + 1] in _INCHES
        if sign or unit == inch.spoken or language.units.get(unit) == inch:
            one, size = numbers.cardinal(1, language), numbers.number(match[1], language)
            yield Reading(*match.span(), language.says["over"].format(a=one, b=size))


_INCHES = frozenset('"″')
