"""What a number's digits, and the signs and letters that touch it, say about its reading."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.normalisation.context import ENDING, HEAD, INDIC, TAIL

_LONGEST_SHAPE = 12
_HEADS_LINE = lazy_pattern(f" ?[-–—:] ?(?=[{INDIC}A-Za-z'\"])")
_HEADS_STORY = lazy_pattern(
    f" ?[-–—:।] ?(?=(?:{HEAD}{TAIL}*[,;]? )?(?:[{INDIC}A-Za-z.'\"‘’“”-]+,? ){{4}})"
)
_LINE_BEFORE = lazy_pattern("(?:^|\n|[.।?!] |:- ?)(?:[-–—•*] ?)?\\Z")
_NEIGHBOUR = lazy_pattern(" [0-9]+(?: [0-9]|$|\n)")
"""«दिल्ली 1893 72 42»: a row of a table."""


def in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a number stands alone in brackets."""
    before, behind = text[max(0, start - 2) : start].rstrip(), text[end : end + 2].lstrip()
    return before[-1:] == "(" and behind[:1] == ")"


_LATIN = lazy_pattern("[A-Za-z]")
_INDIC = lazy_pattern(f"[{INDIC}]")
_CAPITALS = lazy_pattern("(?:^|[^A-Za-z])[A-Z]{1,2} \\Z")
"""«66H 89784», «सीरीज B 4471»"""
_SHORT = lazy_pattern("(?:^|[^A-Za-z])[A-Za-z]{1,2}\\Z")
"""«A52»: letters that are doubtful themselves, so that their number need not be marked, too."""
_BULLET = lazy_pattern("(?:^|\n)0(?: |$)")
_HYPHEN = lazy_pattern("[\n ]?-\\Z")
_NUMBER_BEFORE = lazy_pattern("[0-9][ ,]\\Z")
_ROW = lazy_pattern(
    "(?:(?<=[ \n])|^)(?:(?:(?:[0-9]{1,3} ){3,}|(?:[0-9]{1,2},){2,})[0-9]{1,3}(?![0-9])"
    "|(?:[0-9]{1,5} ){2,}[0-9]{1,5}(?=\n|$))"
)
_ROW_REACH = 16
_BESIDE_A_NUMBER = lazy_pattern("(?<=[0-9][ ,])|[0-9]+[ ,][0-9]")
"""What any number of a row has before or behind it; most numbers have neither."""
_NUMBER_BEHIND = lazy_pattern("(?:[ ,]|\\. )[0-9]")


def oddity(text: str, start: int, end: int) -> str:
    """What is odd about a number's surroundings, as a row of ``confidence.tsv``; '' if nothing.

    «C3H5», «5 km3» and «6ठां» are other classes of token, and «1 9 87» is not three numbers.
    """
    on_letters = _LATIN.match(text, max(0, start - 1), start)
    if ENDING.match(text, end) or (
        on_letters and not _SHORT.search(text[max(0, start - 3) : start])
    ):
        return "number on a letter"
    if is_in_a_row(text, start, end):
        return ""
    if text[start:end] == "0" and _BULLET.search(text[max(0, start - 1) : end + 1]):
        return "zero alone"  # «० आवेदन शुरू», typed for a bullet
    if _HYPHEN.match(text, max(0, start - 2), start):
        return "hyphen before a number"
    if end - start == 1 and text.startswith(f" {HEAD}", end):
        return "number beside a number"  # «1 9 अक्टूबर»
    if _NUMBER_BEHIND.match(text, end) or _NUMBER_BEFORE.match(text, max(0, start - 2), start):
        return "number beside a number"
    return ""


def is_in_a_row(text: str, start: int, end: int) -> bool:
    """«RCB 14 8 6 0 16», «महाराष्ट्र 193 25 8», «वार्ड 3,5,12»: whether a number is one of several in
    a table or a list.
    """
    if not _BESIDE_A_NUMBER.match(text, start):
        return False
    begin = max(0, start - _ROW_REACH)
    rows = _ROW.finditer(text[begin : end + _ROW_REACH])
    return any(row.start() <= start - begin < row.end() for row in rows)


_NAMED = "[^0-9\n:,।?!]{1,60}"
_VALUE = lazy_pattern(f"{_NAMED} [+-]?[0-9](?:[0-9.,:%]*[0-9%])?(?: {_NAMED})?")
_CELL = "(?:[^\n:।?!]|(?<=[0-9]):(?=[0-9]))+"
_VALUES = lazy_pattern(f"[^\n:।?!]{{1,60}}: ({_CELL},{_CELL})")
_VALUES_REACH = 300


def is_a_value(text: str, start: int, end: int) -> bool:
    """«भोपाल: न्यूनतम 9.4, अधिकतम 25.1», «वार्ड 2: विजेता रमेश साहू, मत 987, अंतर 45»: whether a number is
    one of at least two named values of a line, as rows of tables are said.
    """
    line_start = max(text.rfind("\n", 0, start) + 1, start - _VALUES_REACH)
    row = _VALUES.fullmatch(text, line_start, _line_end(text, end))
    if not row or start < row.start(1):
        return False
    cells = [each for each in _CELLS.finditer(text, *row.span(1)) if _VALUE.fullmatch(each[0])]
    return len(cells) > 1 and any(cell.start() <= start < cell.end() for cell in cells)


_CELLS = lazy_pattern("(?:[^,]|(?<=[0-9]),(?=[0-9]))+")


def _line_end(text: str, end: int) -> int:
    found = text.find("\n", end, end + _VALUES_REACH)
    return found if found >= 0 else min(len(text), end + _VALUES_REACH)


def shape(text: str, start: int, end: int) -> Iterator[str]:
    """The features of a number by its digits, and by the signs and letters that touch it."""
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
    if in_brackets(text, start, end):
        yield f"in_brackets:{len(digits)}"
        if _is_refined(text, start, int(digits)):
            yield "in_brackets:refined"
    if _HEADS_LINE.match(text, end) and _LINE_BEFORE.search(text[max(0, start - 4) : start]):
        yield "heads_line"  # «1857 - दिल्ली में विद्रोह हुआ»
    if _HEADS_STORY.match(text, end) and _LINE_BEFORE.search(text[max(0, start - 4) : start]):
        yield "heads_story"  # «1857: 10 मई को मेरठ में सिपाही उठे»
    if _NEIGHBOUR.match(text, end):
        yield "beside_number"
    if text[start - 1 : start] == "/" or text[end : end + 1] == "/":
        yield "on_slash"
    if start and text[start - 1] in "-–" and text[start - 2 : start - 1].isalpha():
        yield "tied"
        if text[end : end + 1] == ")" and _NAMED_IN_BRACKETS.search(
            text, max(0, start - _LONGEST_NAMED), start
        ):
            yield "tied:in_brackets"  # «(मुगल-ए-आज़म-1960)»
    if start and text[start - 1].isascii() and text[start - 1].isalpha():
        yield "on_letter:zero" if digits[0] == "0" else "on_letter"
    if start and _INDIC.match(text, start - 1):
        yield "amid_word" if _INDIC.match(text, end) else "on_word"  # «एसवीएस1511एफएनबी»
    if _CAPITALS.search(text, max(0, start - 4), start):
        yield "behind_capitals"


_NAMED_IN_BRACKETS = lazy_pattern(f"\\([{INDIC} -]+[-–]\\Z")
_LONGEST_NAMED = 48
_ROUND = lazy_pattern(f"(?<![0-9.,:/-])([1-9][0-9]?,?[0-9]00)(?: [{INDIC}]{{1,6}}){{0,3}} \\(\\Z")
_ROUND_REACH, _MOST = 32, 1.1


def _is_refined(text: str, start: int, number: int) -> bool:
    """«1800 से ज्यादा (1829) मरीज», «करीब 1500 (1487) पद»: whether a number in brackets is what the
    round one before them stands for.
    """
    found = _ROUND.search(text, max(0, start - _ROUND_REACH), start)
    if not found:
        return False
    rounded = int(found[1].replace(",", ""))
    return rounded / _MOST < number < rounded * _MOST


_YEAR = "(?:1[1-9]|20)[0-9]{2}"
_YEARS = lazy_pattern(
    f"(?<![0-9.,:/-]){_YEAR}(?:, ?{_YEAR}| [{INDIC}]{{1,3}} {_YEAR})+(?![0-9]|[.,:/%-] ?[0-9])"
)
_YEARS_REACH = 32


def rising_years(text: str, start: int, end: int) -> str:
    """«1993, 1998 और 2003 में», «1520 से 1566»: the feature of a number in a list of years, each later
    than the one before; counts seldom are so near to each other and in this order, and round if so.
    """
    if end - start != len("1998"):
        return ""
    begin = max(0, start - _YEARS_REACH)
    for row in _YEARS.finditer(text[begin : end + _YEARS_REACH]):
        if row.start() <= start - begin < row.end():
            years = [int(each) for each in _FOUR_DIGITS.findall(row[0])]
            if years != sorted(set(years)) or years[-1] >= _NOW:
                return ""
            if "," in row[0]:
                return "rising_years" if years[0] >= _MODERN else ""
            return "rising_pair" if any(year % 10 for year in years) else ""
    return ""


_MODERN = 1700
_FOUR_DIGITS = lazy_pattern("[0-9]{4}")
_NOW = 2050
