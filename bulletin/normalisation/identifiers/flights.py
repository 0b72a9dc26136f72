"""Flights, in Latin letters and in Hindi: ``6E-2131``, ``AI 101``, «एआई-2936», «6ई-2172».

Four digits are said one by one, fewer as a number. An airline's letters may also mean something
else, so a word for a flight must be near, except for codes such as ``6E``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, previous_word, starts_word
from bulletin.normalisation.passes import Forms, Pass, Reading
from bulletin.normalisation.scanning import (
    LATIN,
    THREE_DIGITS,
    number_matches,
)
from bulletin.normalisation.word_patterns import word_pattern

_REACH = 50
_SAID_AS_NUMBER = 3
"""The most digits of a flight that are said as one number (एआई एक सौ एक)."""
_LATIN = lazy_pattern(
    r"([A-Z0-9](?<![A-Za-z0-9].)(?:[A-Z0-9](?<![0-9][0-9])|(?<=[A-Z])[A-Z]{2}))"
    r"[- ]?([0-9]{2,4})(?:/([0-9]{2,4}))?"
    r"(?![0-9A-Za-z]|[.,/:][0-9])"
)
_DIGITS = lazy_pattern(r"[0-9](?<![.,/].)[0-9]{2,3}(?![0-9A-Za-z]|[.,:/-][0-9])")
_LONGEST_AIRLINE = 14


def _in_latin(text: str, language: Language) -> Iterator[Reading]:
    """``AI 101`` near a word for a flight, or near another AI flight that has one."""
    found = [match for match in _LATIN.finditer(text) if starts_word(text, match.start())]
    airlines = language.cues["airline"]
    named = {
        match[1]
        for match in found
        if (match[1][0].isdigit() and match[1] in airlines)  # «6E-2142» is nothing else
        or _is_named(text, match, language)
    }
    for match in found:
        airline = match[1] in airlines
        two = len(match[1]) == len("AI")  # «ATR-72» is an aircraft
        if match[1] in named and (airline or (two and "-" in match[0])):
            letters = _code(match[1], language)
            words = _words(letters, match[2], language)
            if match[3]:  # «AI 1743/1744»
                words = _words(f"{words},", match[3], language)
            yield Reading(
                *match.span(), words, evidence="flight of an airline" if airline else "flight"
            )


def _code(written: str, language: Language) -> str:
    """An airline's letters by name; the digit of one is said in English, too: «6E» is «सिक्स ई»."""
    parts = (
        numbers.english(int(c), language) if c.isdigit() else numbers.spelled(c, language)
        for c in written
    )
    return ("" if written.isalpha() else " ").join(parts)


def _of_numbered_airlines(text: str, language: Language) -> Iterator[Reading]:
    """«6ई-2172»; «6ई 2172» may be class VI E and a year, so it needs more evidence."""
    found = [
        match
        for match in _numbered_airline(language).finditer(text)
        if starts_word(text, match.start())
    ]
    is_flight = [
        (match[2] != " " and len(match[3]) > _SAID_AS_NUMBER) or _is_named(text, match, language)
        for match in found
    ]
    named = {match[1] for match, certain in zip(found, is_flight, strict=True) if certain}
    for match in found:
        if match[1] in named:
            name = f"{numbers.english(int(match[1][0]), language)} {match[1][1:]}"
            yield Reading(*match.span(), _words(name, match[3], language))


def _in_indic(text: str, language: Language) -> Iterator[Reading]:
    """«उड़ान एआई-2936», «फ्लाइट आइएक्स2936»."""
    if not any(map(text.__contains__, language.cues["flight"])):
        return
    for match in number_matches(_DIGITS, text):
        begin = max(0, match.start() - _LONGEST_AIRLINE)
        before = text[begin : match.start()]
        letters = _airline_before(language).search(before)
        if not letters and len(match[0]) > _SAID_AS_NUMBER:
            letters = _any_airline(language).search(before)  # «विमान एएम2431»
            if letters and previous_word(text, begin + letters.start(1)) not in (
                words_of(language, "flight", "number_word")
            ):
                letters = None
        if letters and _is_named(text, match, language):
            words = _words(letters[1], match[0], language)
            yield Reading(
                begin + letters.start(1), match.end(), words, evidence="flight of an airline"
            )


def _is_named(text: str, match: re.Match[str], language: Language) -> bool:
    return near(text, *match.span(), _REACH, language.cues["flight"])


def _words(letters: str, digits: str, language: Language) -> str:
    said = numbers.digits if len(digits) > _SAID_AS_NUMBER else numbers.number
    return f"{letters} {said(digits, language)}"


def _spelled_airlines(language: Language) -> frozenset[str]:
    spelled = {numbers.spelled(code, language) for code in language.cues["airline"]}
    letter = language.letters.get("I", "I")
    spelled |= {name.replace(letter, letter.translate(_SHORT)) for name in spelled}
    return frozenset(spelled)


_airline_before = word_pattern(
    f"(?:^|[^{INDIC}A-Za-z0-9.])(<airlines>)[ -]{{0,2}}\\Z", airlines=_spelled_airlines
)
"""An airline's letters by their names, right before a number: «एआई-», «आइएक्स»."""

_SHORT = str.maketrans("ई", "इ")
"""«आइ»: a letter's name as some type it."""

_any_airline = word_pattern(f"(?:^|[^{INDIC}A-Za-z0-9.])(<initials>{{2}})-?\\Z")
"""The names of two letters, right before a number or its hyphen."""


def _codes_with_a_digit(language: Language) -> frozenset[str]:
    codes = (code for code in language.cues["airline"] if code[0].isdigit())
    return frozenset(code[0] + numbers.spelled(code[1], language) for code in codes)


_numbered_airline = word_pattern(
    "(<codes>)([ -]?)([0-9]{3,4})(?![0-9A-Za-z]|[.,:/-][0-9])", codes=_codes_with_a_digit
)
"""A code with a digit, its letter by its name, what ties it to the number, and the number."""

_READ = Forms((_in_latin, LATIN), (_of_numbered_airlines, THREE_DIGITS), (_in_indic, THREE_DIGITS))
PASS = Pass("flight", _READ, needs=THREE_DIGITS | LATIN, of_numbers=True)
