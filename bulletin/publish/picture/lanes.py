"""The lanes of blocks: chapters with their titles, and when each voice and sound is heard."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.core.durations import h_mm_ss
from bulletin.publish.picture.facts import Row, Stretch
from bulletin.publish.picture.scale import FAINT, GRID, LABEL, LEFT, SMALL, Scale, colours, name
from bulletin.publish.picture.svg import Svg
from bulletin.publish.picture.text_width import shortened, width

CHAPTERS_HEIGHT = 26.0
_ROW, _BETWEEN = 15.0, 5.0
_INSIDE = 4.0
_FEWEST_WORDS = 2
"""A single word of a title says nothing; the number refers to the list below."""


def chapters(svg: Svg, scale: Scale, found: Sequence[Stretch], top: float) -> None:
    """A block for each chapter, with its number and as much of its title as fits."""
    name(svg, "अध्याय", top + CHAPTERS_HEIGHT / 2)
    for number, (chapter, colour) in enumerate(zip(found, colours(found), strict=True), start=1):
        x, end = scale.x(chapter.start_s), scale.x(chapter.end_s)
        block = svg.rect(x, top, max(end - x, 1), CHAPTERS_HEIGHT, colour, round_by=3)
        svg.tell(block, f"{number}. {chapter.title} ({h_mm_ss(chapter.start_s)})")
        label = _label(number, chapter.title, end - x - 2 * _INSIDE)
        svg.text(x + _INSIDE, top + 17.5, label, LABEL, colour="#ffffff", bold=True)


def _label(number: int, title: str, room: float) -> str:
    """The label that fits into a chapter's block: at least its number, or nothing."""
    figure = f"{number}"
    short = shortened(title, LABEL, room - width(figure + "  ", LABEL))
    if short == title or len(short.split()) >= _FEWEST_WORDS:
        return f"{figure}  {short}"
    return figure if width(figure, LABEL) <= room + _INSIDE else ""


def rows(
    svg: Svg, scale: Scale, title: str, found: Sequence[Row], palette: Sequence[str], top: float
) -> None:
    """A row for each of ``found``, with a block wherever it is heard."""
    name(svg, title, top + _ROW / 2)
    for number, row in enumerate(found):
        y = top + number * (_ROW + _BETWEEN)
        colour = palette[number % len(palette)]
        label = shortened(row.name, SMALL, LEFT - 70) or row.name[:14]
        svg.text(LEFT - 10, y + _ROW - 4, label, SMALL, colour=FAINT, anchor="end")
        svg.line((LEFT, y + _ROW / 2), (scale.right, y + _ROW / 2), GRID)
        for stretch in row.stretches:
            x, end = scale.x(stretch.start_s), scale.x(stretch.end_s)
            block = svg.rect(x, y, max(end - x, 1), _ROW, colour, round_by=2)
            svg.tell(block, f"{row.name} {h_mm_ss(stretch.start_s)}–{h_mm_ss(stretch.end_s)}")


def rows_height(found: Sequence[Row]) -> float:
    """The total height of the rows."""
    return len(found) * (_ROW + _BETWEEN) - _BETWEEN
