"""Sound files of every format: their exact length, their tags, and their fidelity."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from mutagen.mp3 import MP3, BitrateMode

from audio.codec import frames
from audio.encoders import Quality, encoder
from audio.file_kinds import FILE_KINDS, SUFFIXES
from audio.format import Block, Format
from audio.labels import read_tags
from audio.level import measure
from audio.threads import beside
from tests.audio.tagged import TAGS
from tests.audio.voices import block, spoken

FORMATS = [Format(rate, channels) for rate in (44100, 48000) for channels in (1, 2)]


def speech(form: Format, frames: int) -> Block:
    """Speech of an exact length; in stereo, the second channel differs."""
    from audio.codec import resampled

    sound = block(np.concatenate([resampled(clip, form.rate) for clip in spoken()]))[:, :frames]
    return np.concatenate([sound, sound[:, ::-1]])[: form.channels]


def written(path: Path, sound: Block, form: Format, quality: Quality | None = None) -> Path:
    with path.open("w+b") as file:
        made = encoder(path.suffix, file, form, TAGS, quality)
        for at in range(0, sound.shape[1], form.rate):
            made.write(sound[:, at : at + form.rate])
        made.close()
    return path


def decoded(path: Path) -> Block:
    return np.concatenate([frame.to_ndarray() for frame in frames(path, "fltp", None)], axis=1)


@pytest.mark.parametrize("form", FORMATS, ids=str)
@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".flac"])
def test_decoded_length_is_exact(suffix: str, form: Format, tmp_path: Path) -> None:
    for length in (3 * form.rate, 123_457):
        path = written(tmp_path / f"x{suffix}", speech(form, length), form)
        assert decoded(path).shape == (form.channels, length)


@pytest.mark.parametrize("form", FORMATS, ids=str)
@pytest.mark.parametrize("vbr", [0, 4, 9])
def test_mp3_of_a_variable_bit_rate_is_exact_and_says_so(
    vbr: int, form: Format, tmp_path: Path
) -> None:
    path = written(tmp_path / "x.mp3", speech(form, 223_457), form, Quality(mp3_vbr=vbr))
    assert decoded(path).shape == (form.channels, 223_457)
    info = MP3(path).info
    assert info
    assert info.bitrate_mode is BitrateMode.VBR
    assert info.length == pytest.approx(223_457 / form.rate, abs=0.03)


@pytest.mark.parametrize("kbit_rate", [64, 128, 320])
def test_mp3_of_a_constant_bit_rate_has_it(kbit_rate: int, tmp_path: Path) -> None:
    form = Format()
    path = written(tmp_path / "x.mp3", speech(form, 90_000), form, Quality(kbit_rate))
    info = MP3(path).info
    assert info
    assert info.bitrate == pytest.approx(kbit_rate * 1000, rel=1e-3)
    assert info.bitrate_mode is BitrateMode.CBR


@pytest.mark.parametrize(("suffix", "slack_s"), [(".opus", 0.0), (".ogg", 0.0), (".m4a", 0.03)])
@pytest.mark.parametrize("form", FORMATS, ids=str)
def test_decoded_length_is_as_the_container_tells(
    suffix: str, slack_s: float, form: Format, tmp_path: Path
) -> None:
    path = written(tmp_path / f"x{suffix}", speech(form, 123_457), form)
    assert measure(path).duration_s == pytest.approx(123_457 / form.rate, abs=slack_s + 1e-4)


@pytest.mark.parametrize("form", FORMATS, ids=str)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_sound_comes_back_as_loud_and_in_its_place(
    suffix: str, form: Format, tmp_path: Path
) -> None:
    if suffix in (".opus", ".ogg") and form.rate != 48000:
        pytest.skip("Opus knows 48 kHz alone")
    sound = speech(form, 3 * form.rate) * np.float32(0.5)
    back = decoded(written(tmp_path / f"x{suffix}", sound, form))[:, : sound.shape[1]]
    gain = np.sum(back * sound) / np.sum(sound * sound)
    assert 20 * np.log10(gain) == pytest.approx(0, abs=0.2)
    assert np.corrcoef(back.ravel(), sound.ravel())[0, 1] > 0.95


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_true_peak_stays_within_the_headroom_of_its_format(suffix: str, tmp_path: Path) -> None:
    form = Format()
    sound = speech(form, 10 * form.rate)
    before = measure(written(tmp_path / "x.wav", sound, form)).true_peak_dbtp
    after = measure(written(tmp_path / f"y{suffix}", sound, form)).true_peak_dbtp
    assert before is not None
    assert after is not None
    kind = FILE_KINDS[suffix]
    assert after - before <= kind.headroom_db
    if kind.lossless:
        assert kind.headroom_db < 0.2, "it would be quieter for nothing"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_has_the_tags(suffix: str, tmp_path: Path) -> None:
    form = Format()
    tags = read_tags(written(tmp_path / f"x{suffix}", speech(form, 50_000), form))
    wanted = {"title": TAGS.title, "artist": "आकाश", "album": "शाम", "date": "2026-01-26"}
    assert {name: tags[name] for name in wanted} == wanted
    assert (tags["genre"], tags["language"]) == ("News", "hin")


def test_what_an_encoder_raises_is_raised_where_blocks_are_given() -> None:
    class Full(io.BytesIO):
        def write(self, data: object) -> int:
            raise OSError(28, "No space left on device")

    class Broken:
        def write(self, block: Block) -> None:
            Full().write(b"")

        def close(self) -> None: ...

    with pytest.raises(OSError, match="No space left"), beside([Broken()]) as write:
        for _ in range(100):
            write(np.zeros((1, 10), dtype=np.float32))
