"""A cover for stations without one: the programme's name on its colour, with signal rings.

The rings' colour keeps the words legible on any ground.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bulletin.publish.contrast import BLACK, WHITE, Rgb, contrast, ink, mixed, rgb
from bulletin.publish.lettering import LINE, font, lettering, printable

FEED_PX, EPISODE_PX = 3000, 1400
MOST_BYTES = 500_000

# Relative to the picture's side.
_MARGIN = 0.085
_LARGE, _SMALLEST, _SMALL = 0.2, 0.05, 0.043
_NAME_HEIGHT = 0.58
_RINGS = (0.16, 0.28, 0.40, 0.52, 0.64, 0.76, 0.88)
_RING_WIDTH = 0.055
_STRONG, _FAINT = 0.34, 0.12
_ALMOST_BLACK_OR_WHITE = 15.0  # as a contrast with the words
_BOLD, _MEDIUM = 800, 600


@dataclass(frozen=True, slots=True)
class Cover:
    """The text: ``name`` large, ``station`` above, ``day`` below; ``colour`` is #rrggbb."""

    name: str
    station: str
    colour: str
    day: str = ""


def jpeg(cover: Cover, px: int) -> bytes:
    """The cover as a JPEG of ``px`` by ``px``, under 500 kB."""
    picture = draw(cover, px)
    for quality in range(90, 10, -10):
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality)
        if file.tell() < MOST_BYTES:
            break
    return file.getvalue()


def draw(cover: Cover, px: int) -> Image.Image:
    """The cover as a picture in RGB."""
    ground = rgb(cover.colour)
    words = ink(ground)
    picture = Image.new("RGB", (px, px), ground)
    picture.paste(_ring_colour(ground, words), mask=_rings(px))
    paint = ImageDraw.Draw(picture)
    left = round(px * _MARGIN)
    room = px - 2 * left
    small = round(px * _SMALL)
    label = font(small, _MEDIUM)
    _, (station, *_) = lettering(
        printable(cover.station), _MEDIUM, (room, small * 2), (small, small)
    )
    paint.text((left, left + small), station, words, label, "ls")
    paint.text((left, px - left), cover.day, words, label, "ls")
    sizes = round(px * _LARGE), round(px * _SMALLEST)
    height = round(px * _NAME_HEIGHT)
    size, lines = lettering(printable(cover.name), _BOLD, (room, height), sizes)
    bottom = px - left - (round(small * 2.4) if cover.day else 0)
    for number, line in enumerate(reversed(lines)):
        baseline = bottom - round(number * size * LINE) - round(size * 0.24)
        paint.text((left, baseline), line, words, font(size, _BOLD), "ls")
    top = bottom - round(len(lines) * size * LINE)
    bar = round(px * 0.011)
    paint.rectangle((left, top - 4 * bar, left + round(px * 0.13), top - 3 * bar), words)
    return picture


def _ring_colour(ground: Rgb, words: Rgb) -> Rgb:
    """The ground's colour, shifted away from the words', or towards it if nearly black or white."""
    if contrast(words, ground) > _ALMOST_BLACK_OR_WHITE:
        return mixed(ground, words, _FAINT)
    return mixed(ground, BLACK if words == WHITE else WHITE, _STRONG)


def _rings(px: int) -> Image.Image:
    """Rings around the upper right corner, fading outwards; drawn large for smooth edges."""
    mask = Image.new("L", (2 * px, 2 * px))
    paint = ImageDraw.Draw(mask)
    corner = 2 * px
    for number, part in reversed(list(enumerate(_RINGS))):
        strength = round(255 * (1 - number / len(_RINGS)))
        for radius, fill in ((part, strength), (part - _RING_WIDTH, 0)):
            reach = round(corner * radius)
            paint.ellipse((corner - reach, -reach, corner + reach, reach), fill)
    return mask.reduce(2)
