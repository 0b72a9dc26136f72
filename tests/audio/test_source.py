"""Files as sounds: every kind that a station has, a loop without a seam, and what is refused."""

from __future__ import annotations

import itertools
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from audio import sounds
from audio.encoders import encoder
from audio.errors import SoundError
from audio.format import Block, Format
from audio.source import FileSource, LoopSource, opened
from tests.audio.tagged import TAGS

FORM = Format()


def tune(seconds: float, rate: int, channels: int, hertz: float = 440.0) -> Block:
    time = np.arange(round(seconds * rate)) / rate
    return np.tile(0.3 * np.sin(2 * np.pi * hertz * time), (channels, 1)).astype(np.float32)


def wav(path: Path, sound: Block, rate: int, width: int = 2) -> Path:
    """A WAV of 8 or 16 bits and any number of channels."""
    scaled = sound.T * (127 if width == 1 else 32767)
    data = (scaled + 128).astype(np.uint8) if width == 1 else scaled.astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[0])
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(data.tobytes())
    return path


def encoded(path: Path, sound: Block, form: Format) -> Path:
    with path.open("w+b") as file:
        made = encoder(path.suffix, file, form, TAGS)
        made.write(sound)
        made.close()
    return path


def surround(path: Path) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("flac", rate=48000, layout="5.1")
        data = (tune(2, 48000, 6) * 32767).astype(np.int16).T.reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(data), "s16", "5.1")
        frame.sample_rate = 48000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def drawn(source: FileSource | LoopSource, form: Format, frames: int | None = None) -> Block:
    left = frames or source.frames_at(form.rate)
    parts = []
    for part in source.blocks(form):
        parts.append(part[:, :left])
        left -= parts[-1].shape[1]
        if not left:
            break
    return np.concatenate(parts, axis=1)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize(
    "make",
    [
        lambda folder: wav(folder / "x.wav", tune(2, 44100, 2), 44100),
        lambda folder: wav(folder / "x.wav", tune(2, 22050, 1), 22050, width=1),
        lambda folder: wav(folder / "x.wav", tune(2, 8000, 1), 8000),
        lambda folder: wav(folder / "x.wav", tune(2, 96000, 2), 96000),
        lambda folder: encoded(folder / "x.mp3", tune(2, 48000, 2), Format(48000, 2)),
        lambda folder: encoded(folder / "x.ogg", tune(2, 48000, 1), Format(48000, 1)),
        lambda folder: encoded(folder / "x.flac", tune(2, 44100, 1), FORM),
        lambda folder: surround(folder / "x.flac"),
    ],
    ids=["16 bits", "8 bits", "8 kHz", "96 kHz", "mp3", "ogg", "flac", "5.1"],
)
def test_stations_file_is_heard_in_any_format(make, channels: int, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    form = Format(channels=channels)
    source = opened(make(tmp_path), form, most_s=10)
    sound = drawn(source, form)
    assert sound.shape == (channels, source.frames_at(form.rate))
    assert sound.shape[1] / form.rate == pytest.approx(2, abs=0.06)
    spectrum = np.abs(np.fft.rfft(sound[0, 4410:-8820]))
    assert spectrum.argmax() * form.rate / len(sound[0, 4410:-8820]) == pytest.approx(440, abs=2)


def test_silence_at_its_ends_is_left_out(tmp_path: Path) -> None:
    quiet = np.zeros((1, 44100), dtype=np.float32)
    sound = np.concatenate([quiet, tune(1, 44100, 1), quiet], axis=1)
    source = opened(wav(tmp_path / "x.wav", sound, 44100), FORM, most_s=10)
    assert source.profile.seconds == pytest.approx(1, abs=0.11)
    assert np.abs(drawn(source, FORM)[:, :4410]).max() > 0.2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no sound that can be decoded"),
        (b"<html>404</html>", "no sound that can be decoded"),
        (bytes(5000), "no sound that can be decoded"),
        (b"RIFF\0\0\0\0WAVE", "no sound"),
    ],
    ids=["empty", "a page", "zeros", "a head alone"],
)
def test_what_is_no_sound_is_refused(data: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "x.wav"
    path.write_bytes(data)
    with pytest.raises(SoundError, match=why):
        opened(path, FORM, most_s=10)


def test_what_is_silent_or_without_length_is_refused(tmp_path: Path) -> None:
    silent = wav(tmp_path / "x.wav", np.zeros((1, 44100), dtype=np.float32), 44100)
    with pytest.raises(SoundError, match="it is silent"):
        opened(silent, FORM, most_s=10)
    with pytest.raises(SoundError, match=r"it is silent|no sound"):
        opened(wav(tmp_path / "y.wav", tune(0, 44100, 1), 44100), FORM, most_s=10)


def test_constant_offset_is_taken_away(tmp_path: Path) -> None:
    shifted = wav(tmp_path / "x.wav", tune(2, 44100, 1) + np.float32(0.2), 44100)
    heard = drawn(opened(shifted, FORM, most_s=10), FORM)
    assert abs(float(heard.mean())) < 1e-3
    assert np.abs(heard).max() == pytest.approx(0.3, abs=0.01)


def test_channels_that_cancel_each_other_out_are_refused(tmp_path: Path) -> None:
    left = tune(2, 44100, 1)
    inverted = wav(tmp_path / "x.wav", np.concatenate([left, -left * 0.9]), 44100)
    for form in (FORM, Format(44100, 2)):
        with pytest.raises(SoundError, match="out of phase"):
            opened(inverted, form, most_s=10)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_values_that_are_no_numbers_are_refused(value: float, tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    sound = tune(2, 44100, 1)[0]
    sound[5000] = value
    soundfile.write(tmp_path / "x.wav", sound, 44100, subtype="FLOAT")
    with pytest.raises(SoundError, match="NaN or infinity"):
        opened(tmp_path / "x.wav", FORM, most_s=10)


def test_two_hours_are_refused_or_used_in_part_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "long.wav"
    minute = (tune(60, 8000, 1).T * 32767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        for _ in range(120):
            file.writeframes(minute)
    with pytest.raises(SoundError, match="it lasts longer than 60 s"):
        opened(path, FORM, most_s=60)
    part = opened(path, FORM, most_s=30, whole=False)
    assert part.profile.seconds == pytest.approx(30, abs=0.1)
    assert next(part.blocks(FORM)).shape[1] <= FORM.rate


@pytest.mark.parametrize("overlap", [0, 4410])
def test_loop_has_no_seam(overlap: int, tmp_path: Path) -> None:
    """No step at a seam is larger than those of the sound, and nothing drops out there."""
    path = wav(tmp_path / "x.wav", tune(1.0, 44100, 1, hertz=441.0), 44100)
    loop = LoopSource(opened(path, FORM, most_s=10), 5 * 44100, overlap)
    sound = drawn(loop, FORM, 5 * 44100)[0]
    assert np.abs(np.diff(sound)).max() < 0.3 * 2 * np.pi * 441 / 44100 * 1.5
    levels = [float(np.std(sound[at : at + 1000])) for at in range(0, len(sound) - 1000, 1000)]
    assert min(levels) > 0.8 * 0.3 / np.sqrt(2)
    assert loop.profile.frames == 5 * 44100
    assert loop.profile.loudness_lufs == pytest.approx(loop.source.profile.loudness_lufs, abs=0.2)


def test_bed_that_ships_goes_round_without_a_seam() -> None:
    bed = opened(sounds.path("bed"), FORM, most_s=60)
    period = bed.profile.frames
    sound = drawn(LoopSource(bed, 2 * period), FORM, 2 * period)[0]
    steps = np.abs(np.diff(sound))
    assert steps[period - 50 : period + 50].max() <= np.percentile(steps, 99.9)
    around = [float(np.std(sound[at : at + 4410])) for at in (period - 4410, period)]
    assert 20 * abs(np.log10(around[0] / around[1])) < 9


def test_file_is_read_a_second_at_a_time(tmp_path: Path) -> None:
    path = wav(tmp_path / "x.wav", tune(5, 44100, 1), 44100)
    blocks = opened(path, FORM, most_s=10).blocks(FORM)
    assert all(part.shape[1] <= FORM.rate for part in itertools.islice(blocks, 5))
