"""Reading a file's tags, whatever bytes they hold."""

from __future__ import annotations

import struct
import wave
from pathlib import Path

import pytest

from audio.labels import read_chapters, read_tags
from audio.level import measure
from audio.overview import overview
from audio.survey import survey


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A WAV whose title is Latin-1, which FFmpeg hands on as it is."""
    path = tmp_path / "odd.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(b"\x10\x20" * 8000)
    title = b"caf\xe9\0"
    info = b"INFO" + b"INAM" + struct.pack("<I", len(title)) + title + b"\0" * (len(title) % 2)
    data = path.read_bytes() + b"LIST" + struct.pack("<I", len(info)) + info
    path.write_bytes(data[:4] + struct.pack("<I", len(data) - 8) + data[8:])
    return path


def test_tag_that_is_not_utf_8_is_read_with_a_mark(odd: Path) -> None:
    assert read_tags(odd)["title"] == "caf\ufffd"
    assert read_chapters(odd) == ()


def test_sound_with_such_a_tag_is_measured(odd: Path) -> None:
    assert measure(odd).duration_s == 1.0
    assert survey(odd).duration_s == 1.0
    assert overview(odd).frames == 8000
