"""Tables typed in plain text: cells separated by tabs, bars, spaces, commas, dashes or lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.tables.cell_lines import cells_in_lines
from bulletin.sources.tables.heads import (
    have_column_names,
    names_a_column,
    names_a_part,
    names_columns,
)
from bulletin.sources.tables.rows import rows_in_lines
from bulletin.sources.tables.spaced_columns import are_straight, in_columns
from bulletin.sources.tables.spaced_rows import cells_of_kinds, figures_behind_names
from bulletin.sources.tables.words import WORDS

__all__ = ["tables_said"]

_TAB, _BAR = lazy_pattern(r" *\t *"), lazy_pattern(r" *\| *")
"""Each parts two cells, which may be empty."""
_SPACES = lazy_pattern(r"(?<=\S) {2,}(?=\S)")
_LEADERS = lazy_pattern(r"[-–—_]{3,}|\.{4,}|…{2,}")
_LED = ("---", "–––", "———", "___", "....", "……")
"""What leads from a cell to the next, «हिंदी ........ 5 मार्च», and what each such line has."""
_CELLS = (_TAB, lazy_pattern(r" *\t[ \t]*"), _BAR, _SPACES, _LEADERS)
_SETTING_APART = (_TAB, _BAR, _SPACES)
"""What parts cells of words, too, as no prose is typed so."""
_DASHES = lazy_pattern(r"(?<=\S) [-–—] (?=[^\s\d])|(?<=[^\s\d]) [-–—] (?=\S)")
"""A dash between two numbers is one of a range or a score."""
_SPACED_DASHES = lazy_pattern(r"(?<=\S) [-–—] (?=\S)")
"""A dash between any two cells, below a row of names."""
_RULE = lazy_pattern(r"(?m)^[ \t]*(?=[|+: \t]*[-=_])[-=_+|: \t]{3,}\r?$")
"""A line that is drawn, between the rows of a table or below their names: «+-----+-----+»."""
_DRAWN = lazy_pattern("[\u2500-\u257f]")
_LINES = {
    **dict.fromkeys(range(0x2500, 0x2580), "+"),
    **dict.fromkeys(map(ord, "─━═╌┄┈╍┅┉"), "-"),
    **dict.fromkeys(map(ord, "│┃║╎┆┊╏┇┋"), "|"),
}
"""What a program draws a table with, as it is typed: «├──┼──┤» is «+--+--+»."""
_BULLET = "•"
"""A row may be typed as an item."""
_NUMBERED = lazy_pattern(r"\d")
_COMMAS = lazy_pattern(r"(?<=\S),\s*(?=\S)")
_COMMAS_APART = lazy_pattern(r"(?<=\S), (?=\S)")
"""Where commas are in figures, too: «दिल्ली, 1,25,840, 1,15,360»."""
_BY_COMMAS = (_COMMAS, _COMMAS_APART)
_SEMICOLONS = lazy_pattern(r" *;(?=\S) *")
"""As a spreadsheet parts cells where a comma is in figures; none has a space behind it."""
_LOOSE = lazy_pattern(r'\s,|,\s(?=(?:[^"]*"[^"]*")*[^"]*$)')
"""A comma with a space beside it, outside quotes: prose has it, data has not."""
_QUOTED = lazy_pattern(r',\s*"[-+₹]?\d[^",]*,[^"]*"')
"""A figure with commas, as a spreadsheet sets it."""
_AMOUNT = lazy_pattern(r"\d{1,3}(?:,\d\d)*,\d{3}(?!\d)")
_SENTENCE = lazy_pattern(r"[।?!]$|(?:\S+\s+){3}.*\.$")
_ENDS = ("।", "?", "!", ",")
_STOP = lazy_pattern(r"[।?!]+|[.]|.*[^\s।]। .*")
_PARTED = lazy_pattern(
    r"[\t|│┃║]|---|\.{4}|……|;\S|  | [-–—] |,.*,|[^\s\d],\d|[\d%°CF] [-+−₹]?\d|\d [^\s\d]"
)
_OF_CELLS = lazy_pattern(r"[\s|,;]|---|\.{4}|……")
"""A line without any of these has one cell."""
_SIGN_OF_CELLS = lazy_pattern(r"(?:[^\S\n]|[|,;]|---|\.{4}|……)[^\n]*")
""":data:`_OF_CELLS` in a text, with the rest of the line."""
_FEWEST_ROWS, _FEWEST_DASHED = 3, 3
_FEWEST_FIGURES = 2
_FIGURE = lazy_pattern(
    rf"(?:[▲▼]|{'|'.join(WORDS['before_sums'])})? ?[-+−]?[₹$]?\d[\d.,]*%?(?:/-)?[*†‡#]?"
    rf"(?: ?(?:{'|'.join([*WORDS['units'], *WORDS['counted_in']])}))?"
    r"|\d{1,2}:\d\d(?: ?[AaPp][Mm])?|[-–—]"
)
_LONGEST_LINE, _LONGEST_CELL = 300, 60


def tables_said(text: str) -> str:
    """``text`` with each table's lines replaced by its spoken rows, in as many lines."""
    if _PARTED.search(text):
        lines = text.split("\n")
        drawn = text.translate(_LINES) if _DRAWN.search(text) else text
        rules = _rules(drawn)
        kept = [at for at in range(len(lines)) if at not in rules] if rules else range(len(lines))
        typed = drawn.split("\n")
        if rules:
            typed = [typed[at] for at in kept]
            drawn = "\n".join(typed)
        for start, end, cells in _tables(typed, _with_cells(drawn)):
            if names := _names_above(typed, start, cells):
                start, cells = start - len(names), [names, *cells]
            first, last = kept[start], kept[end - 1]
            headed = _is_ruled(kept[start:end])
            while first - 1 in rules:
                first -= 1
            while last + 1 in rules:
                last += 1
            many = last + 1 - first
            lines[first : last + 1] = rows_in_lines(cells, many, headed=headed)
        text = "\n".join(lines)
    return cells_in_lines(text)


def _names_above(lines: Sequence[str], start: int, cells: list[list[str]]) -> list[str]:
    """The names of the columns of a table without them, in as many lines right above it, as a copy
    of a page may have its head; empty if there are none.
    """
    begins = start - len(cells[0])
    names = [line.strip() for line in lines[max(begins, 0) : start]]
    apart = begins == 0 or (begins > 0 and not lines[begins - 1].strip())
    short = all(0 < len(name) <= _LONGEST_CELL and not name.endswith(_ENDS) for name in names)
    if not (apart and short and any(map(names_a_column, names))):
        return []
    return names if names_columns(names, cells) and not names_columns(cells[0], cells[1:]) else []


def _rules(text: str) -> frozenset[int]:
    """The numbers of the lines that are drawn."""
    found: set[int] = set()
    number = counted = 0
    for rule in _RULE.finditer(text):
        number += text.count("\n", counted, rule.start())
        counted = rule.start()
        found.add(number)
    return frozenset(found)


def _is_ruled(at: Sequence[int]) -> bool:
    """Whether a line is drawn below the first row, and below few others."""
    gaps = [below - row > 1 for row, below in pairwise(at)]
    return gaps[:1] == [True] and 2 * sum(gaps) <= max(len(gaps), 2)


_Between = re.Pattern[str]
_Runs = dict[_Between, tuple[int, int]]
"""By what parts their cells: where the last lines that are no table end, and how often that was
found out. They are tried again without their first line, as it may be a title, but not from each
of them: that takes the square of their number.
"""
_MOST_STARTS = 4


def _with_cells(text: str) -> Iterator[int]:
    """Which lines of ``text`` may have several cells: in a long list, few or none have."""
    number = counted = 0
    for found in _SIGN_OF_CELLS.finditer(text):
        number += text.count("\n", counted, found.start())
        counted = found.start()
        yield number


def _tables(
    lines: list[str], with_cells: Iterable[int]
) -> Iterator[tuple[int, int, list[list[str]]]]:
    end = 0
    runs: _Runs = {}
    for at in with_cells:
        if at < end or not _OF_CELLS.search(lines[at].strip()):
            continue
        if found := _table(lines, at, runs):
            end = at + len(found)
            yield at, end, found


def _table(lines: list[str], start: int, runs: _Runs) -> list[list[str]]:
    """The cells of the table that begins at a line; empty if none does."""
    led = any(sign in lines[start] for sign in _LED)
    for between in (*_CELLS, _SEMICOLONS, _SPACED_DASHES, _DASHES, *_BY_COMMAS):
        if between is _LEADERS and not led:
            continue
        end, starts = runs.get(between, (0, 0))
        if start < end and starts >= _MOST_STARTS:
            continue
        found = _rows(lines, start, between)
        if len(found) < _FEWEST_ROWS:
            continue
        runs[between] = (max(end, start + len(found)), starts + 1 if start < end else 1)
        if between in (_TAB, _BAR):
            found = _without_edges(found)
        if len(found[0]) == 1 or (between is _TAB and len({len(row) for row in found}) > 1):
            continue
        if between is _SEMICOLONS and len({len(row) for row in found}) > 1:
            continue
        if between is _SPACES and len({len(row) for row in found}) > 1:
            found = in_columns(lines[start : start + len(found)], found)
        if between in _BY_COMMAS and not _are_named(found, lines[start : start + len(found)]):
            continue
        if between is _SPACED_DASHES and not (_are_below_names(found) or have_column_names(found)):
            continue
        if _are_dashed(found) if between is _DASHES else _has_figures(found):
            return found
        if between is not _DASHES and have_column_names(found):
            return found
        if between in _SETTING_APART and _are_set_apart(found, lines[start : start + len(found)]):
            return found
    return figures_behind_names(lines, start) or cells_of_kinds(lines, start)


def _rows(lines: list[str], start: int, between: re.Pattern[str]) -> list[list[str]]:
    """The cells of the lines below each other that have as many, but for one."""
    found: list[list[str]] = []
    for at in range(start, len(lines)):
        cells = _split(lines[at], between)
        if len(cells) < 2 or (found and abs(len(cells) - len(found[0])) > 1):
            break
        found.append(cells)
    return found


def _are_set_apart(cells: Sequence[Sequence[str]], lines: Sequence[str]) -> bool:
    """Whether bars stand around each row, or rows of words have as many cells, three at least; with
    spaces between, they begin or end below each other.
    """
    if len({len(row) for row in cells}) > 1 or any(row[-1].endswith(_ENDS) for row in cells):
        return False
    if any("|" in line for line in lines):
        return all(line.strip()[:1] == line.strip()[-1:] == "|" for line in lines)
    tabs = all("\t" in line for line in lines)
    return len(cells[0]) >= _FEWEST_DASHED and (tabs or are_straight(lines, cells))


def _without_edges(cells: list[list[str]]) -> list[list[str]]:
    """``cells`` without a first or a last column that is empty: of bars around the table."""
    for at in (0, -1):
        if all(len(row) > 1 and not row[at] for row in cells):
            cells = [row[1:] if at == 0 else row[:-1] for row in cells]
    return cells


def _split(line: str, between: re.Pattern[str]) -> list[str]:
    line = line.strip(" \r").removeprefix(_BULLET)
    if between not in (_TAB, _BAR):
        line = line.strip().strip("|").strip()
    if len(line) > _LONGEST_LINE or not between.search(line):
        return []
    row = [line.replace("\r", " ")]  # which csv takes for an end of a line
    parts = next(csv.reader(row, skipinitialspace=True)) if between is _COMMAS else None
    cells = [cell.strip() for cell in parts or between.split(line)]
    sentence = any(map(_STOP.fullmatch, cells))  # «दो लोग घायल हुए  ।»
    return [] if sentence or any(len(cell) > _LONGEST_CELL for cell in cells) else cells


def _are_dashed(cells: list[list[str]]) -> bool:
    """Whether dashes separate cells in similar rows: a single dash may join a route's ends."""
    alike = len({len(row) for row in cells}) == 1 and len(cells[0]) >= _FEWEST_DASHED
    return alike and not any(":" in cell for row in cells for cell in row)


def _are_below_names(cells: list[list[str]]) -> bool:
    """Whether figures are behind the first cell of each row but the first, which has none; of two
    columns, the first one's name must be like one, too.
    """
    names, *below = cells
    enough = len(names) >= _FEWEST_DASHED or names_a_column(names[0])
    alike = enough and all(len(row) == len(names) for row in below)
    figures = all(_FIGURE.fullmatch(cell) for row in below for cell in row[1:])
    named = any(_FIGURE.fullmatch(name) and not names_a_part(name) for name in names)
    begun = all(any(map(str.isalpha, row[0])) or names_a_part(row[0]) for row in below)
    return alike and figures and not named and begun


def _are_named(cells: list[list[str]], lines: list[str]) -> bool:
    """Whether commas separate cells: as many in each row, and none is a sentence. Figures are in
    all rows but the first, of names; or no space is beside a comma, and enough of them stand
    outside amounts.
    """
    alike = len({len(row) for row in cells}) == 1
    if not alike or any(_SENTENCE.search(cell) for row in cells for cell in row):
        return False
    if len(cells[0]) < _FEWEST_DASHED and names_a_column(cells[0][0]) and _are_below_names(cells):
        return True
    if all(_QUOTED.search(line) for line in lines[1:]):
        return True
    figures = [any(map(_NUMBERED.search, row)) for row in cells]
    loose = any(map(_LOOSE.search, lines))
    if len(cells[0]) >= _FEWEST_DASHED and names_columns(cells[0], cells[1:]):
        return all(figures[1:]) or not loose or names_a_column(cells[0][0])
    parting = min(_FEWEST_FIGURES, len(cells[0]) - 1)
    kept = all(_AMOUNT.sub("0", line).count(",") >= parting for line in lines)
    return kept and all(figures[1:]) and not loose


def _has_figures(cells: list[list[str]]) -> bool:
    said = [row for row in cells if any(cell.strip("-:=+ ") for cell in row)]
    return 2 * sum(any(map(_NUMBERED.search, row)) for row in said) > len(said)
