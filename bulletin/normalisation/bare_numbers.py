"""A bare number: a count, a year, or a code that is read digit by digit.

The words around it, its shape, and earlier readings in the line and the article decide.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin.language import Language
from bulletin.normalisation import amounts, numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    alternatives,
    near,
    next_word,
    previous_word,
)
from bulletin.normalisation.evidence import Choice, Evidence, evidence
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.signs import signed

__all__ = ["PASS"]

_FORM = "number"
_MARKET = "market"
"""What an article's memory notes of prices: later lines tell them without a unit."""
_COUNT, _YEAR, _CODE = "count", "year", "code"
_RULES = {_COUNT: "cardinal", _YEAR: "year", _CODE: "identifier"}
_DIGIT = re.compile("[0-9]")
_PLAIN = re.compile("[0-9]+")
_PHONE_REACH = 60
_MARKET_REACH = 160
_LONGEST_SHAPE = 12
_CODED_REACH = 40
_OF_A_TRAIN = (4, 5)  # «2563» is 02563 without its zero
_RANGE_REACH = 10
_CALL_REACH = 24
_TRAIN_REACH = 60
_NAME = f"(?:[{INDIC}]+|{HEAD}{TAIL}*)"
"""Of a town on a train's route; «जं.» is read before."""


@dataclass(frozen=True, slots=True)
class _Before:
    """A number that was read before, and where it ended."""

    reading: str
    digits: int
    end: int
    confidence: float


class BareNumbers:
    """Reads the numbers that no other pass has read."""

    def __init__(self, language: Language) -> None:
        """For the numbers of ``language``."""
        self._language = language
        self._evidence: Evidence = evidence(language)
        joined = alternatives(language.cues["conjunctions"])
        to = alternatives(language.cues["range_word"])
        between = f"(?:, ?| (?:{joined}|{to}) )"
        kinds = ("train_after", "train_kind", "train")
        trains = alternatives(frozenset().union(*(language.cues[kind] for kind in kinds)))
        towns = f"{_NAME}(?: {_NAME}){{0,2}}"
        self._towns = re.compile(f"\\)? {towns} ?[-–] ?{_NAME}")
        self._route = re.compile(
            f"\\)? {towns} ?[-–] ?{towns}(?: {_NAME}){{0,2}} (?:{trains})(?![{INDIC}])"
        )
        self._range = re.compile(f" (?:{to}) ([0-9]+)(?![0-9.,:/-])")
        self._range_before = re.compile(f"(?<![0-9.,:/-])([0-9]+) (?:{to}) $")
        self._between = re.compile(between)
        number, at = (alternatives(language.cues[name]) for name in ("number_word", "at"))
        self._on_call = re.compile(f"(?: (?:{number}))? (?:{at})(?![{INDIC}])")
        self._list = re.compile(f"(?:{between}[0-9]{{4,5}}(?![0-9]|[.,:/-][0-9])){{1,8}}")

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
            plain = _PLAIN.fullmatch(found.written) and not found.scales
            beside = last if last and self._between.fullmatch(text, last.end, start) else None
            choice = self._choice(text, start, found.end, before, beside, memory) if plain else None
            yield self._reading(text, start, found, choice)
            last = _before(choice, start, found.end) if choice else None
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
        readings = [_COUNT]
        if len(digits) == 4 and "1100" <= digits <= "1999":
            readings.append(_YEAR)
        if len(digits) >= 4 or (len(digits) > 1 and digits[0] == "0"):
            readings.append(_CODE)
        if len(readings) == 1:
            return None
        features = [
            *_shape(text, start, end),
            *self._evidence.around(text, start, end),
            *self._listed(text, end),
            *self._behind_comma(text, start),
            *self._between_words(text, start, end),
            *_before_comma(text, start, end),
        ]
        if len(digits) > 2:
            features += self._telephone(text, start, end)
        priced = _YEAR in readings and self._is_a_price(text, start, end, memory)
        if priced:
            features.append("near~mandi")
        if len(digits) == len("2125"):
            features += self._range_features(text, start, end)
        if len(digits) > 2 and near(text, start, end, _CODED_REACH, self._cue("coded"), "।\n"):
            features.append("near~coded")
        if len(digits) in _OF_A_TRAIN:
            features += self._train(text, start, end)
        if before and before.digits == len(digits):
            features.append(f"line:{before.reading}")
        if beside and beside.digits == len(digits):
            features.append(f"pair:{beside.reading}")
        said = memory.recall(_FORM, digits)
        if said:
            features.append(f"said:{said}")
        choice = self._evidence.choose(_FORM, readings, features)
        if beside and beside.reading == choice.reading:
            choice = replace(choice, confidence=min(choice.confidence, beside.confidence))
        if priced:
            memory.note(_MARKET, "", choice.reading, choice.confidence)
        memory.note(_FORM, digits, choice.reading, choice.confidence)
        return choice

    def _telephone(self, text: str, start: int, end: int) -> Iterator[str]:
        """«हेल्पलाइन नंबर 1930», «1930 पर तुरंत कॉल करें»: a number that is called."""
        helpline = near(text, start, end, _PHONE_REACH, self._cue("helpline"))
        if helpline:
            yield "near~helpline"
        at = self._on_call.match(text, end)
        behind = text[at.end() : at.end() + _CALL_REACH] if at else ""
        called = near(behind, 0, 0, _CALL_REACH, self._cue("called"), ".।,\n")
        if called:
            yield "called_on"
        if (helpline or called) and previous_word(text, start) in self._cue("number_word"):
            yield "helpline_number"

    def _train(self, text: str, start: int, end: int) -> Iterator[str]:
        if self._route.match(text, end):
            yield "route~train_after"  # «12951 मुंबई-नई दिल्ली राजधानी»
        elif self._towns.match(text, end) and near(
            text, start, end, _TRAIN_REACH, self._cue("leaves")
        ):
            yield "route~leaves"  # «12591 गोरखपुर-यशवंतपुर 13 जनवरी को प्रस्थान करेगी»
        trains = self._cue("train") | self._cue("train_after")
        if end - start == _OF_A_TRAIN[-1] and (
            _in_brackets(text, start, end) and near(text, start, end, _TRAIN_REACH, trains)
        ):
            yield "in_brackets:train"  # «(12951)», no year

    def _between_words(self, text: str, start: int, end: int) -> Iterator[str]:
        """«ने 1748 टीमें भेजीं»: a noun behind, and a postposition before, as a count has them."""
        behind, before = next_word(text, end), previous_word(text, start)
        if not behind or behind in self._cue("postpositions"):
            return
        if before in self._cue("postpositions") and before not in self._cue("conjunctions"):
            yield "before_noun"

    def _is_behind_a_letter(self, text: str, start: int) -> bool:
        """«एल 1», «टी-90»: a letter's name that is no other word comes before."""
        word = previous_word(text, start - (text[start - 1 : start] == "-"))
        others = self._cue("postpositions") | self._cue("never_alone")
        return word in self._language.initials and word not in others

    def _is_hour(self, text: str, end: int) -> bool:
        return next_word(text, end) in self._cue("oclock")

    def _cue(self, name: str) -> frozenset[str]:
        return self._language.cues[name]

    def _is_a_price(self, text: str, start: int, end: int, memory: Memory) -> bool:
        """«मक्का 1750, जौ 1890 रुपये प्रति क्विंटल»; one in brackets is a variety: «धान (1121)»."""
        if _in_brackets(text, start, end):
            return False
        if memory.recall(_MARKET, "") == _COUNT:
            return True
        return near(text, start, end, _MARKET_REACH, self._cue("mandi"), "।\n")

    def _range_features(self, text: str, start: int, end: int) -> Iterator[str]:
        """«2125 से 2170»: no codes, and no years if the other number is none."""
        other = self._range.match(text, end) or self._range_before.search(
            text, max(0, start - _RANGE_REACH), start
        )
        if other and len(other[1]) == end - start:
            yield "range"
            if not "1000" <= other[1] <= "2100":
                yield "range:amount"

    def _listed(self, text: str, end: int) -> Iterator[str]:
        """The text after the last number of a list that continues here."""
        others = self._list.match(text, end)
        if not others:
            return
        word = next_word(text, others.end())
        joined = next_word(text, end) not in self._cue("range_word")
        if word:
            yield from self._evidence.of_word("list", word)
            second_end = text.index(word, others.end()) + len(word)
            second = next_word(text, second_end)
            if second:
                third = next_word(text, text.index(second, second_end) + len(second))
                yield from self._evidence.of_word("list3", third)  # «… के बीच बाघ»
            if joined:
                yield f"list:{word}+{second}"
        if joined and text[end - 2 : end] == "00" and _ODD_YEAR.search(others[0]):
            yield "list_of_years"  # «1500 और 1857 के बीच»: the other is no round number

    def _behind_comma(self, text: str, start: int) -> Iterator[str]:
        """«अधिनियम, 1955»: the word before a comma."""
        if text[max(0, start - 2) : start] == ", ":
            word = previous_word(text, start - 2)
            if word:
                yield from self._evidence.of_word("comma", word)

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
            words = replace(found, written=found.written.lstrip("0") or "0").say(language)
        share = choice.confidence if choice else 1.0
        odd = "" if found.scales else _oddity(text, start, found.end)
        if not odd and self._is_behind_a_letter(text, start):
            odd = "number behind a letter"
        if not odd and choice is None and len(found.written) > 2 and self._is_hour(text, found.end):
            odd = "clock alone"  # «402 बजे»
        if odd:
            share = min(share, sure(odd, language))
        start, end, words = signed(text, start, found.end, words, language)
        return Reading(start, end, words, confidence=share, rule=_RULES[reading])


def _before(choice: Choice, start: int, end: int) -> _Before:
    return _Before(choice.reading, end - start, end, choice.confidence)


def _before_comma(text: str, start: int, end: int) -> Iterator[str]:
    """«इटारसी में 1405, पिपरिया में 1857»: counts by place, as a year's own «में» comes behind it."""
    if text[end : end + 2] == ", " and not text[end + 2 : end + 3].isdigit():
        yield f"before:{previous_word(text, start)}+,"


_ODD_YEAR = re.compile("(?<![0-9])1[1-9](?!00)[0-9]{2}(?![0-9])")
_HEADS_LINE = re.compile(f" ?[-–—:] ?(?=[{INDIC}A-Za-z'\"])")
_LINE_BEFORE = re.compile("(?:^|\n|[.।?!] )(?:[-–—•*] ?)?$")
_NEIGHBOUR = re.compile(" [0-9]+(?: [0-9]|$|\n)")
"""«दिल्ली 1893 72 42»: a row of a table."""


def _in_brackets(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - 2) : start].rstrip(), text[end : end + 2].lstrip()
    return before[-1:] == "(" and behind[:1] == ")"


_LATIN = re.compile("[A-Za-z]")
_INDIC = re.compile(f"[{INDIC}]")
_CAPITALS = re.compile("(?:^|[^A-Za-z])[A-Z]{1,2} $")
"""«66H 89784», «सीरीज B 4471»"""
_SHORT = re.compile("(?:^|[^A-Za-z])[A-Za-z]{1,2}$")
"""«A52»: letters that are doubtful themselves, so that their number need not be marked, too."""
_ENDING = re.compile(f"[{INDIC}]{{1,3}}(?![{INDIC}])")
_HYPHEN = re.compile("[\n ]?-$")
_NUMBER_BEFORE = re.compile("[0-9][ ,]$")
_ROW = re.compile("(?:(?<=[ \n])|^)(?:[0-9]{1,3} ){3,}[0-9]{1,3}(?![0-9])")
_ROW_REACH = 16
_NUMBER_BEHIND = re.compile("(?:[ ,]|\\. )[0-9]")


def _oddity(text: str, start: int, end: int) -> str:
    """What is odd about where a number stands, a row of ``confidence.tsv``; '' for nothing.

    «C3H5», «5 km3» and «6ठां» are of another class of token, «1 9 87» are not three numbers.
    """
    on_letters = _LATIN.match(text, max(0, start - 1), start)
    if _ENDING.match(text, end) or (
        on_letters and not _SHORT.search(text[max(0, start - 3) : start])
    ):
        return "number on a letter"
    if _is_in_a_row(text, start, end):
        return ""
    if text[start:end] == "0":
        return "zero alone"
    if _HYPHEN.match(text, max(0, start - 2), start):
        return "hyphen before a number"
    if end - start == 1 and text.startswith(f" {HEAD}", end):
        return "number beside a number"  # «1 9 अक्टूबर»
    if _NUMBER_BEHIND.match(text, end) or _NUMBER_BEFORE.match(text, max(0, start - 2), start):
        return "number beside a number"
    return ""


def _is_in_a_row(text: str, start: int, end: int) -> bool:
    """«RCB 14 8 6 0 16»: of a table, whose numbers stand each for itself."""
    begin = max(0, start - _ROW_REACH)
    rows = _ROW.finditer(text[begin : end + _ROW_REACH])
    return any(row.start() <= start - begin < row.end() for row in rows)


def _shape(text: str, start: int, end: int) -> Iterator[str]:
    """The shape of a number."""
    digits = text[start:end]
    if not start and end == len(text):
        yield "alone:zero" if digits[0] == "0" else "alone"
    yield f"digits:{min(len(digits), _LONGEST_SHAPE)}"
    if digits[0] == "0":
        yield "zero" if len(digits) == 2 else "zero:3"
    if len(digits) == 4:
        yield "span:old" if digits < "1700" else "span:year"
        if "1940" <= digits < "2030":
            yield "span:now"
    if len(digits) > 3 and digits.endswith("00"):
        yield "round:1000" if digits.endswith("000") else "round:100"
    if _in_brackets(text, start, end):
        yield f"in_brackets:{len(digits)}"
    if _HEADS_LINE.match(text, end) and _LINE_BEFORE.search(text[max(0, start - 4) : start]):
        yield "heads_line"  # «1857 - दिल्ली में विद्रोह हुआ»
    if _NEIGHBOUR.match(text, end):
        yield "beside_number"
    if text[start - 1 : start] == "/" or text[end : end + 1] == "/":
        yield "on_slash"
    if start and text[start - 1] in "-–" and text[start - 2 : start - 1].isalpha():
        yield "tied"
    if start and text[start - 1].isascii() and text[start - 1].isalpha():
        yield "on_letter:zero" if digits[0] == "0" else "on_letter"
    if start and _INDIC.match(text, start - 1):
        yield "on_word"
    if _CAPITALS.search(text, max(0, start - 4), start):
        yield "behind_capitals"


@functools.cache
def _reader(language: Language) -> BareNumbers:
    return BareNumbers(language)


def _read(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    return _reader(language).read(text, memory)


PASS = Pass("cardinal", remembering=_read)
