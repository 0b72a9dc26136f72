"""Columns that spaces align: where a row lacks a cell, its others stay in their columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate

_CELL = re.compile(r"\S+(?: \S+)*")
_NEAR, _STRAIGHT = 1, 3
"""Places beside a column's edge that still belong to it; those that one takes which is straight."""
_MARKS = frozenset(
    sign for sign in map(chr, range(0x900, 0x980)) if unicodedata.category(sign) == "Mn"
)
"""Signs above and below a letter, which take no column."""

_Span = tuple[int, int]
_Edges = tuple[range, range]
"""Where the cells of a column begin, and where they end."""


def in_columns(lines: Sequence[str], cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """``cells`` with an empty one wherever a line has none below the others' columns.

    Each column begins or ends at the same place in most lines. If a line's cells cannot be told by
    that, they are one cell: a figure is never said with another column's name.
    """
    most = max(map(len, cells))
    spans, columns = _measured(lines, cells, most, seen=False)
    if _askew(columns) > _STRAIGHT:
        other = _measured(lines, cells, most, seen=True)
        spans, columns = min((spans, columns), other, key=lambda measured: _askew(measured[1]))
    return [
        list(row) if len(row) == most else _placed(row, each, columns)
        for row, each in zip(cells, spans, strict=True)
    ]


def are_straight(lines: Sequence[str], cells: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of each column, as many in each line, begin or end at the same place."""
    measured = (_measured(lines, cells, len(cells[0]), seen=seen) for seen in (False, True))
    return any(columns and _askew(columns) <= _STRAIGHT for _, columns in measured)


def _askew(columns: Sequence[_Edges]) -> int:
    """How many places the edge of a column takes that varies most, by its better edge."""
    return max((min(map(len, edges)) for edges in columns), default=0)


def _measured(
    lines: Sequence[str], cells: Sequence[Sequence[str]], most: int, *, seen: bool
) -> tuple[list[list[_Span]], list[_Edges]]:
    """Where each line's cells are, and the columns; programs count all signs, typists what is
    ``seen`` beside each other.
    """
    spans = [_spans(line.rstrip(), seen=seen) for line in lines]
    whole = [each for each, row in zip(spans, cells, strict=True) if len(row) == len(each) == most]
    return spans, [_edges(column) for column in zip(*whole, strict=True)]


def _spans(line: str, *, seen: bool) -> list[_Span]:
    found = [cell.span() for cell in _CELL.finditer(line)]
    if not seen:
        return found
    places = [0, *accumulate(sign not in _MARKS for sign in line)]
    return [(places[start], places[end]) for start, end in found]


def _edges(column: Sequence[_Span]) -> _Edges:
    starts, ends = ([each[edge] for each in column] for edge in (0, 1))
    left = range(min(starts) - _NEAR, max(starts) + _NEAR + 1)
    return left, range(min(ends) - _NEAR, max(ends) + _NEAR + 1)


def _placed(row: Sequence[str], spans: Sequence[_Span], columns: Sequence[_Edges]) -> list[str]:
    """A short row's cells, each in the only column that begins or ends where it does."""
    empty = [""] * len(columns)
    at = -1
    for cell, span in zip(row, spans, strict=False):
        fitting = [n for n, edges in enumerate(columns) if n > at and _fits(span, edges)]
        if len(spans) != len(row) or len(fitting) != 1:
            return [f"{row[0]}: {', '.join(row[1:])}", *empty[1:]]
        at = fitting[0]
        empty[at] = cell
    return empty


def _fits(span: _Span, edges: _Edges) -> bool:
    """Whether a cell begins or ends where those of a column do, by the edge that varies less."""
    left, right = edges
    if len(left) == len(right):
        return span[0] in left or span[1] in right
    return span[0] in left if len(left) < len(right) else span[1] in right
