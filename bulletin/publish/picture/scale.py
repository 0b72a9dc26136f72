"""What all lanes share: seconds to pixels, the lanes' names, times, and colours."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.core.durations import h_mm_ss
from bulletin.publish.picture.facts import Stretch
from bulletin.publish.picture.svg import Svg

LEFT = 168.0
"""The width reserved for the lanes' names."""

SMALL, LABEL = 11.0, 12.0
GRID, FAINT = "#e3e8ee", "#5f6c7a"
SOUND = "#c98a10"
UNKNOWN = "#2f6fb0"
VOICES = ("#3c4f63", "#8a5f3a", "#2c7a66", "#86407a")
_NEWS = ("#2f6fb0", "#3a8f5c", "#b0603a", "#7a58a8", "#2f8f96", "#a8446a", "#7d7a2c", "#4d5fc4")
_AROUND = "#7d8a99"
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_MOST_TICKS = 16


@dataclass(frozen=True, slots=True)
class Scale:
    """Seconds to pixels: ``duration_s`` over ``width`` pixels from :data:`LEFT`."""

    duration_s: float
    width: float

    @property
    def right(self) -> float:
        """Where time ends."""
        return LEFT + self.width

    def x(self, seconds: float) -> float:
        """The position of a time."""
        return LEFT + self.width * min(max(seconds / self.duration_s, 0.0), 1.0)


def colours(chapters: Sequence[Stretch]) -> list[str]:
    """A colour for each chapter: neighbouring news have different ones."""
    news = 0
    found = []
    for chapter in chapters:
        found.append(_NEWS[news % len(_NEWS)] if chapter.is_news else _AROUND)
        news += chapter.is_news
    return found


def name(svg: Svg, text: str, middle: float) -> None:
    """A lane's name, on its left."""
    svg.text(12, middle + 4, text, LABEL, bold=True)


def axis(svg: Svg, scale: Scale, chapters: Sequence[Stretch], top: float, bottom: float) -> None:
    """Times along the top, and a thin line down from each and from the start of each chapter."""
    most = scale.duration_s / _MOST_TICKS
    step = next((step for step in _STEPS_S if step >= most), _STEPS_S[-1])
    for number in range(math.floor(scale.duration_s / step) + 1):
        x = scale.x(number * step)
        svg.line((x, top), (x, bottom), GRID)
        svg.text(x, top - 6, h_mm_ss(number * step), SMALL, colour=FAINT, anchor="middle")
    for chapter, colour in zip(chapters, colours(chapters), strict=True):
        x = scale.x(chapter.start_s)
        svg.line((x, top), (x, bottom), colour, thick=0.8, dashes="2 3")
