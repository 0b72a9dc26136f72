"""A manifest and its sound file: whether they were made together."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bulletin.core.errors import SourceError
from bulletin.manifest.pairing import see_that_they_match
from bulletin.manifest.schema import Clips, Manifest, Output

SOUND, OTHER = b"the sound", b"another sound"


def manifest_of(*sounds: bytes) -> Manifest:
    """A manifest whose outputs are these sounds; of an empty one, no digest is known."""
    outputs = tuple(
        Output(
            f"{number}.mp3",
            "mp3",
            len(sound),
            sha256=hashlib.sha256(sound).hexdigest() if sound else "",
        )
        for number, sound in enumerate(sounds)
    )
    return Manifest(
        1, "bulletin", "", "", 60.0, "silent", "tone", None, Clips(0, 0, 0), (), outputs=outputs
    )


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "a.mp3"
    path.write_bytes(SOUND)
    return path


@pytest.mark.parametrize("sounds", [(SOUND,), (OTHER, SOUND), (b"",), ()])
def test_sound_of_its_manifest_is_accepted(sounds: tuple[bytes, ...], sound: Path) -> None:
    see_that_they_match(sound, manifest_of(*sounds))


@pytest.mark.parametrize("sounds", [(OTHER,), (OTHER, b"")])
def test_sound_of_another_manifest_is_refused(sounds: tuple[bytes, ...], sound: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.mp3: the manifest belongs to another sound"):
        see_that_they_match(sound, manifest_of(*sounds))


def test_sound_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.mp3: it cannot be read \(No such file"):
        see_that_they_match(tmp_path / "a.mp3", manifest_of(SOUND))
