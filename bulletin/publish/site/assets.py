"""The files that the pages share: style with the station's colours, scripts, fonts, pictures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import asdict
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from PIL import Image

from bulletin.publish.site.colour import DARK, LIGHT, Palette, palette

__all__ = ["FOLDER", "of"]

FOLDER = "assets"
_COVER_PX = 480


def of(feed: Path, accent: str) -> Iterator[tuple[str, bytes]]:
    """Paths from the feed's folder, and what they hold."""
    light, dark = palette(accent, LIGHT), palette(accent, DARK)
    for path, source in _files(files(__package__).joinpath(FOLDER), FOLDER):
        content = source.read_bytes()
        if path.endswith(".css"):
            content = colours(light, dark).encode() + content
        elif path.endswith(".svg"):
            content = content.replace(b"#accent", accent.encode())
        yield path, content
    if (cover := feed / "cover.jpg").is_file():
        yield f"{FOLDER}/cover.jpg", _small(cover)


def colours(light: Palette, dark: Palette) -> str:
    """Style variables: as the system is set, unless the reader has chosen."""
    at_night, by_day = _variables(dark), _variables(light)
    return (
        f":root{{{by_day}}}\n"
        f"@media(prefers-color-scheme:dark){{:root:not([data-theme=light]){{{at_night}}}}}\n"
        f":root[data-theme=dark]{{{at_night}}}\n"
    )


def _variables(colours: Palette) -> str:
    return ";".join(f"--{name.replace('_', '-')}:{it}" for name, it in asdict(colours).items())


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        below = f"{path}/{each.name}"
        if each.is_dir():
            yield from _files(each, below)
        else:
            yield below, each


def _small(cover: Path) -> bytes:
    out = io.BytesIO()
    with Image.open(cover) as picture:
        picture.draft("RGB", (_COVER_PX, _COVER_PX))  # a JPEG need not be decoded at full size
        picture.thumbnail((_COVER_PX, _COVER_PX))
        picture.convert("RGB").save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return out.getvalue()
