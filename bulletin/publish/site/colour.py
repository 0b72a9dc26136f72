"""A station's colour on light and on dark ground, so that it can be read there.

Contrast is that of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; text needs 4.5.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["DARK", "LIGHT", "Palette", "contrast", "palette"]

READABLE = 4.5
RGB = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a page: its ground, what lies on it, and the station's own, as ``#rrggbb``.

    ``quiet`` is ink for what matters less, ``line`` parts things, ``panel`` is raised ground.
    ``accent`` can be read on ``ground``, ``panel`` and ``mark``; ``on_accent`` on ``accent``.
    ``mark`` is the ground of the words that are being said.
    """

    ground: str
    panel: str
    ink: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    mark: str


LIGHT = ("#faf7f2", "#ffffff", "#1d1a16", "#625b52", "#ddd5c9")
DARK = ("#14120f", "#1e1b17", "#f1ebe2", "#b3aa9d", "#3a352e")


def palette(accent: str, base: tuple[str, str, str, str, str]) -> Palette:
    """The colours for a station's ``accent`` on :data:`LIGHT` or :data:`DARK` ground."""
    ground, panel, ink, quiet, line = base
    mark = _mixed(accent, panel, 0.86)
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(accent))
    towards = 0.0 if _luminance(ground) > 0.5 else 1.0
    for step in range(101):
        lightness = light + (towards - light) * step / 100
        read = _written(colorsys.hls_to_rgb(hue, lightness, saturation))
        if all(contrast(read, under) >= READABLE for under in (ground, panel, mark)):
            break
    on_accent = max(("#ffffff", "#14120f"), key=lambda text: contrast(text, read))
    return Palette(ground, panel, ink, quiet, line, read, on_accent, mark)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(one: str, other: str, share: float) -> str:
    """``one`` with a ``share`` of ``other``."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _written([a + (b - a) * share for a, b in pairs])


def _written(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


def _parts(colour: str) -> RGB:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
