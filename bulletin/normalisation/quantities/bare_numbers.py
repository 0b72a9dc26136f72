"""A bare number: a count, a year, or a code that is read digit by digit.

The words around it, its shape, and earlier readings in the line and the article decide.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    before_mark,
    near,
    next_word,
    previous_word,
    second_word_before,
)
from bulletin.normalisation.evidence import Choice, Evidence, evidence
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.number_cues import NumberCues, between
from bulletin.normalisation.quantities.number_shapes import (
    in_brackets,
    oddity,
    rising_years,
    shape,
)
from bulletin.normalisation.quantities.signs import signed
from bulletin.normalisation.said_before import Memory

_FORM = "number"
_COUNT, _YEAR, _CODE = "count", "year", "code"
_RULES = {_COUNT: "cardinal", _YEAR: "year", _CODE: "identifier"}
_DIGIT = lazy_pattern("[0-9]")
_PLAIN = lazy_pattern("[0-9]+")
_MARKET_REACH = 160
_LONG = len("45123")
_MARKET = "market"
"""What an article's memory notes of prices: later lines tell them without a unit."""


class _Before(NamedTuple):
    """A number that was read before, and where it ended."""

    reading: str
    written: str
    end: int
    confidence: float


class _BareNumbers:
    """Reads the numbers that no other pass has read."""

    def __init__(self, language: Language) -> None:
        """Reads numbers in ``language``."""
        self._language = language
        self._evidence: Evidence = evidence(language)
        self._cues = NumberCues(language, self._evidence)

    def read(self, text: str, memory: Memory) -> Iterator[Reading]:
        """Every number that is open in ``text``."""
        before: _Before | None = None
        last: _Before | None = None
        match = _DIGIT.search(text)
        while match:
            start = match.start()
            found = amounts.amount(text, start, self._language)
            if found is None:
                return
            if before and "\n" in text[before.end : start]:
                before = None
            plain = not found.scales and _PLAIN.fullmatch(text, start, found.end)  # not «2500K»
            beside = (
                last if last and between(self._language).fullmatch(text, last.end, start) else None
            )
            choice = self._choice(text, start, found.end, before, beside, memory) if plain else None
            yield self._reading(text, start, found, choice)
            last = _before(choice, text, start, found.end) if choice else None
            if choice and choice.reading != _COUNT:
                before = last
            match = _DIGIT.search(text, found.end)

    def _choice(
        self,
        text: str,
        start: int,
        end: int,
        before: _Before | None,
        beside: _Before | None,
        memory: Memory,
    ) -> Choice | None:
        """How a whole number is read; ``None`` if it can only be a count.

        ``before`` is the last code or year of the line, ``beside`` the number of a list or a range
        that this one continues.
        """
        digits = text[start:end]
        readings = _possible(digits)
        if len(readings) == 1:
            return None
        priced = _YEAR in readings and self._is_a_price(text, start, end, memory)
        of_codes = before is not None and before.reading == _CODE
        of_counts = beside is not None and beside.reading == _COUNT
        features = [
            *self._around(text, start, end, of_years=not (of_codes or of_counts)),
            *(["near~mandi"] if priced else []),
            *(
                ["heads_line:chronicle"]
                if _is_in_a_chronicle(text, start, readings, memory)
                else []
            ),
            *_from_before(digits, before, beside, memory),
        ]
        choice = self._evidence.choose(_FORM, readings, features)
        if _YEAR in readings and (beyond := self._around_its_end(text, end)):
            both = self._evidence.choose(_FORM, readings, [*features, *beyond])
            choice = choice if choice.reading == both.reading else both
        if beside and beside.reading == choice.reading:
            choice = choice._replace(confidence=min(choice.confidence, beside.confidence))
        if priced:
            memory.note(_MARKET, "", choice.reading, choice.confidence)
        memory.note(_FORM, digits, choice.reading, choice.confidence)
        return choice

    def _around(self, text: str, start: int, end: int, *, of_years: bool) -> list[str]:
        """The features of a number's shape, and of the words around it; ``of_years`` unless a code
        in its line, or a count beside it, tells that it is one, too.
        """
        return [
            *filter(None, [rising_years(text, start, end) if of_years else ""]),
            *shape(text, start, end),
            *self._evidence.around(text, before_mark(text, start), end),  # «संवत-1944»
            *self._cues.about(text, start, end),
            *([f"long:{previous_word(text, start)}"] if _is_long(text, start, end) else []),
        ]

    def _around_its_end(self, text: str, end: int) -> list[str]:
        """What is around the number that ends the same range: both are years, or both are prices,
        as in «1700 से 1900 रहे».
        """
        to = amounts.to_another(self._language).match(text, end)
        last = _PLAIN.match(text, to.end()) if to else None
        if not last or _YEAR not in _possible(last[0]):
            return []
        beyond = self._evidence.around(text, *last.span())
        return [*beyond, *self._cues.about(text, *last.span())]

    def _is_behind_a_letter(self, text: str, start: int) -> bool:
        """«एल 1», «टी-90»: whether a letter's name that is not also a word comes before."""
        word = previous_word(text, start - (text[start - 1 : start] == "-"))
        if word not in self._language.initials:
            return False
        return word not in words_of(self._language, "postpositions", "never_alone")

    def _is_hour(self, text: str, end: int) -> bool:
        return next_word(text, end) in self._cue("oclock")

    def _cue(self, name: str) -> frozenset[str]:
        return self._language.cues[name]

    def _is_a_price(self, text: str, start: int, end: int, memory: Memory) -> bool:
        """«मक्का 1750, जौ 1890 रुपये प्रति क्विंटल»; in brackets it is a variety: «धान (1121)»."""
        if in_brackets(text, start, end):
            return False
        if memory.recall(_MARKET, "") == _COUNT:
            return True
        return near(text, start, end, _MARKET_REACH, self._cue("mandi"), "।\n")

    def _reading(
        self, text: str, start: int, found: amounts.Amount, choice: Choice | None
    ) -> Reading:
        language = self._language
        reading = choice.reading if choice else _COUNT
        if reading == _YEAR:
            words = numbers.year(int(found.written), language)
        elif reading == _CODE:
            words = numbers.digits(found.written, language)
        else:
            words = found._replace(written=found.written.lstrip("0") or "0").say(language)
        share = choice.confidence if choice else 1.0
        odd = "" if found.scales else oddity(text, start, found.end)
        if not odd and self._is_behind_a_letter(text, start):
            alone = len(found.written) == 1  # «एक्स3», said in English more often than «एफ 16»
            odd = "digit behind a letter" if alone else "number behind a letter"
        if not odd and choice is None and len(found.written) > 2 and self._is_hour(text, found.end):
            odd = "clock alone"  # «402 बजे»
        if odd:
            share = min(share, sure(odd, language))
        start, end, words = self._with_sign(text, start, found.end, words, reading)
        return Reading(start, end, words, confidence=share, rule=_RULES[reading])

    def _with_sign(
        self, text: str, start: int, end: int, words: str, reading: str
    ) -> tuple[int, int, str]:
        """A number with its sign, if it is no code: «पिन कोड -226001»."""
        if reading == _CODE and text[start - 1 : start] == "-":
            return start - 1, end, words
        return signed(text, start, end, words, self._language)


def _is_long(text: str, start: int, end: int) -> bool:
    """«सीट नंबर 45123»: whether so many digits name a thing, if «नंबर» is right before them."""
    return end - start >= _LONG and second_word_before(text, start) != ""


def _is_in_a_chronicle(text: str, start: int, readings: list[str], memory: Memory) -> bool:
    """«1530 मुगल बादशाह का निधन»: whether a number opens a line of an article that tells, in line
    after line, what happened in which year.
    """
    opens = not start or text[start - 1] == "\n"
    return opens and _YEAR in readings and memory.is_chronicle


def _from_before(
    digits: str, before: _Before | None, beside: _Before | None, memory: Memory
) -> Iterator[str]:
    """The features of a number from the numbers read before it."""
    if before and len(before.written) == len(digits):
        yield f"line:{before.reading}"
        if abs(int(before.written) - int(digits)) == 1:
            yield f"line:{before.reading}:next"  # «11071 … जबकि 11072 निरस्त»
    if beside and len(beside.written) == len(digits):
        yield f"pair:{beside.reading}"
    if said := memory.recall(_FORM, digits):
        yield f"said:{said}"


def _before(choice: Choice, text: str, start: int, end: int) -> _Before:
    return _Before(choice.reading, text[start:end], end, choice.confidence)


def _possible(digits: str) -> list[str]:
    """The readings of a whole number; a count is always one."""
    readings = [_COUNT]
    if len(digits) == 4 and "1100" <= digits <= "1999":
        readings.append(_YEAR)
    if len(digits) >= 4 or (len(digits) > 1 and digits[0] == "0"):
        readings.append(_CODE)
    return readings


@functools.cache
def _reader(language: Language) -> _BareNumbers:
    return _BareNumbers(language)


def _read(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    return _reader(language).read(text, memory)


PASS = Pass("cardinal", remembering=_read, of_numbers=True)
