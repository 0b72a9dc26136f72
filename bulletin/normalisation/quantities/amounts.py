"""The grammar of amounts shared by several passes: a number, its scale words, a range of two."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import HEAD, INDIC, TAIL, next_word
from bulletin.normalisation.scanning import number_starts
from bulletin.normalisation.word_patterns import word_pattern

NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{2,3}){0,12},[0-9]{3}(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""A number as written: digits, with Indian or Western commas, with decimals."""


_FILLED = lazy_pattern("0(?:[0-9]|[1-9][0-9]|0[1-9])")
"""Filled up to two or three digits: «05 किलो», «039 ग्राम»."""
_NO_PART = lazy_pattern("([0-9,]+)[.]00+")


class Amount(NamedTuple):
    """A number as written, its scale words as said («लाख करोड़»), and where it ends.

    ``more`` says that a plus is between them: «30+ करोड़».
    """

    written: str
    scales: str
    end: int
    more: bool = False

    def say(self, language: Language, *, halves: bool = False) -> str:
        """In words; with ``halves``, or before a scale, 1.5 is «डेढ़»; 04 is «चार»."""
        words = ""
        if halves or self.scales:
            words = numbers.half(self.written, language)
        written = self.whole().written if self.scales else self.written
        written = written[:-1].lstrip("0") + written[-1] if _FILLED.fullmatch(written) else written
        words = words or numbers.number(written, language)
        words = f"{words} {self.scales}" if self.scales else words
        return language.says["more_than"].format(n=words) if self.more else words

    def whole(self) -> Amount:
        """Without a part of two zeros or more, which nobody says of what is counted: «89.00»."""
        whole = _NO_PART.fullmatch(self.written)
        return self._replace(written=whole[1]) if whole else self


class Range(NamedTuple):
    """One amount, or two joined by a dash or a word.

    ``goes_on`` says that it is also the end of another range: «10 से 15-20 हजार»; ``between``, that
    something is between the two: «3-4 डिग्री के बीच».
    """

    low: Amount
    high: Amount | None
    end: int
    goes_on: bool = False
    between: bool = False

    def say(self, language: Language, *, halves: bool = False) -> str:
        """In words: adjacent numbers run together, others are joined by the word."""
        if self.high is None:
            return self.low.say(language, halves=halves)
        low = self.low.say(language, halves=halves or bool(self.high.scales))
        high = self.high.say(language, halves=halves)
        if self.goes_on and not self.low.scales:
            return f"{self.low.say(language)} {high}"
        more = self.low.scales != self.high.scales and (self.low.scales or _is_more(self))
        if self.between or more:
            return language.says["range"].format(low=low, high=high)
        return say_range(self.low.written, self.high.written, low, high, language)

    def whole(self) -> Range:
        """Without the parts of its amounts that are zeros."""
        return self._replace(low=self.low.whole(), high=self.high and self.high.whole())

    def plain(self) -> Range:
        """Without the plus of its first amount."""
        return self._replace(low=self.low._replace(more=False))


def _is_more(found: Range) -> bool:
    """«50,000-5 लाख»: whether the first of two numbers shares no scale with the second."""
    if found.high is None or "." in found.low.written + found.high.written:
        return False
    low, high = (part.written.replace(",", "") for part in (found.low, found.high))
    return len(low) < numbers.LONGEST and len(high) < numbers.LONGEST and int(low) > int(high)


_amount = word_pattern(
    f"({NUMBER})(\\+(?= ?<scales>(?![{INDIC}A-Za-z])))?"
    f"((?:(?<=[0-9])<glued>(?![{INDIC}A-Za-z0-9]|\\.[a-z]\\.))?"
    f"(?: ?<scales>(?![{INDIC}A-Za-z]|\\.[A-Z]))*)",  # «46 Cr.P.C.»
    scales=lambda language: (word for word in language.scale_words if word[0] != "+"),
    glued=lambda language: (word[1:] for word in language.scale_words if word[0] == "+"),
)

_DASH = lazy_pattern(r" ?[-–] ?|—")  # « — » is a pause
_GOES_ON = lazy_pattern(r"[-–/:][0-9]")


_LAKHS = lazy_pattern("[0-9]{3,4}[Kk]")
"""«100K», a lakh: Hindi does not count in hundreds of thousands."""
_MODEL = lazy_pattern("[0-9]{5,}[Kk]")
"""«14900K»"""
_ON_LETTERS = lazy_pattern(f"(?<![0-9])[A-Za-z{HEAD}{TAIL}]-")


_SECTIONS = lazy_pattern(
    f"((?<![{INDIC}])[{INDIC}]++)[ -](?:[0-9A-Z(),{HEAD}{TAIL} -](?![A-Za-z]{{2}}))*+\\Z"
)
_SECTIONS_REACH = 48


def _is_of_a_section(text: str, start: int, language: Language) -> bool:
    """Whether a list of sections comes before ``start``: «धारा 194C, »."""
    before = _SECTIONS.search(text[max(0, start - _SECTIONS_REACH) : start])
    return before is not None and before[1] in language.cues["listed"]


_NAME_BEFORE = lazy_pattern(f"(?<![{INDIC}])([{INDIC}]{{2,12}})-\\Z")
_LONGEST_NAME = 14


def _is_tied_to_a_name(text: str, start: int, language: Language) -> bool:
    """Whether a hyphen joins the number to a word that numbers follow, so that it has no scale."""
    if text[start - 1 : start] != "-":
        return False
    before = _NAME_BEFORE.search(text, max(0, start - _LONGEST_NAME), start)
    return before is not None and before[1] in language.cues["numbered_in_hindi"]


def amount(text: str, start: int, language: Language) -> Amount | None:
    """The amount that begins at ``start``, or ``None``."""
    match = _amount(language).match(text, start)
    if not match:
        return None
    scales = match[3]
    if not scales:
        return Amount(match[1], "", match.end())
    if f"+{scales}" in language.scale_words and (
        _ON_LETTERS.match(text, max(0, start - 2)) or _is_of_a_section(text, start, language)
    ):
        return Amount(match[1], "", match.end(1))  # «MiG-29K», «धारा 194M»
    if _is_tied_to_a_name(text, start, language):
        return Amount(match[1], "", match.end(1))  # «अंडर-18 सौ मीटर दौड़»
    if _MODEL.fullmatch(match[0]) or (scales == "B" and not _are_billions(text, match, language)):
        return Amount(match[1], "", match.end(1))
    if _LAKHS.fullmatch(match[0]):
        return Amount(f"{match[1]}000", "", match.end())
    scales = " ".join(
        language.scale_words.get(word) or language.scale_words[f"+{word}"]
        for word in _scale_word(language).findall(scales)
    )
    return Amount(match[1], scales, match.end(), more=bool(match[2]))


def _are_billions(text: str, match: re.Match[str], language: Language) -> bool:
    """«1.2B व्यूज», «$3B», but not «2B ब्लॉक»."""
    cues, behind = language.cues, next_word(text, match.end())
    counted = behind in cues["lakhs_by_letter"] or behind in cues["currency_words"]
    return counted or text[match.start() - 1 : match.start()] in language.currencies


_scale_word = word_pattern(
    "<scales>",
    scales=lambda language: (word.removeprefix("+") for word in language.scale_words),
)

_COUNTED = lazy_pattern(f"[0-9]+ ([{INDIC}]++)(?!\\.)")


def starts(text: str, language: Language) -> Iterator[int]:
    """The start of each number, but not of digits before a Hindi word that no unit, scale,
    currency, month or second number begins with, as most are: «12 लोग», «2024 में».
    """
    behind, numbers_of_text = _behind_amounts(language), number_starts(text)
    counts = map(_COUNTED.match, repeat(text), numbers_of_text)
    for start, count in zip(numbers_of_text, counts, strict=True):
        if count is None or count[1] in behind:
            yield start


@functools.cache
def _behind_amounts(language: Language) -> frozenset[str]:
    tables = (language.units, language.scale_words, language.currencies, language.months)
    words = words_of(language, "range_word", "between_days").union(*tables)
    return frozenset(match[0] for match in map(_FIRST_WORD.match, words) if match)


_FIRST_WORD = lazy_pattern(f"[{INDIC}]+")


def span(text: str, start: int, language: Language, sign: str = "") -> Range | None:
    """The amount or range that begins at ``start``; ``sign`` may precede the second one."""
    low = amount(text, start, language)
    if low is None:
        return None
    dash = _DASH.match(text, low.end)
    if dash:
        begin = dash.end()
        if sign and text.startswith(sign, begin):
            begin += len(sign) + text.startswith(" ", begin + len(sign))
        high = amount(text, begin, language)
        priced = bool(sign) and text.startswith(sign, dash.end())
        if high and (_is_minus(dash[0], low, high) or (priced and _is_a_pause(dash[0], low, high))):
            return Range(low, None, low.end)
        if high and (
            _is_a_marker(text, start, low, dash[0], high)
            or _is_of_a_year(text, start, low, dash[0], high)
        ):
            return Range(low, None, low.end)
        if high and not _GOES_ON.match(text, high.end):
            before = text[max(0, start - _BEFORE_REACH) : start]
            goes_on = before.endswith(" ") and bool(_behind_another(language).search(before))
            return Range(low, high, high.end, goes_on=goes_on)
    return Range(low, None, low.end)


def _is_minus(dash: str, low: Amount, high: Amount) -> bool:
    """Whether a dash is the minus of the number after it: «Nifty50 −18.3», «43286 -381»,
    «25,350 -12 अंक».
    """
    if dash[0] != " " or dash[-1] == " ":
        return False
    if "." in high.written and "." not in low.written:
        return True
    first, second = (each.written.replace(",", "").partition(".")[0] for each in (low, high))
    if low.scales or high.scales or len(first) <= len(second):
        return False
    return len(second) > len("27") or len(first) >= len("25350")


def _is_a_pause(dash: str, low: Amount, high: Amount) -> bool:
    """«£12,000 – £360»: a dash with spaces before a smaller sum, which has a sign of its own."""
    spaced = dash[0] == dash[-1] == " "
    return spaced and low.scales == high.scales and _is_more(Range(low, high, high.end))


_MARKERS = range(1, 31)
_MANY_TIMES = 2


def _is_a_marker(text: str, start: int, low: Amount, dash: str, high: Amount) -> bool:
    """«2- 325 जिलों में …» at the beginning of a line: the number of a list's item, then a count."""
    if dash[0] == " " or dash[-1] != " " or low.scales or text[start - 1 : start] not in {"", "\n"}:
        return False
    if not low.written.isdigit() or int(low.written) not in _MARKERS:
        return False
    many = high.written.replace(",", "").partition(".")[0]
    return int(many) > int(low.written) * _MANY_TIMES


_BEFORE_REACH = 12

_behind_another = word_pattern("(?:^|[^0-9.,:/-])[0-9]{1,3} <range_word> \\Z")
"""«10 से » right before a number."""

_YEAR = lazy_pattern("19[4-9][0-9]|20[0-4][0-9]")
_OF_ANOTHER_YEAR = lazy_pattern(r"(?<![0-9.,:/-])(?:19[4-9][0-9]|20[0-4][0-9]) [-–] [0-9]")
_YEARS_REACH = 60


def _is_of_a_year(text: str, start: int, low: Amount, dash: str, high: Amount) -> bool:
    """«2016 - 973 रन, 2019 - 464 रन»: figures of several years, not ranges."""
    if dash not in {" - ", " – "} or low.scales or not _YEAR.fullmatch(low.written):
        return False
    if _YEAR.fullmatch(high.written) and not high.scales:
        return False
    another = _OF_ANOTHER_YEAR.search
    return bool(
        another(text, high.end, high.end + _YEARS_REACH)
        or another(text, max(0, start - _YEARS_REACH), start)
    )


to_another = word_pattern(" <range_word> ")
"""The word that stands between two amounts, with its spaces: « से »."""


def run_together(low: str, high: str) -> bool:
    """Whether no word is said between two numbers: adjacent, equal, or not a range (14-3); nobody
    estimates «0-1», or «165-166», the band of a price.
    """
    if "." in low or "." in high:
        return low == high
    low, high = low.replace(",", ""), high.replace(",", "")
    if max(len(low), len(high)) > numbers.LONGEST:
        return True
    first, second = int(low), int(high)
    if (first, second) == (0, 1):
        return False
    return first == second or (second <= first + 1 and min(first, second) < 100)


_ONE_OF_A_SCALE = frozenset({"100", "1000", "1,000"})
"""Numbers that, said of each, lose their «एक»: «सौ सौ रुपये», but «एक सौ दस, एक सौ दस»."""
_WORDS_IN_A_BREATH = 2


def say_range(low: str, high: str, low_words: str, high_words: str, language: Language) -> str:
    """A range in words, given its numbers as written and as said."""
    one = f"{language.numbers[1]} "
    if low == high and low in _ONE_OF_A_SCALE:
        return f"{low_words.removeprefix(one)} {high_words.removeprefix(one)}"
    if low == high and low_words.count(" ") >= _WORDS_IN_A_BREATH:
        return f"{low_words}, {high_words}"  # «0.5-0.5 प्रतिशत», «165-165 रन»
    if run_together(low, high):
        return f"{low_words} {high_words}"
    return language.says["range"].format(low=low_words, high=high_words)
