"""Registration marks of vehicles: ``MP 04 CA 1234``, letter by letter and digit by digit."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.spoken import numbers
from bulletin.spoken.context import INDIC, alternatives, starts_word
from bulletin.spoken.passes import Pass, Reading

__all__ = ["PASS"]


@functools.cache
def _latin(language: Language) -> re.Pattern[str]:
    states = alternatives(language.cues["vehicle_states"])
    return re.compile(
        f"(?:{states})[ -]?[0-9]{{1,2}}[ -]?(?:[A-Z]{{1,3}}[ -]?){{0,2}}[0-9]{{4}}(?![0-9A-Za-z])"
    )


@functools.cache
def _indic(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = f"(?:{alternatives(language.initials)})"
    before = re.compile(f"(?:^|[^{INDIC}])({name} ?{name})[ -]?$")
    behind = re.compile(f"([0-9]{{1,2}})[ -]?((?:{name} ?){{1,3}})[ -]?([0-9]{{4}})(?![0-9])")
    return before, behind


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = []
    for match in _latin(language).finditer(text):
        if starts_word(text, match.start()):
            marks = re.sub("[ -]", "", match[0])
            spoken = numbers.spelled(marks, language, " ")
            found.append(Reading(match.start(), match.end(), spoken))
    found += _in_indic(text, language)
    yield from sorted(found, key=lambda reading: reading.start)


_TWO_DIGITS = re.compile(f"[0-9]{{1,2}}[ -]?[{INDIC}]")


def _in_indic(text: str, language: Language) -> Iterator[Reading]:
    before, behind = _indic(language)
    name = re.compile(alternatives(language.initials))
    for digits in _TWO_DIGITS.finditer(text):
        match = behind.match(text, digits.start())
        state = match and before.search(text[max(0, digits.start() - 20) : digits.start()])
        if match and state:
            words = [
                *name.findall(state[1]),
                numbers.digits(match[1], language),
                *name.findall(match[2]),
                numbers.digits(match[3], language),
            ]
            start = max(0, digits.start() - 20) + state.start(1)
            yield Reading(start, match.end(), " ".join(words))


PASS = Pass("vehicle", _read)
