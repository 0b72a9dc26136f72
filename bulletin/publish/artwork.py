"""Whether directories and players accept a station's own cover."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from bulletin.core.errors import Place, SourceError, told_as

LEAST_PX, MOST_PX = 1400, 3000
MOST_BYTES = 500_000
_MOST_READ = 50_000_000
SUFFIXES = {"JPEG": ".jpg", "PNG": ".png"}


def artwork_faults(content: bytes) -> list[str]:
    """What is wrong with a picture, each as a clause; empty if nothing.

    The rules are Apple's, which all directories have adopted.
    """
    try:
        with _opened(content) as picture:
            if faults := _faults_of_size(*picture.size):
                return faults  # a file that is too large is not decoded
            picture.load()
    except UnidentifiedImageError:
        return ["it is not a readable picture: use JPEG or PNG"]
    except Exception as error:  # a damaged picture may raise anything in Pillow
        return [f"it is not a readable picture ({error})"]
    found = []
    if picture.mode != "RGB":
        found.append(f"its colours are {picture.mode}, not RGB without transparency")
    if len(content) > MOST_BYTES:
        found.append(f"it has {len(content):,} bytes, more than {MOST_BYTES:,}")
    return found


def _faults_of_size(width: int, height: int) -> list[str]:
    if width != height:
        return [f"it is {width} by {height} pixels, not square"]
    if not LEAST_PX <= width <= MOST_PX:
        return [f"it is {width} pixels wide, not {LEAST_PX} to {MOST_PX}"]
    return []


def read_artwork(path: Path) -> tuple[bytes, str]:
    """A station's cover and the suffix of its kind; raises ``SourceError`` with its faults."""
    todo = "Use a square JPEG or PNG in RGB, 1400 to 3000 pixels wide, of at most 500 kB."
    unread = told_as(SourceError, "the cover cannot be read", path, todo=todo)
    with unread, path.open("rb") as file:
        content = file.read(_MOST_READ)
    if faults := artwork_faults(content):
        raise SourceError("; ".join(faults), todo=todo, place=Place(str(path)))
    return content, SUFFIXES[str(_opened(content).format)]


def smaller(content: bytes, px: int) -> bytes:
    """The picture as a JPEG of ``px`` by ``px``, to embed in a sound file."""
    file = io.BytesIO()
    picture = _opened(content).convert("RGB")
    picture.resize((px, px), Image.Resampling.LANCZOS).save(file, "JPEG", quality=85)
    return file.getvalue()


def _opened(content: bytes) -> Image.Image:
    """A picture of an accepted kind, not decoded yet; no other kind's decoder is tried."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # its size is checked
        return Image.open(io.BytesIO(content), formats=tuple(SUFFIXES))
