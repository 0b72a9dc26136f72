"""Columns that spaces align: where a row lacks a cell, its others stay in their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["in_columns"]

_CELL = re.compile(r"\S+(?: \S+)*")
_NEAR = 1

_Span = tuple[int, int]
_Edges = tuple[range, range]
"""Where the cells of a column begin, and where they end."""


def in_columns(lines: Sequence[str], cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """``cells`` with an empty one wherever a line has none below the others' columns.

    Each column begins or ends at the same place in most lines. If a line's cells cannot be told by
    that, they are one cell: a figure is never said with another column's name.
    """
    most = max(map(len, cells))
    spans = [[found.span() for found in _CELL.finditer(line.rstrip())] for line in lines]
    whole = [each for each, row in zip(spans, cells, strict=True) if len(row) == len(each) == most]
    columns = [_edges(column) for column in zip(*whole, strict=True)]
    return [
        list(row) if len(row) == most else _placed(row, each, columns)
        for row, each in zip(cells, spans, strict=True)
    ]


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
