"""A station's own cover: whether directories and players take it."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from bulletin.core.errors import Place, SourceError

__all__ = ["artwork_faults", "read_artwork", "smaller"]

LEAST_PX, MOST_PX = 1400, 3000
MOST_BYTES = 500_000
SUFFIXES = {"JPEG": ".jpg", "PNG": ".png"}


def artwork_faults(content: bytes) -> list[str]:
    """What is wrong with a picture, each as one clause; empty where nothing is.

    The rules are Apple's, which all directories take over.
    """
    try:
        picture = _opened(content)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        return [f"it is not a readable picture ({error})"]
    found = []
    width, height = picture.size
    if picture.format not in SUFFIXES:
        found.append(f"it is {picture.format}, where JPEG or PNG is taken")
    if width != height:
        found.append(f"it is {width} by {height} pixels, not square")
    elif not LEAST_PX <= width <= MOST_PX:
        found.append(f"it is {width} pixels wide, not {LEAST_PX} to {MOST_PX}")
    if picture.mode != "RGB":
        found.append(f"its colours are {picture.mode}, not RGB without transparency")
    if len(content) > MOST_BYTES:
        found.append(f"it has {len(content):,} bytes, more than {MOST_BYTES:,}")
    return found


def read_artwork(path: Path) -> tuple[bytes, str]:
    """A station's cover and the suffix of its kind; raises ``SourceError`` with what is wrong."""
    todo = "Give a square JPEG or PNG in RGB, 1400 to 3000 pixels wide, of at most 500 kB."
    try:
        content = path.read_bytes()
    except OSError as error:
        wrong = f"the cover cannot be read ({error.strerror})"
        raise SourceError(wrong, todo=todo, place=Place(str(path))) from error
    if faults := artwork_faults(content):
        raise SourceError("; ".join(faults), todo=todo, place=Place(str(path)))
    return content, SUFFIXES[str(_opened(content).format)]


def smaller(content: bytes, px: int) -> bytes:
    """The picture as a JPEG of ``px`` by ``px``, to be carried in a sound file."""
    file = io.BytesIO()
    picture = _opened(content).convert("RGB")
    picture.resize((px, px), Image.Resampling.LANCZOS).save(file, "JPEG", quality=85)
    return file.getvalue()


def _opened(content: bytes) -> Image.Image:
    """The picture, decoded to its end, so that one that is cut off is found."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture = Image.open(io.BytesIO(content))
        picture.load()
    return picture
