"""The cells of tables on a PDF's page, which only their positions separate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import NamedTuple
from unicodedata import category

from bulletin.core.closing_marks import STOPS
from bulletin.core.columns import column_count
from bulletin.sources.tables.rows import rows

_ENDS = (*STOPS, "|", ")", ":")
_WIDTHS = {"Mn": 0.0, "Mc": 0.3, "Lo": 0.6, "Lu": 0.65}
_WIDTH, _NARROW, _GAP, _LEAST_GAP = 0.5, 0.28, 0.9, -1.0
"""Sizes; how wide a character usually is, a stop or a space, and the least space between cells: the
second where a column begins, for a cell's end is guessed.
"""
_SET_OFF = 0.3
_SPACE = 0.12
"""Sizes; the least space between two words."""
_FEWEST_ROWS, _BULLET = 3, "• "
_FEWEST_OF_WORDS = 3
"""Columns of a table without figures; two may be who signs side by side."""
_ASKEW = 1.2
"""Sizes; how far apart cells of one column may begin, end or have their middle."""
_FURTHEST = 2.5
"""Sizes; the same for a row that lacks a cell, from the row above it."""
_LONGEST_CELL = 60
_COLUMN = "   "
"""Between two columns that make no table."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text; its height on the page, where it begins and its size, in points; the height is
    None for a blank one. ``bold`` says that all its letters are. A tab parts it from another cell,
    which begins at the next place in ``cells``.
    """

    text: str
    height: float | None = None
    size: float = 0.0
    left: float = 0.0
    bold: bool = False
    cells: tuple[float, ...] = ()
    right: float | None = None
    """Where it ends, if its font tells."""
    apart: bool = False
    """Whether a paragraph begins there, by the space above it and how it is set."""

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence does, or what leads in to one."""
        return self.text.rstrip(" \"'”’").endswith(_ENDS)


_Row = tuple[list[Line], list[Line]]
"""The lines at one height, and the cells in them."""


def columns(text: str) -> int:
    """The columns that a text takes, several spaces as one."""
    return column_count(" ".join(text.split()))


def width(text: str, size: float) -> float:
    """How wide a text usually is."""
    return size * sum(
        _WIDTHS.get(kind, _WIDTH if kind[0] in "LNS" else _NARROW) for kind in map(category, text)
    )


class _Gap(NamedTuple):
    """What is between two pieces of a line, whose places are given: whether the ends of both are
    known, whether a space is there, and whether it parts two cells: in any line, or beside others.
    """

    before: int
    at: int
    known: bool
    is_space: bool
    is_cell: bool
    is_cell_beside_others: bool


def parted(pieces: Sequence[Line]) -> list[Line]:
    """``pieces`` of lines, with a tab after each that a wide space follows in its line: a wide
    space alone makes no table. If the ends of pieces are known, so is each space between them.
    """
    found = list(pieces)
    for gaps in _gaps(pieces, _stops(pieces)):
        with_cells = any(gap.is_cell for gap in gaps)
        for before, at, known, is_space, is_cell, is_cell_beside_others in gaps:
            parts = is_cell_beside_others if with_cells else is_cell
            if known or parts:
                between = "\t" if parts else " " * is_space
                text = found[before].text.rstrip(" ") + between
                found[before] = replace(found[before], text=text)
                found[at] = replace(found[at], text=found[at].text.lstrip(" "))
                blank = (replace(each, text="") for each in found[before + 1 : at])
                found[before + 1 : at] = blank
    return found


def _gaps(pieces: Sequence[Line], stops: Set[float]) -> Iterator[list[_Gap]]:
    """What is between the pieces of each line, where columns begin at ``stops``."""
    found: list[_Gap] = []
    last, spaced, drawn, reach = -1, False, False, 0.0
    for at, piece in enumerate(pieces):
        if "\n" in piece.text:
            yield found
            found, last = [], -1
        if not piece.text.strip():
            spaced = spaced or bool(piece.text)
            drawn = drawn or (piece.right is not None and " " in piece.text)
            continue
        before = pieces[last]
        if last >= 0:
            gap, known = piece.left - reach, None not in (before.right, piece.right)
            written = piece.text[0].isspace() or before.text[-1:].isspace()
            written = written or (drawn if known else spaced)
            is_space = written or gap > _SPACE * piece.size or gap < -_FURTHEST * piece.size
            may_part = _are_beside(before, piece) and (known or written)
            least = (_SPACE if known else _LEAST_GAP) if round(piece.left, 1) in stops else _GAP
            beside_others = may_part and gap > least * piece.size
            is_cell = beside_others and (not known or gap > _GAP * piece.size)
            found.append(_Gap(last, at, known, is_space, is_cell, beside_others))
        right = piece.left + width(piece.text.strip(), piece.size)
        right = right if piece.right is None else piece.right
        reach = max(reach, right) if last >= 0 and piece.left > before.left else right
        last, spaced, drawn = at if "\n" not in piece.text else -1, False, False
    yield found


def _stops(pieces: Sequence[Line]) -> frozenset[float]:
    """Where pieces of several lines begin after a space, to a tenth of a point, as cells do; not
    where the same stands before all of them, as in a name of two words.
    """
    begun: dict[float, dict[float | None, str]] = {}
    before = ""
    last = Line("")
    for each in pieces:
        if each.text[:1] == " " or _follows_a_gap(last, each):
            begun.setdefault(round(each.left, 1), {})[each.height] = before
        before = each.text if each.text.strip() else before
        last = each if each.text.strip() else last
    return frozenset(
        left
        for left, beside in begun.items()
        if len(beside) >= _FEWEST_ROWS and len(set(beside.values())) > 1
    )


def _follows_a_gap(before: Line, piece: Line) -> bool:
    """Whether more than a space is free before a piece, if both tell where they end."""
    if before.right is None or piece.right is None or not _are_beside(before, piece):
        return False
    return piece.left - before.right > _SPACE * piece.size


def _are_beside(one: Line, two: Line) -> bool:
    """Whether two pieces are at the same height, or nearly so, as figures of another font are."""
    if one.height is None or two.height is None:
        return False
    return abs(one.height - two.height) <= _SET_OFF * two.size


def tabled(lines: Iterable[Line]) -> Iterator[Line]:
    """``lines`` with rows of a table in place of its cells: as many of them at the same height in
    each, below each other.
    """
    beside = (list(same) for _, same in groupby(lines, key=lambda line: line.height))
    rowed = ((row, [cell for line in row for cell in _cells(line)]) for row in beside)
    for found in _alike(rowed):
        cells = [row for _, row in found]
        if not _is_table(cells):
            for line in chain.from_iterable(row for row, _ in found):
                yield replace(line, text=line.text.replace("\t", _COLUMN))
            continue
        said = rows([[cell.text for cell in row] for row in cells])
        for at, text in enumerate(said):
            first = cells[min(at, len(cells) - 1)][0]
            yield replace(first, text=_BULLET + text, right=first.right and first.left)


def _alike(rowed: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Rows of as many cells, and those below them that lack a few, as a total does."""
    found: list[_Row] = []
    for lines, cells in rowed:
        placed = _placed(cells, found[-1][1]) if len(found) >= _FEWEST_ROWS else []
        if found and len(placed or cells) != len(found[0][1]):
            yield found
            found = []
        found.append((lines, placed or cells))
    if found:
        yield found


def _placed(cells: Sequence[Line], above: Sequence[Line]) -> list[Line]:
    """``cells``, in line with those ``above``, with empty ones where one is lacking; else none."""
    if not len(above) / 2 < len(cells) < len(above) or cells[0].height is None:
        return []
    most = _FURTHEST * cells[0].size
    places = [min(range(len(above)), key=lambda at: _apart(above[at], cell)) for cell in cells]
    near = all(_apart(above[at], cell) <= most for at, cell in zip(places, cells, strict=True))
    if not near or sorted(set(places)) != places:
        return []
    there = dict(zip(places, cells, strict=True))
    return [there.get(at) or replace(each, text="") for at, each in enumerate(above)]


def _apart(one: Line, two: Line) -> float:
    """How far apart two cells begin, or end."""
    ends = [cell.left + width(cell.text, cell.size) for cell in (one, two)]
    return min(abs(one.left - two.left), abs(ends[0] - ends[1]))


def _cells(line: Line) -> list[Line]:
    """A line's cells, each with its own position; ``cells`` marks those that were separated."""
    starts = (line.left, *line.cells)
    texts = [text.strip() for text in line.text.split("\t")]
    if len(texts) != len(starts):
        return [replace(line, text=" ".join(texts), cells=())]
    return [replace(line, text=text, left=at) for text, at in zip(texts, starts, strict=True)]


def _is_table(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether rows of as many cells are a table; separated by spaces alone, they are one if the
    cells of each column are in line, and enough of them, or have figures.
    """
    first = cells[0]
    if len(cells) < _FEWEST_ROWS or len(first) == 1 or first[0].height is None:
        return False
    if not any(cell.cells for row in cells for cell in row):
        return True
    if any(len(cell.text) > _LONGEST_CELL for row in cells for cell in row):
        return False
    with_figures = sum(any(any(map(str.isdigit, cell.text)) for cell in row) for row in cells)
    enough = len(first) >= _FEWEST_OF_WORDS or 2 * with_figures > len(cells)
    return enough and all(map(_is_in_line, zip(*cells[1:], strict=True)))


def _is_in_line(column: Sequence[Line]) -> bool:
    lefts = [cell.left for cell in column]
    widths = [width(cell.text, cell.size) for cell in column]
    rights = [left + width for left, width in zip(lefts, widths, strict=True)]
    middles = [left + width / 2 for left, width in zip(lefts, widths, strict=True)]
    most = _ASKEW * max(cell.size for cell in column)
    return any(max(places) - min(places) <= most for places in (lefts, rights, middles))
