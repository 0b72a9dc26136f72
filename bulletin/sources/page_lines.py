"""The lines of a PDF's page: its tables row by row, and a blank line between paragraphs.

``extract_text`` tells neither the space between two lines nor their size; a title would run on in
the full line below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import Any

from pypdf import PageObject

from bulletin.sources.table_rows import rows

__all__ = ["spaced"]

_WIDER, _LARGER = 1.25, 1.08
_FEWEST = 4
_FEWEST_ROWS, _BULLET = 3, "• "
_FURTHEST = 6.0
"""Sizes; what is further below is another part of the page."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's text; its height on the page and its size, in points, None for a blank one."""

    text: str
    height: float | None = None
    size: float = 0.0


def spaced(page: PageObject) -> str:
    """The text of ``page``, a blank line where the space is wider than usual, or the size changes.

    Where that is usual, as between columns, nothing is added.
    """
    lines = list(_tabled(_lines(page)))
    spaces = [each for each in (_space(*pair) for pair in pairwise(lines)) if each is not None]
    if len(spaces) < _FEWEST:
        return "\n".join(line.text for line in lines)
    usual = sorted(spaces)[len(spaces) // 4]
    text = [lines[0].text]
    for above, line in pairwise(lines):
        if _is_apart(above, line, usual):
            text.append("")
        text.append(line.text)
    return "\n".join(text)


def _lines(page: PageObject) -> Iterator[_Line]:
    told: list[_Line] = []

    def visit(
        text: str, now: Sequence[float], of_text: Sequence[float], _: Any, size: float
    ) -> None:
        height = of_text[4] * now[1] + of_text[5] * now[3] + now[5]
        told.append(_Line(text, height, abs(size * of_text[3] * now[3])))

    whole = page.extract_text(visitor_text=visit)
    if "".join(each.text for each in told) != whole:
        told = [_Line(whole)]
    written, first = "", _Line("")
    for each in told:
        parts = each.text.split("\n")
        for part in parts[:-1]:
            first = first if first.height is not None or not part.strip() else each
            yield _Line(written + part, first.height, first.size)
            written, first = "", _Line("")
        written += parts[-1]
        if first.height is None and parts[-1].strip():
            first = each
    yield _Line(written, first.height, first.size)


def _tabled(lines: Iterable[_Line]) -> Iterator[_Line]:
    """``lines`` with rows of a table in place of its cells: pieces of as many columns, at the same
    height each.
    """
    beside = (list(same) for _, same in groupby(lines, key=lambda line: line.height))
    for columns, alike in groupby(beside, key=len):
        cells = list(alike)
        if columns == 1 or len(cells) < _FEWEST_ROWS or cells[0][0].height is None:
            yield from chain.from_iterable(cells)
            continue
        said = rows([[line.text.strip() for line in row] for row in cells])
        for at, text in enumerate(said):
            yield replace(cells[min(at, len(cells) - 1)][0], text=_BULLET + text)


def _space(above: _Line, line: _Line) -> float | None:
    """The space from a line to the one below it, in sizes; None without one below it."""
    if above.height is None or line.height is None or not (above.size and line.size):
        return None
    space = (above.height - line.height) / max(above.size, line.size)
    return space if 0 < space < _FURTHEST else None


def _is_apart(above: _Line, line: _Line, usual: float) -> bool:
    space = _space(above, line)
    if space is None:
        return False
    smaller, larger = sorted((above.size, line.size))
    return space > usual * _WIDER or larger > smaller * _LARGER
