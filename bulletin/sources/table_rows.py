"""A table's cells as speakable rows: «इंदौर: न्यूनतम 8.1, अधिकतम 24.6»."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["is_layout", "rows"]

_DIGIT = re.compile(r"\d")
_RULE = re.compile(r"[-:=+ ]*")
_LONGEST_NAME = 40
_FEWEST_ROWS = 2


def rows(cells: Sequence[Sequence[str]], *, headed: bool = False) -> list[str]:
    """A line for each row of ``cells``; with column names if the first row has them.

    The first row has column names if it has no figures and the rows below do, or if the source's
    markup says so (``headed``). A row's first cell is its subject, if it has words; empty cells are
    skipped. A single row is a layout: each cell is a line.
    """
    table = [list(row) for row in cells if any(map(_is_filled, row))]
    if not table:
        return []
    if len(table) == 1 and not headed:  # a layout, as of a letter's number and day
        return [cell for cell in table[0] if _is_filled(cell)]
    names = table[0]
    if not _names_columns(names, table[1:], headed=headed):
        return [_plain(row) for row in table]
    return [_named(row, names) for row in table[1:] if row != names]


def is_layout(cells: Sequence[Sequence[str]]) -> bool:
    """Whether a table only arranges text, as a letterhead beside a crest or a note in a frame: it
    has one row, or one column with several lines in a cell.
    """
    table = [[cell for cell in row if _is_filled(cell)] for row in cells]
    table = [row for row in table if row]
    framed = all(len(row) == 1 for row in table) and any("\n" in row[0] for row in table)
    return bool(table) and (len(table) == 1 or framed)


def _is_filled(cell: str) -> bool:
    return not _RULE.fullmatch(cell)


def _names_columns(names: Sequence[str], below: Sequence[Sequence[str]], *, headed: bool) -> bool:
    if len(names) < 2 or any(len(row) > len(names) for row in below):
        return False
    if any(len(name) > _LONGEST_NAME for name in names):
        return False
    if headed:
        return bool(below)
    with_figures = sum(any(map(_DIGIT.search, row)) for row in below)
    named = not any(map(_DIGIT.search, names))
    return named and len(below) >= _FEWEST_ROWS and 2 * with_figures > len(below)


def _plain(row: Sequence[str]) -> str:
    filled = [cell for cell in row if _is_filled(cell)]
    about, *rest = filled
    if rest and not _DIGIT.search(about) and any(map(_DIGIT.search, rest)):
        return f"{about}: {', '.join(rest)}"
    return ", ".join(filled)


def _named(row: Sequence[str], names: Sequence[str]) -> str:
    about, rest = row[0], list(zip(names[1:], row[1:], strict=False))
    told = ", ".join(
        f"{name} {cell}" if _is_filled(name) else cell for name, cell in rest if _is_filled(cell)
    )
    if not _is_filled(about):
        return told
    return f"{about}: {told}" if told else about
