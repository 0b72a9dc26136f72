"""A station's colour on light and on dark ground, adjusted to be legible."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

from bulletin.publish.contrast import BLACK, Rgb, contrast, ink, mixed, rgb

_READABLE = 4.5  # WCAG 2.2's AA for text
_MARKED = 0.14


@dataclass(frozen=True, slots=True)
class Ground:
    """A page without the station's colour: ``quiet`` is ink for less important text, ``line``
    separates, ``panel`` is raised ground.
    """

    ground: Rgb
    panel: Rgb
    ink: Rgb
    quiet: Rgb
    line: Rgb


@dataclass(frozen=True, slots=True)
class Palette:
    """A station's colour adapted to a :class:`Ground`.

    ``accent`` is legible on ``mark``, the ground of the words being said, and on all other ground;
    ``on_accent`` is legible on it.
    """

    accent: Rgb
    on_accent: Rgb
    mark: Rgb


LIGHT = Ground(*map(rgb, ("#faf7f2", "#ffffff", "#1d1a16", "#625b52", "#ddd5c9")))
DARK = Ground(*map(rgb, ("#14120f", "#1e1b17", "#f1ebe2", "#b3aa9d", "#3a352e")))


def palette(colour: str, base: Ground) -> Palette:
    """The station's ``colour``, made darker or lighter until it is legible on ``base``."""
    mark = mixed(base.panel, rgb(colour), _MARKED)
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in rgb(colour)))
    furthest = 0.0 if ink(base.ground) == BLACK else 1.0
    shades = (
        _shade(hue, light + (furthest - light) * step / 100, saturation) for step in range(101)
    )
    grounds = (base.ground, base.panel, mark)
    accent = next(
        each for each in shades if all(contrast(each, under) >= _READABLE for under in grounds)
    )
    return Palette(accent, ink(accent), mark)


def _shade(hue: float, light: float, saturation: float) -> Rgb:
    red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb(hue, light, saturation))
    return red, green, blue
