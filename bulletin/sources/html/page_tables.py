"""What is said of a page's table, from a tree in trafilatura's tags: its title and its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.elements import span
from bulletin.sources.tables.heads import is_filled
from bulletin.sources.tables.rows import pair, rows


def titles_and_rows(table: Any) -> tuple[list[str], list[str]]:
    """The titles of a table, its caption or a head above the names of the columns, and its rows."""
    given = list(table.iter("row"))
    titles = [_text(caption) for caption in table.findall("p")]
    above = next((at for at, row in enumerate(given) if not _is_a_title(row)), 0)
    titles += ["".join(map(_text, row)) for row in given[:above]]
    return list(filter(None, titles)), _rows(given[above:])


def _is_a_title(row: Any) -> bool:
    """Whether a row has one name and nothing else."""
    filled = [cell for cell in row if _text(cell)]
    return not filled or (len(filled) == 1 and _is_a_head(filled[0]))


def _rows(given: Sequence[Any]) -> list[str]:
    """A table's rows as they are said."""
    if pairs := list(_pairs(given)):
        return pairs
    told = (row for row in given if sum(bool(_text(cell)) for cell in row) > 1)
    first = next(told, None)
    headed = first is not None and all(map(_is_a_head, first))
    return rows(_cells(given), headed=headed)


def _pairs(given: Sequence[Any]) -> Iterator[str]:
    """The rows of a table in which each cell stands behind its own name, «<th>पद<td>86»: its first
    row names no columns. None for other tables.

    Only the first row tells, as readers of pages drop the tags of names below it.
    """
    heads = list(map(_is_a_head, given[0])) if given else []
    if heads != [True, False] * (len(heads) // 2) or any(len(row) > len(heads) for row in given):
        return
    for row in given:
        told = list(map(_text, row))
        if sum(map(is_filled, told)) == 1:
            yield from filter(is_filled, told)
        else:
            yield from map(pair, told[::2], told[1::2])


def _is_a_head(cell: Any) -> bool:
    return bool(cell.get("role") == "head")


def _cells(given: Sequence[Any]) -> list[list[str]]:
    cells: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in given:
        cells.append([])
        for cell in row:
            cells[-1] += _spanned(below, len(cells[-1]))
            text = _text(cell)
            down = span(cell.get("rowspan")) - 1
            if down:
                below[len(cells[-1])] = (down, text)
            cells[-1] += [text, *[""] * (span(cell.get("colspan") or cell.get("span")) - 1)]
        cells[-1] += _spanned(below, len(cells[-1]))
    return cells


def _spanned(below: dict[int, tuple[int, str]], at: int) -> list[str]:
    """The cells of rows above that stand at a place of a row, too, each read once more."""
    found: list[str] = []
    while at + len(found) in below:
        down, text = below.pop(at + len(found))
        if down > 1:
            below[at + len(found)] = (down - 1, text)
        found.append(text)
    return found


def _text(cell: Any) -> str:
    return one_line(" ".join(cell.itertext()))
