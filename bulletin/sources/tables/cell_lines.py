"""Tables copied with a cell in each line, as telephones copy them: «इंदौर», «8.1», «24.6», …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.tables.heads import (
    counts_rows,
    have_column_names,
    names_a_column,
    names_a_part,
    names_columns,
)
from bulletin.sources.tables.rows import rows_in_lines
from bulletin.sources.tables.words import FORMS

_END_OF_A_CELL = " |।\t\r"
_NAME = lazy_pattern(
    r"(?=.{1,40}$)(?!.* .*\.$)(?:\d{5} )?"
    r"[^\d।?!:;|(]*[^\W\d][^\d।?!:;|(]*(?:\([^()।?!:;|]{1,20}\))?"
)
_MOST_WORDS, _MOST_MIXED, _LONGEST_NAME = 4, 6, 40
"""Words of a name, and of one with figures; letters of either."""
_STOPS = tuple("।?!;:,")
_HOUR = r"\d{1,2}:\d\d(?: ?[AaPp][Mm])?"
_TO, _SUM = FORMS["to"], FORMS["before_sums"]
_FIGURE = lazy_pattern(
    rf"{_HOUR}(?: ?(?:-|–|{_TO}) ?{_HOUR})?"
    rf"|(?:[▲▼↑↓]|{_SUM})? ?[-+−]?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?"
    r"(?: ?(?:%|/-|°[CcFf]?|[*†‡]|[^\W\d][^\s\d:;|]{0,7}))?"
)
_EMPTY = ("-", "–", "—")
_OF_A_NAME = ("L", "M")
_DIGITS = lazy_pattern(r"\d+")
_FIGURE_ALONE = lazy_pattern(rf"(?m)^[ \t]*(?:[+−▲▼-]|{_SUM})? ?\d.{{0,30}}$")
_MOST_LINES = 5000
"""More lines than a news article has; no table is looked for in further ones."""
_FEWEST, _FEWEST_PAIRS = 3, 4
"""Rows; those of a name and one figure are more, as a page has a few counters below each other."""
_MOST_FIGURES, _MOST_NAMED = 6, 8
_MOST_STARTS = 4
"""How often names are looked for in lines of cells without another line between them."""
_ROWS = [
    lazy_pattern(f"(?:{count}{row}){{{_FEWEST_PAIRS if row == 'LN' else _FEWEST},}}(?!N)")
    for count in ("N", "")
    for row in ("L" + "N" * figures for figures in range(1, _MOST_FIGURES + 1))
]
"""A name and its figures, perhaps behind the row's number."""
_BELOW_NAMES = [
    lazy_pattern(f"(?<=L{{{1 + figures}}})(?:L{'N' * figures}){{2}}(?!N)")
    for figures in range(2, _MOST_FIGURES + 1)
]
"""Two rows are enough below as many names."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A line that may be a cell: of a name (L), a figure (N), a name with figures (M), which is a
    cell only below the names of columns, or none of them (.).
    """

    at: int
    text: str
    kind: str


def cells_in_lines(text: str) -> str:
    """``text`` with the lines of each such table replaced by its spoken rows, in as many lines."""
    if len(_FIGURE_ALONE.findall(text)) < _FEWEST and not _has_names(text):
        return text
    lines = text.split("\n")
    cells = [_cell(at, line) for at, line in enumerate(lines[:_MOST_LINES]) if line.strip()]
    for table in _tables(cells):
        start, end = table[0][0].at, table[-1][-1].at + 1
        typed = [[cell.text for cell in row] for row in table]
        lines[start:end] = rows_in_lines(typed, end - start)
    return "\n".join(lines)


def _has_names(text: str) -> bool:
    """Whether enough lines name columns, so that words may be in cells below them."""
    lines = (line.strip() for line in text.split("\n", _MOST_LINES)[:_MOST_LINES])
    return sum(names_a_column(line) for line in lines if len(line) <= _LONGEST_NAME) > 1


def _cell(at: int, line: str) -> _Cell:
    text = line.strip(_END_OF_A_CELL)
    if text in _EMPTY or _FIGURE.fullmatch(text):
        return _Cell(at, text, "N")
    words = len(text.split())
    if words <= _MOST_WORDS and _NAME.fullmatch(text):
        return _Cell(at, text, "L")
    mixed = (
        _DIGITS.search(text)
        and words <= _MOST_MIXED
        and len(text) <= _LONGEST_NAME
        and not text.endswith(_STOPS)
    )
    return _Cell(at, text, "M" if mixed else ".")


def _tables(cells: Sequence[_Cell]) -> Iterator[list[Sequence[_Cell]]]:
    """The rows of each table, the first of which may be its columns' names."""
    kinds = "".join(cell.kind for cell in cells)
    for named in _named(cells):
        yield named
        at = cells.index(named[0][0])
        many = sum(map(len, named))
        kinds = kinds[:at] + "." * many + kinds[at + many :]
    for form in (*_ROWS, *_BELOW_NAMES):
        for found in form.finditer(kinds):
            start, end = found.span()
            width = kinds.index("L", kinds.index("L", start) + 1, end) - kinds.index("L", start)
            table = [cells[at : at + width] for at in range(start, end, width)]
            if _are_alike(table) and _are_filled(table) and (kinds[start] == "L" or _count(table)):
                above = cells[max(0, start - width) : start]
                headed = _are_names(above, table)
                if not headed and form in _BELOW_NAMES:
                    continue
                yield [above, *table] if headed else table
                kinds = kinds[:start] + "." * (end - start) + kinds[end:]


def _named(cells: Sequence[_Cell]) -> Iterator[list[Sequence[_Cell]]]:
    """The tables below three or more names of columns, to the first line that is no cell."""
    end = starts = at = 0
    while at < len(cells):
        if end <= at:
            end, starts = _end_of_cells(cells, at), 0
        found: list[Sequence[_Cell]] = []
        named = any(names_a_column(cell.text) for cell in cells[at : at + 2])
        if starts < _MOST_STARTS and cells[at].kind == "L" and named:
            found = _below_names(cells, at, end)
            starts += 1
        if found:
            yield found
        at += sum(map(len, found)) or 1


def _end_of_cells(cells: Sequence[_Cell], at: int) -> int:
    return next((n for n in range(at, len(cells)) if cells[n].kind == "."), len(cells))


def _below_names(cells: Sequence[_Cell], at: int, end: int) -> list[Sequence[_Cell]]:
    """The names at a place and the rows below them, alike in each column."""
    for width in range(_FEWEST, _MOST_NAMED + 1):
        names, many = cells[at : at + width], end - at
        if many < _FEWEST * width or any(cell.kind not in _OF_A_NAME for cell in names):
            return []
        rows = [cells[start : start + width] for start in range(at + width, end, width)]
        if many % width:
            rows = _first_alike(rows)
        fit = len(rows) >= _FEWEST - 1 and _begin_rows(rows, names[0]) and _is_one(rows)
        if fit and _are_named([names, *rows]):
            return [names, *rows]
    return []


def _begin_rows(rows: Sequence[Sequence[_Cell]], name: _Cell) -> bool:
    """Whether the first cells of rows are names, or figures below a name of columns: rows with a
    name behind its figures begin elsewhere, unless these are the rows' numbers.
    """
    first, *_, last = rows[0]
    named = counts_rows(name.text) or (names_a_column(name.text) and last.kind == "N")
    return first.kind != "N" or named


def _first_alike(rows: Sequence[Sequence[_Cell]]) -> list[Sequence[_Cell]]:
    """The first rows with figures where the first of them has some: other lines may follow them."""
    kinds = ["".join(cell.kind for cell in row) for row in rows]
    alike = list(takewhile(lambda at: kinds[at] == kinds[0], range(len(rows))))
    return [rows[at] for at in alike] if "N" in kinds[0][1:] else []


def _are_named(table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether a first row names columns, by its words or as all figures below it are set alike."""
    texts = [[cell.text for cell in row] for row in table]
    figures = any(cell.kind == "N" for cell in table[1][1:])
    if figures and any(map(names_a_column, texts[0])) and names_columns(texts[0], texts[1:]):
        return True
    return have_column_names(texts, set_apart=figures) or _are_measured(table[1:])


def _are_measured(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Whether rows begin with different measures of one kind, before figures of one form in each
    column: «1 साल», «6.60%», «7.10%».
    """
    shapes = {tuple(_DIGITS.sub("9", cell.text) for cell in row) for row in rows}
    first = {row[0].text for row in rows}
    measured = len(shapes) == 1 and len(first) == len(rows) >= _FEWEST
    figures = all(cell.kind == "N" for row in rows for cell in row)
    return measured and figures and any(map(str.isalpha, rows[0][0].text))


def _is_one(table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether rows are set alike, and each column has names alone or figures alone."""
    columns = zip(*table, strict=True)
    filled = [[cell for cell in column if cell.text not in _EMPTY] for column in columns]
    kinds = [{"L" if cell.kind == "M" else cell.kind for cell in column} for column in filled]
    return _are_alike(table) and all(len(kind) <= 1 for kind in kinds)


def _gaps(row: Sequence[_Cell]) -> list[int]:
    return [below.at - cell.at for cell, below in pairwise(row)]


def _are_alike(table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether as many blank lines are between the cells of each row, and between rows."""
    within = {tuple(_gaps(row)) for row in table}
    between = {below[0].at - row[-1].at for row, below in pairwise(table)}
    return len(within) == len(between) == 1


def _are_filled(table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether most of a table's figures are any, and no dashes."""
    figures = [cell.text for row in table for cell in row if cell.kind == "N"]
    return 2 * sum(map(_EMPTY.__contains__, figures)) < len(figures)


def _count(table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether the first cells count the rows from 1."""
    counted = [row[0].text.rstrip(".)") for row in table]
    return counted == [str(at) for at in range(1, len(table) + 1)]


def _are_names(above: Sequence[_Cell], table: Sequence[Sequence[_Cell]]) -> bool:
    """Whether the cells above a table name its columns: as many, and as far from each other."""
    named = len(above) == len(table[0]) and all(
        cell.kind == "L" or names_a_part(cell.text) for cell in above
    )
    return named and _are_alike([above, *table])
