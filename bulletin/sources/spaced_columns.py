"""Columns that spaces align: where a row lacks a cell, its others stay in their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["in_columns"]

_CELL = re.compile(r"\S+(?: \S+)*")
_NEAR = 1


def in_columns(lines: Sequence[str], cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """``cells`` with an empty one wherever a line has none below the others' columns.

    Each column begins or ends at the same place in most lines. If a line's cells cannot be told by
    that, they are one cell: a figure is never said with another column's name.
    """
    most = max(map(len, cells))
    spans = [[found.span() for found in _CELL.finditer(line.rstrip())] for line in lines]
    whole = [each for each, row in zip(spans, cells, strict=True) if len(row) == len(each) == most]
    columns = list(zip(*whole, strict=True))
    return [
        list(row) if len(row) == most else _placed(row, each, columns)
        for row, each in zip(cells, spans, strict=True)
    ]


def _placed(
    row: Sequence[str],
    spans: Sequence[tuple[int, int]],
    columns: Sequence[Sequence[tuple[int, int]]],
) -> list[str]:
    """A short row's cells, each in the only column that begins or ends where it does."""
    empty = [""] * len(columns)
    at = -1
    for cell, span in zip(row, spans, strict=False):
        fitting = [n for n, column in enumerate(columns) if n > at and _fits(span, column)]
        if len(spans) != len(row) or len(fitting) != 1:
            return [f"{row[0]}: {', '.join(row[1:])}", *empty[1:]]
        at = fitting[0]
        empty[at] = cell
    return empty


def _fits(span: tuple[int, int], column: Sequence[tuple[int, int]]) -> bool:
    starts, ends = ([each[edge] for each in column] for edge in (0, 1))
    left = min(starts) - _NEAR <= span[0] <= max(starts) + _NEAR
    right = min(ends) - _NEAR <= span[1] <= max(ends) + _NEAR
    spread = max(starts) - min(starts), max(ends) - min(ends)
    if spread[0] == spread[1]:
        return left or right
    return left if spread[0] < spread[1] else right
