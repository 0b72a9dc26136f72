"""The files that the pages share: styles in the station's colours, scripts, fonts, pictures."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import asdict
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from PIL import Image

from bulletin.publish.site.colour import DARK, LIGHT, Ground, palette

FOLDER = "assets"
_COVER_PX = 480


def names() -> frozenset[str]:
    """The paths that :func:`of` can return."""
    shipped = _files(files(__package__).joinpath(FOLDER), FOLDER)
    return frozenset({f"{FOLDER}/cover.jpg", *(path for path, _ in shipped)})


def of(feed: Path, cover: str, colour: str) -> Iterator[tuple[str, bytes]]:
    """Paths relative to the feed's folder, and their contents."""
    for path, source in _files(files(__package__).joinpath(FOLDER), FOLDER):
        content = source.read_bytes()
        if path.endswith(".css"):
            content = _colours(colour).encode() + content
        elif path.endswith(".svg"):
            content = content.replace(b"#colour", colour.encode())
        yield path, content
    if cover:
        yield from _small(feed / cover, feed / FOLDER / "cover.jpg")


def _colours(colour: str) -> str:
    """Style variables: following the system, unless the reader has chosen."""
    by_day, at_night = _variables(colour, LIGHT), _variables(colour, DARK)
    return (
        f":root{{{by_day}}}\n"
        f"@media(prefers-color-scheme:dark){{:root:not([data-theme=light]){{{at_night}}}}}\n"
        f":root[data-theme=dark]{{{at_night}}}\n"
    )


def _variables(colour: str, base: Ground) -> str:
    every = asdict(base) | asdict(palette(colour, base))
    return ";".join(
        f"--{name.replace('_', '-')}:#{bytes(value).hex()}" for name, value in every.items()
    )


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        below = f"{path}/{each.name}"
        if each.is_dir():
            yield from _files(each, below)
        else:
            yield below, each


def _small(cover: Path, small: Path) -> Iterator[tuple[str, bytes]]:
    """The cover for pages, with a comment that says what it was made from; none if it exists."""
    content = cover.read_bytes()
    stamp = hashlib.sha256(content).hexdigest().encode()
    if small.is_file() and stamp in small.read_bytes()[:200]:
        return
    out = io.BytesIO()
    with Image.open(io.BytesIO(content)) as picture:
        small_one = picture.convert("RGB").resize((_COVER_PX, _COVER_PX), Image.Resampling.LANCZOS)
    small_one.save(out, "JPEG", quality=82, progressive=True, comment=stamp)
    yield f"{FOLDER}/{small.name}", out.getvalue()
