"""The lines of a PDF's page: its tables row by row, and a blank line between paragraphs.

``extract_text`` tells neither the space between two lines nor their size; a title would run on in
the full line below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import Any

from pypdf import PageObject

from bulletin.sources.table_rows import rows

__all__ = ["Spell", "spaced"]

Spell = Callable[[str, str], str]
"""What the characters of a piece of text stand for, in the font of the family named first."""

_WIDER, _LARGER = 1.25, 1.08
_FEWEST = 4
_FEWEST_ROWS, _BULLET = 3, "• "
_FURTHEST = 6.0
"""Sizes; what is further below is another part of the page."""
_DEEP, _AT_THE_EDGE = 5.0, 0.5
"""Sizes; a paragraph's first line is set in by less, a title in the middle of the page by more."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's text; its height on the page, where it begins and its size, in points; the height is
    None for a blank one.
    """

    text: str
    height: float | None = None
    size: float = 0.0
    left: float = 0.0


def spaced(page: PageObject, spell: Spell) -> str:
    """The text of ``page``, a blank line where the space is wider than usual, the size changes, or
    a line at the edge follows one that is set in deeply, as a title is.

    Where that is usual, as between columns, nothing is added.
    """
    lines = list(_tabled(_lines(page, spell)))
    spaces = [each for each in (_space(*pair) for pair in pairwise(lines)) if each is not None]
    if len(spaces) < _FEWEST:
        return "\n".join(line.text for line in lines)
    usual = sorted(spaces)[len(spaces) // 4]
    edge = min(line.left for line in lines if line.height is not None)
    text = [lines[0].text]
    for above, line in pairwise(lines):
        if _is_apart(above, line, usual) or _is_below_one_set_in(above, line, edge):
            text.append("")
        text.append(line.text)
    return "\n".join(text)


def _lines(page: PageObject, spell: Spell) -> Iterator[_Line]:
    told: list[_Line] = []
    families: list[str] = []

    def visit(
        text: str, now: Sequence[float], of_text: Sequence[float], font: Any, size: float
    ) -> None:
        height = of_text[4] * now[1] + of_text[5] * now[3] + now[5]
        left = of_text[4] * now[0] + of_text[5] * now[2] + now[4]
        told.append(_Line(text, height, abs(size * of_text[3] * now[3]), left))
        families.append(str((font or {}).get("/BaseFont", "/"))[1:])

    whole = page.extract_text(visitor_text=visit)
    if "".join(each.text for each in told) != whole:
        told = [_Line(whole)]
    else:
        told = list(_spelled(told, families, spell))
    written, first = "", _Line("")
    for each in told:
        parts = each.text.split("\n")
        for part in parts[:-1]:
            first = first if first.height is not None or not part.strip() else each
            yield replace(first, text=written + part)
            written, first = "", _Line("")
        written += parts[-1]
        if first.height is None and parts[-1].strip():
            first = each
    yield replace(first, text=written)


def _spelled(told: Sequence[_Line], families: Sequence[str], spell: Spell) -> Iterator[_Line]:
    """What was ``told``, in letters; what follows in the same font and line is read together, for
    its syllables.
    """
    beside: list[_Line] = []
    for each, family, next_family in zip(told, families, [*families[1:], ""], strict=True):
        beside.append(each)
        if family == next_family and "\n" not in each.text:
            continue
        first = next((piece for piece in beside if piece.text.strip()), each)
        yield replace(first, text=spell(family, "".join(piece.text for piece in beside)))
        beside = []
    yield from beside


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


def _is_below_one_set_in(above: _Line, line: _Line, edge: float) -> bool:
    """Whether a line at the page's ``edge`` follows one that is set in deeply."""
    if above.height is None or line.height is None or not line.size:
        return False
    return above.left - edge > _DEEP * line.size and line.left - edge < _AT_THE_EDGE * line.size


def _is_apart(above: _Line, line: _Line, usual: float) -> bool:
    space = _space(above, line)
    if space is None:
        return False
    smaller, larger = sorted((above.size, line.size))
    return space > usual * _WIDER or larger > smaller * _LARGER
