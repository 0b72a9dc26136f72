"""A table's cells as speakable rows: «इंदौर: न्यूनतम 8.1, अधिकतम 24.6»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bulletin.sources.package_tables import package_table

__all__ = [
    "have_column_names",
    "is_layout",
    "names_a_column",
    "names_a_part",
    "rows",
    "rows_in_lines",
]

_BULLET = "•"
_DIGIT = re.compile(r"\d")
_RULE = re.compile(r"[-–—−:=+ ]*")
_LONGEST_NAME = 40
_FEWEST_ROWS, _FEWEST_NAMED, _FEWEST_STACKED, _MOST_STACKED = 2, 3, 3, 3
"""Rows of a table; columns that words alone name; lines of a cell in the first row of a layout, and
the rows of one.
"""
_FORMS = {
    name: "|".join(forms)
    for name, forms in package_table("bulletin.sources", "table_words.toml").items()
}
"""The alternatives of each list of ``table_words.toml``, as a regular expression."""
_MEDALS = dict(
    zip("🥇🥈🥉", package_table("bulletin.sources", "table_words.toml")["medals"], strict=True)
)
_COUNTS, _RANKS = (re.compile(rf"(?i){_FORMS[name]}") for name in ("counts", "ranks"))
_PARTS = re.compile(rf"(?i){_FORMS['years']}|{_FORMS['months']}|{_FORMS['counted']}")
_IN = _FORMS["in"]
"""Behind a figure that names a column: without it, two numbers would stand side by side."""
_NO_LETTER_OF_A_NAME = re.compile(r"[.\s0:]")
_UNITS = re.compile(_FORMS["units"])
_UNIT = re.compile(
    rf"(?P<name>.*?) ?(?:\((?P<unit>(?:{_FORMS['units']})"
    rf"(?: ?(?:/|{_FORMS['per']}) ?[\w.\u0900-\u0963]+)?)\)|(?P<sign>%))"
)
_AMOUNT = re.compile(rf"[-+−]?\d[\d.,]*(?: ?(?:{_FORMS['to']}|-|–) ?\d[\d.,]*)?")
_COLUMN = re.compile(rf"(?i)(?:{_FORMS['column']})(?: .*)?|.* (?:{_FORMS['column']})")
_HOURS, _HOUR = re.compile(rf"(?i){_FORMS['hours']}"), re.compile(r"(\d{1,2})\.([0-5]\d)")
_NEGATIVE = re.compile(r"^[-–−] ?(?=\d[\d.,]*%?$)")
_FOOTNOTE = re.compile(r"(?<=\d) ?(?:\*{1,3}|[†‡#^])$")
_COUNTED = re.compile(r"(\d{1,4})[.)]?")
_HIGHEST_FIRST = 40
"""The highest number with which a part of a numbered list begins."""


def rows(cells: Sequence[Sequence[str]], *, headed: bool = False) -> list[str]:
    """A line for each row of ``cells``; with column names if the first row has them.

    The first row has column names if it has no figures but years and the rows below do, if its
    words say so, or the source's markup (``headed``); above it may be the table's title, and names
    that some of them share. A row's first cell is its subject, after its name if it is only a
    figure; a column of row numbers is left out, and empty cells are skipped. A single row is a
    layout: each cell is a line.
    """
    table = [list(row) for row in cells if any(map(_is_filled, row))]
    if not table:
        return []
    if len(table) == 1 and not headed:  # a layout, as of a letter's number and day
        return [cell for cell in table[0] if _is_filled(cell)]
    if _is_title(table):
        return [cell for cell in table[0] if _is_filled(cell)][:1] + rows(table[1:], headed=headed)
    if _is_head_of_two(table):
        table[:2], headed = [_one_head(table[0], table[1])], True
    names = table[0]
    if not _names_columns(names, table[1:], headed=headed):
        if _are_in_order((row[0] for row in table), start=None):  # a numbered list
            return [" ".join((*_rank(row[0]), _plain(row[1:]))) for row in table]
        return [_plain(row) for row in table]
    below = [row for row in table[1:] if row != names]
    name = _NO_LETTER_OF_A_NAME.sub("", names[0])
    if len(names) > 2 and _are_in_order(row[0] for row in below):
        if _COUNTS.fullmatch(name):
            return [_named(row[1:], names[1:]) for row in below]
        if _RANKS.fullmatch(name):
            return [" ".join((*_rank(row[0]), _named(row[1:], names[1:]))) for row in below]
    return [_named(row, names) for row in below]


def rows_in_lines(cells: Sequence[Sequence[str]], lines: int) -> list[str]:
    """The rows of a table in as many ``lines`` as it took, as items: a row is neither a sentence
    nor the beginning of one. Empty lines come first, as for column names, said with each row.
    """
    said = [f"{_BULLET} {row}" for row in rows(cells)]
    return [""] * (lines - len(said)) + said


def is_layout(cells: Sequence[Sequence[str]]) -> bool:
    """Whether a table only arranges text, as a letterhead beside a crest or a note in a frame: it
    has one row, or one column with several lines in a cell, or a few rows below several lines.
    """
    table = [[cell for cell in row if _is_filled(cell)] for row in cells]
    table = [row for row in table if row]
    framed = all(len(row) == 1 for row in table) and any("\n" in row[0] for row in table)
    stacked = bool(table) and any(cell.count("\n") >= _FEWEST_STACKED - 1 for cell in table[0])
    return bool(table) and (len(table) == 1 or framed or (stacked and len(table) <= _MOST_STACKED))


def _is_filled(cell: str) -> bool:
    return not _RULE.fullmatch(cell)


def _is_title(table: Sequence[Sequence[str]]) -> bool:
    """Whether one cell is a table's first row, perhaps said in each column that it spans."""
    first, *below = ({cell for cell in row if _is_filled(cell)} for row in table[:3])
    spans = len(table[0]) > 1 and len(below) >= _FEWEST_ROWS
    return spans and len(first) == 1 and all(len(row) > 1 for row in below)


def _is_head_of_two(table: Sequence[Sequence[str]]) -> bool:
    """Whether a first row spans some columns, which the second one names: «मत» above «2020» and
    «2025», or «2025» above «मत» and «अंतर».
    """
    if len(table) <= _FEWEST_ROWS or len(table[0]) != len(table[1]):
        return False
    above, below = table[0], table[1]
    spans = any(not _is_filled(cell) for cell in above[2:]) and _is_filled(above[0])
    under = below[0] in ("", above[0]) and sum(map(_is_filled, below[1:])) >= _FEWEST_ROWS
    figures = [row[1:] for row in table[2:]]
    named = not any(any(map(str.isalpha, cell)) for row in figures for cell in row)
    return spans and under and named


def _one_head(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """The names in two rows as one; what spans columns is said with each."""
    names = [above[0]]
    shared = ""
    for over, name in zip(above[1:], below[1:], strict=True):
        shared = over if _is_filled(over) else shared
        unit = shared and _UNITS.fullmatch(name)  # «मिमी» below «वर्षा»
        name = f"({name})" if unit else name
        names.append(f"{shared} {name}" if _is_filled(name) and name != shared else shared)
    return names


def have_column_names(cells: Sequence[Sequence[str]]) -> bool:
    """Whether a first row has column names by its words, and no other has: «नाम», «नई तैनाती».

    Two columns of words may be who signs side by side.
    """
    names, *below = cells
    filled = [name for name in names if _is_filled(name)]
    if (
        len(names) < _FEWEST_NAMED
        or len(below) < _FEWEST_ROWS
        or len(filled) < len(names)
        or any(map(_DIGIT.search, names))
    ):
        return False
    return _like_columns(names) and not any(map(_like_columns, below))


def _like_columns(row: Sequence[str]) -> bool:
    """Whether most of a row's cells, but at least two, are like the names of columns."""
    like = sum(map(names_a_column, row))
    return like > 1 and 2 * like > len(row)


def names_a_column(cell: str) -> bool:
    """Whether a cell's first or last word is one that names columns, or it names row numbers."""
    counts = _COUNTS.fullmatch(_NO_LETTER_OF_A_NAME.sub("", cell))
    return counts is not None or _COLUMN.fullmatch(cell) is not None


def _names_columns(names: Sequence[str], below: Sequence[Sequence[str]], *, headed: bool) -> bool:
    if len(names) < 2 or any(len(row) > len(names) for row in below):
        return False
    if any(len(name) > _LONGEST_NAME for name in names):
        return False
    if headed:
        return bool(below) and not any(map(_is_number, names[1:]))
    with_figures = sum(any(map(_DIGIT.search, row)) for row in below)
    named = all(
        not _DIGIT.search(name) or _is_above_figures(name, at, below)
        for at, name in enumerate(names)
    )
    figures = named and len(below) >= _FEWEST_ROWS and 2 * with_figures > len(below)
    return figures or have_column_names([names, *below])


def _is_above_figures(name: str, column: int, below: Sequence[Sequence[str]]) -> bool:
    """Whether a name with a figure is above other cells: «24 घंटे में वर्षा» or «2024» above «38»."""
    cells = [row[column] for row in below if column < len(row) and _is_filled(row[column])]
    if column and names_a_part(name):
        return not all(map(names_a_part, cells))
    if _is_figure(name):
        return _has_a_word(name) and not any(any(map(str.isalpha, cell)) for cell in cells)
    return all(map(_is_figure, cells))


def _is_number(name: str) -> bool:
    """Whether a figure stands where a column's name would: a table in Markdown has a first row."""
    return _is_filled(name) and not any(map(str.isalpha, name)) and not names_a_part(name)


def _has_a_word(name: str) -> bool:
    """Whether a name has more letters than a unit's sign: «अप्रैल 2026», but no «45 C»."""
    return sum(map(str.isalpha, name)) > 1


def names_a_part(name: str) -> bool:
    """Whether a figure names a year, a month or one of several parts: «2023-24», «10वीं», «Q2»."""
    return bool(_PARTS.fullmatch(name))


def _is_figure(cell: str) -> bool:
    return sum(map(str.isdigit, cell)) >= sum(map(str.isalpha, cell))


def _are_in_order(first: Iterable[str], *, start: int | None = 1) -> bool:
    """Whether the cells of a first column count from ``start``, or from any small number; that of a
    total may be empty.
    """
    counted = [_COUNTED.fullmatch(cell) for cell in first if _is_filled(cell)]
    found = [int(each[1]) if each else 0 for each in counted]
    if len(found) < _FEWEST_ROWS:
        return False
    begins = min(found[0], _HIGHEST_FIRST) if start is None else start
    return found == list(range(begins, begins + len(found)))


def _rank(cell: str) -> list[str]:
    return [f"{cell.rstrip('.)')}."] if _is_filled(cell) else []


def _plain(row: Sequence[str]) -> str:
    filled = [cell for cell in row if _is_filled(cell)]
    about, *rest = filled or [""]
    if rest and not _DIGIT.search(about) and any(map(_DIGIT.search, rest)):
        return f"{about}: {', '.join(rest)}"
    return ", ".join(filled)


def _named(row: Sequence[str], names: Sequence[str]) -> str:
    about, rest = row[0], list(zip(names[1:], row[1:], strict=False))
    told = ", ".join(_cell(name, cell) for name, cell in rest if _is_filled(cell))
    if not _is_filled(about):
        return told
    if not any(map(str.isalpha, about)):
        about = _cell(names[0], about)
    return f"{about}: {told}" if told else about


def _cell(name: str, cell: str) -> str:
    """A cell after its column's name, and before its unit: «वर्षा (मिमी)» is «वर्षा 38 मिमी».

    The sign of a footnote is left out; a hyphen is a minus, and a dot in an hour a colon.
    """
    cell, name = _FOOTNOTE.sub("", cell), _MEDALS.get(name, name)
    if _HOURS.fullmatch(name):
        cell = _HOUR.sub(r"\1:\2", cell) if _HOUR.fullmatch(cell) else cell
    elif _is_filled(name):
        cell = _NEGATIVE.sub(f"{_FORMS['minus']} ", cell, count=1)
    unit = _UNIT.fullmatch(name)
    if unit and _AMOUNT.fullmatch(cell.removeprefix(f"{_FORMS['minus']} ")):
        return f"{unit['name']} {cell} {unit['unit'] or unit['sign']}".strip()
    name = f"{name} {_IN}" if names_a_part(name) else name
    return f"{name} {cell}" if _is_filled(name) else cell
