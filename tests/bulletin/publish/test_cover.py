"""Covers: generated ones are legible for any colour and name, given ones are checked."""

from __future__ import annotations

import io
import itertools
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, features

from bulletin.core.errors import SourceError
from bulletin.publish.artwork import artwork_faults, read_artwork, smaller
from bulletin.publish.contrast import contrast, ink, rgb
from bulletin.publish.cover import FEED_PX, Cover, draw, jpeg
from bulletin.publish.lettering import font
from tests.conftest import rest_slow

COLOURS = [f"#{r}{g}{b}" for r, g, b in itertools.product(("00", "55", "aa", "ff"), repeat=3)]
NAMES = [
    "न्यूज़",
    "सुबह का बुलेटिन",
    "ग्रामीण क्षेत्रों की ख़बरें और कृषि मंडी के भाव: साप्ताहिक विशेष कार्यक्रम",
    "अ" * 10_000,
    "क्षेत्र " * 2_000,
    "Delhi 24×7 😀 News",
    "",
]


def cover(name: str = "सुबह का बुलेटिन", colour: str = "#7a1f2b") -> Cover:
    return Cover(name, "रेडियो जयपुर", colour, "26 जनवरी 2026")


@pytest.mark.parametrize("name", rest_slow(NAMES, 3), ids=lambda name: name[:12])
def test_cover_is_as_directories_take_it(name: str) -> None:
    content = jpeg(cover(name), FEED_PX)
    assert artwork_faults(content) == []
    picture = Image.open(io.BytesIO(content))
    assert (picture.size, picture.mode, picture.format) == ((3000, 3000), "RGB", "JPEG")


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_words_have_contrast_on_any_colour(ground: tuple[int, int, int]) -> None:
    assert contrast(ink(ground), ground) >= 4.5


@pytest.mark.parametrize("colour", COLOURS)
def test_words_have_contrast_with_all_that_they_stand_on(colour: str) -> None:
    words = ink(rgb(colour))
    blank = draw(Cover("", "", colour), 300)
    bar = blank.getpixel((30, 260))
    assert isinstance(bar, tuple)
    grounds = {pixel for _, pixel in blank.getcolors(100_000) or () if pixel != words}
    assert min(contrast(words, ground) for ground in grounds) >= 4.5  # type: ignore[arg-type]


@pytest.mark.parametrize("name", rest_slow(NAMES[:-1], 3), ids=lambda name: name[:12])
def test_words_stay_within_the_margins(name: str) -> None:
    px = 700
    words = ImageChops.difference(draw(cover(name), px), draw(Cover("", "", "#7a1f2b"), px))
    box = words.getbbox()
    assert box
    left, top, right, bottom = box
    assert left >= px * 0.08
    assert top >= px * 0.08
    assert right <= px * 0.92
    assert bottom <= px * 0.93


def test_conjuncts_are_shaped() -> None:
    assert features.check("raqm")
    letters = font(100, 800)
    assert letters.getlength("क्ष") < letters.getlength("क") + letters.getlength("ष")


def test_cover_is_the_same_bytes_for_the_same_words() -> None:
    assert jpeg(cover(), 1400) == jpeg(cover(), 1400)


def picture(size: tuple[int, int], mode: str = "RGB", kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size).save(file, kind)
    return file.getvalue()


def large_png(width: int, height: int) -> bytes:
    """A PNG that says to be so large, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        sums = zlib.crc32(kind + data).to_bytes(4)
        return len(data).to_bytes(4) + kind + data + sums

    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes(100))), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (picture((1399, 1399)), "1399 pixels wide, not 1400 to 3000"),
        (picture((3001, 3001)), "3001 pixels wide"),
        (picture((2000, 1500)), "2000 by 1500 pixels, not square"),
        (picture((1400, 1400), "RGBA"), "colours are RGBA"),
        (picture((1400, 1400), "L"), "colours are L"),
        (picture((1400, 1400), kind="GIF"), "not a readable picture: use JPEG"),
        (picture((1400, 1400), kind="EPS"), "not a readable picture: use JPEG"),
        (large_png(9_500, 9_500), "9500 pixels wide, not 1400 to 3000"),
        (large_png(13_300, 13_300), "13300 pixels wide, not 1400 to 3000"),
        (large_png(13_300, 1), "13300 by 1 pixels, not square"),
        (large_png(20_000, 20_000), "not a readable picture"),
        (large_png(2_000, 2_000), "not a readable picture"),
        (b"no picture", "not a readable picture: use JPEG"),
        (picture((1400, 1400))[:-50], "not a readable picture"),
        (b"", "not a readable picture: use JPEG"),
    ],
)
def test_given_cover_is_refused(content: bytes, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "cover.png"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=fault):
        read_artwork(path)


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
@pytest.mark.parametrize("px", [1400, 3000])
def test_given_cover_is_taken(kind: str, suffix: str, px: int, tmp_path: Path) -> None:
    path = tmp_path / "cover"
    path.write_bytes(picture((px, px), kind=kind))
    assert read_artwork(path) == (path.read_bytes(), suffix)
    assert Image.open(io.BytesIO(smaller(path.read_bytes(), 1400))).size == (1400, 1400)


def test_cover_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_artwork(tmp_path / "cover.png")
