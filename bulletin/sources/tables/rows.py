"""A table's cells as speakable rows: «इंदौर: न्यूनतम 8.1, अधिकतम 24.6»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.tables.heads import (
    SHARED,
    are_pairs,
    counts_rows,
    is_filled,
    is_title,
    names_a_column,
    names_a_part,
    names_columns,
    one_head,
)
from bulletin.sources.tables.words import FORMS, WORDS

_BULLET = "•"
_ENDS = " :–—-"
"""Behind the name of a cell, where a colon is said."""
_DIGIT = lazy_pattern(r"\d")
_FEWEST_ROWS, _FEWEST_STACKED, _MOST_STACKED = 2, 3, 3
"""Rows of a table; lines of a cell in the first row of a layout, and the rows of one."""
_MEDALS = dict(
    zip(
        "🥇🥈🥉",
        WORDS["medals"],
        strict=True,
    )
)
_STROKES = WORDS["strokes"]
_CALLED = dict(zip(_STROKES[::2], _STROKES[1::2], strict=True))
_RANKS = lazy_pattern(rf"(?i){FORMS['ranks']}")
_IN = FORMS["in"]
"""Behind a figure that names a column: without it, two numbers would stand side by side."""
_UNIT = lazy_pattern(
    rf"(?P<name>.*?) ?(?:\( ?(?P<unit>(?:{FORMS['units']})"
    rf"(?: ?(?:/|{FORMS['per']}) ?[\w.\u0900-\u0963]+)?) ?\)|(?P<sign>%))"
)
_AMOUNT = lazy_pattern(rf"[-+−]?\d[\d.,]*(?: ?(?:{FORMS['to']}|-|–) ?\d[\d.,]*)?")
_SHARE, _MONEY = lazy_pattern(FORMS["share"]), lazy_pattern(FORMS["money"])
"""A name that is a unit by itself; units with parts, of which each amount has its own."""
_HOURS, _HOUR = lazy_pattern(rf"(?i){FORMS['hours']}"), lazy_pattern(r"(\d{1,2})\.([0-5]\d)")
_NEGATIVE = lazy_pattern(r"^[-–−] ?(?=\d[\d.,]*%?$)")
_FOOTNOTE = lazy_pattern(r"(?<=\d) ?(?:\*{1,3}|[†‡#^])$")
_COUNTED = lazy_pattern(r"(\d{1,4})[.)]?")
_NUMBERED_NAME = lazy_pattern(r"(\d{1,4})[.)] ?(?=[^\W\d])")
_HIGHEST_FIRST = 40
"""The highest number with which a part of a numbered list begins."""


def rows(cells: Sequence[Sequence[str]], *, headed: bool = False) -> list[str]:
    """A line for each row of ``cells``; with column names if the first row has them.

    The first row has column names if it has no figures but years and the rows below do, if its
    words say so, or the source's markup (``headed``), unless each row is a name and a value; above
    it may be the table's title, and names that some of them share. A row's first cell is its
    subject, after its name if it is only a figure; a column of row numbers is left out, and empty
    cells are skipped. A single row is a layout: each cell is a line.
    """
    table = [list(row) for row in cells if any(map(is_filled, row))]
    if not table:
        return []
    if not any(is_filled(row[0]) for row in table):
        return rows([row[1:] for row in table], headed=headed)
    if len(table) == 1 and not headed:  # a layout, as of a letter's number and day
        return [cell for cell in table[0] if is_filled(cell)]
    if is_title(table):
        return [cell for cell in table[0] if is_filled(cell)][:1] + rows(table[1:], headed=headed)
    if not headed and are_pairs(table):
        return [pair(*row) for row in table]
    table[0] = _with_numbers_name(table)
    if any(map(names_a_column, table[0])):
        table[0] = [_CALLED.get(name, name) for name in table[0]]
    if names := one_head(table, headed=headed):
        table[:2], headed = [names], True
    names = table[0]
    if not names_columns(names, table[1:], headed=headed):
        if _are_in_order((row[0] for row in table), start=None):  # a numbered list
            return [" ".join((*_rank(row[0]), _plain(row[1:]))).strip() for row in table]
        return [_plain(row) for row in table]
    return _below(names, [row for row in table[1:] if row != names])


def _with_numbers_name(table: Sequence[Sequence[str]]) -> list[str]:
    """The first row of a table, with a cell for a column of row numbers that it has no name for."""
    names, *below = table
    numbered = [row[0] for row in below if len(row) == len(names) + 1]
    lacking = len(numbered) >= max(_FEWEST_ROWS, len(below) - 1) and _are_in_order(numbered)
    return ["", *names] if lacking else list(names)


def _below(names: Sequence[str], table: Sequence[Sequence[str]]) -> list[str]:
    """The rows below the names of their columns."""
    numbered = [_NUMBERED_NAME.match(row[0]) for row in table]
    if all(numbered) and _are_in_order(found[1] for found in numbered if found):
        return [_named([_NUMBERED_NAME.sub("", row[0]), *row[1:]], names) for row in table]
    if len(names) > 2 and _are_in_order(row[0] for row in table):
        if counts_rows(names[0]) or not is_filled(names[0]):
            return [_named(_uncounted(row), names[1:]) for row in table]
        if _RANKS.fullmatch(names[0].strip(" .:")):
            return [" ".join((*_rank(row[0]), _named(row[1:], names[1:]))) for row in table]
    return [_named(row, names) for row in table]


def pair(name: str, value: str) -> str:
    """What a cell holds, behind its name."""
    named = f"{name.rstrip(_ENDS)}: {value}" if is_filled(name) else value
    return named if is_filled(value) else name


def _uncounted(row: Sequence[str]) -> list[str]:
    """A row without its number; a total's name may stand in place of that."""
    if _COUNTED.fullmatch(row[0]) or not is_filled(row[0]):
        return list(row[1:])
    return [row[0], *row[2:]] if not is_filled(row[1]) else list(row)


def rows_in_lines(cells: Sequence[Sequence[str]], lines: int, *, headed: bool = False) -> list[str]:
    """The rows of a table in as many ``lines`` as it took, as items: a row is neither a sentence
    nor the beginning of one. Empty lines come first, as for column names, said with each row.
    """
    said = [f"{_BULLET} {row}" for row in rows(cells, headed=headed)]
    return [""] * (lines - len(said)) + said


def is_layout(cells: Sequence[Sequence[str]]) -> bool:
    """Whether a table only arranges text, as a letterhead beside a crest or a note in a frame: it
    has one row, or one column with several lines in a cell, or a few rows below several lines.
    """
    table = [[cell for cell in row if is_filled(cell)] for row in cells]
    table = [row for row in table if row]
    framed = all(len(row) == 1 for row in table) and any("\n" in row[0] for row in table)
    stacked = bool(table) and any(cell.count("\n") >= _FEWEST_STACKED - 1 for cell in table[0])
    return bool(table) and (len(table) == 1 or framed or (stacked and len(table) <= _MOST_STACKED))


def _are_in_order(first: Iterable[str], *, start: int | None = 1) -> bool:
    """Whether the cells of a first column count from ``start``, or from any small number; that of a
    total, the last one, may be empty or a name.
    """
    counted = [_COUNTED.fullmatch(cell) for cell in first if is_filled(cell)]
    if len(counted) > _FEWEST_ROWS and not counted[-1]:
        counted.pop()
    found = [int(each[1]) if each else 0 for each in counted]
    if len(found) < _FEWEST_ROWS:
        return False
    begins = min(found[0], _HIGHEST_FIRST) if start is None else start
    return found == list(range(begins, begins + len(found)))


def _rank(cell: str) -> list[str]:
    """A row's number, or a total's name, as it is said before the row."""
    end = "." if _COUNTED.fullmatch(cell) else ":"
    return [f"{cell.rstrip('.):')}{end}"] if is_filled(cell) else []


def _plain(row: Sequence[str]) -> str:
    filled = [cell for cell in row if is_filled(cell)]
    about, *rest = filled or [""]
    named = not _DIGIT.search(about) or (
        any(map(str.isalpha, about)) and all(map(_AMOUNT.fullmatch, rest))
    )
    if rest and named and any(map(_DIGIT.search, rest)):
        return f"{about}: {', '.join(rest)}"
    return ", ".join(filled)


def _named(row: Sequence[str], names: Sequence[str]) -> str:
    """A row's cells behind the names of their columns; a part of a name or a unit that neighbours
    share is said once, with the first or the last of them.
    """
    about, told = row[0], list[_Told]()
    said = ""
    for whole, cell in zip(names[1:], row[1:], strict=False):
        shared, _, name = whole.rpartition(SHARED)
        if is_filled(cell):
            words, unit = _cell(name, cell)
            before = f"{shared} " if shared and shared != said else ""
            if told and unit and told[-1].unit == unit and not _MONEY.search(unit):
                told[-1] = _Told(told[-1].words, "")
            told.append(_Told(before + words, unit))
            said = shared
    behind = ", ".join(f"{each.words} {each.unit}".strip() for each in told)
    if not is_filled(about):
        return behind
    if not any(map(str.isalpha, about)):
        about = " ".join(_cell(names[0], about)).strip()
    return f"{about}: {behind}" if told else about


class _Told(NamedTuple):
    """A cell's words, and its unit."""

    words: str
    unit: str


def _cell(name: str, cell: str) -> _Told:
    """A cell after its column's name, and its unit: «वर्षा (मिमी)» is «वर्षा 38» and «मिमी».

    The sign of a footnote is left out; a hyphen is a minus, and a dot in an hour a colon.
    """
    cell, name = _FOOTNOTE.sub("", cell), _MEDALS.get(name, name)
    if _HOURS.fullmatch(name):
        cell = _HOUR.sub(r"\1:\2", cell) if _HOUR.fullmatch(cell) else cell
    elif is_filled(name):
        cell = _NEGATIVE.sub(f"{FORMS['minus']} ", cell, count=1)
    if _AMOUNT.fullmatch(cell.removeprefix(f"{FORMS['minus']} ")):
        if _SHARE.fullmatch(name):
            return _Told(cell, name)
        if unit := _UNIT.fullmatch(name):
            measure = (unit["unit"] or unit["sign"]).removesuffix(f" {_IN}")
            return _Told(f"{unit['name']} {cell}".strip(), measure)
    name = f"{name} {_IN}" if names_a_part(name) else name
    return _Told(f"{name} {cell}" if is_filled(name) else cell, "")
