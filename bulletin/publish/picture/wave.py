"""The wave: its peaks, and the loudness within them, coloured by chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from audio.profile import Profile
from bulletin.publish.picture.facts import Stretch
from bulletin.publish.picture.scale import GRID, LEFT, SOUND, UNKNOWN, Scale, colours, name
from bulletin.publish.picture.svg import Svg

WAVE_HEIGHT = 130.0
_NOBODYS = -1
_SOFT_EDGE_S = 0.05
Numbers = NDArray[np.float64]


def wave(svg: Svg, scale: Scale, chapters: Sequence[Stretch], profile: Profile, top: float) -> None:
    """The wave of the whole; outside the chapters it has the station sounds' colour."""
    middle = top + WAVE_HEIGHT / 2
    name(svg, "ध्वनि", middle)
    svg.line((LEFT, middle), (scale.right, middle), GRID)
    firsts = _firsts(profile, scale)
    edges_s = np.append(firsts, profile.hops.shape[1]) * profile.hop / profile.rate
    inner = np.add.reduceat(profile.energies.astype(np.float64), firsts)
    layers = (
        (np.maximum.reduceat(profile.peaks.astype(np.float64), firsts), 0.45),
        (np.sqrt(inner / np.diff(np.append(firsts, profile.hops.shape[1]))), 1.0),
    )
    whose = _whose(chapters, edges_s[:-1])
    outside = SOUND if chapters else UNKNOWN
    for number, colour in [*enumerate(colours(chapters)), (_NOBODYS, outside)]:
        for first, last in _runs(whose == number):
            xs = [scale.x(second) for second in edges_s[first : last + 1]]
            for heights, opacity in layers:
                tall = np.minimum(heights[first:last], 1.0) * WAVE_HEIGHT / 2
                svg.area(_mirrored(xs, tall, middle), colour, opacity)


def _firsts(profile: Profile, scale: Scale) -> NDArray[np.int64]:
    """The first hop in each pixel; each hop, if they are wider than a pixel."""
    hops = profile.hops.shape[1]
    count = min(hops, round(scale.width))
    firsts: NDArray[np.int64] = np.arange(count, dtype=np.int64) * hops // count
    return firsts


def _whose(chapters: Sequence[Stretch], at_s: Numbers) -> NDArray[np.int64]:
    """The number of the chapter at each time."""
    whose = np.full(len(at_s), _NOBODYS, dtype=np.int64)
    for number, chapter in enumerate(chapters):
        inside = (at_s >= chapter.start_s - _SOFT_EDGE_S) & (at_s < chapter.end_s + _SOFT_EDGE_S)
        whose[inside] = number
    return whose


def _runs(inside: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(inside.astype(np.int8), prepend=0, append=0))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _mirrored(xs: Sequence[float], heights: Numbers, middle: float) -> list[tuple[float, float]]:
    """The outline of bars up and down from the middle."""
    above = [
        (x, middle - height)
        for at, height in enumerate(heights.tolist())
        for x in (xs[at], xs[at + 1])
    ]
    return [*above, *((x, 2 * middle - y) for x, y in reversed(above))]
