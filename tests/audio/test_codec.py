"""MP3 out and anything in: lengths to the sample, alignment, and input without sound."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from audio.clip import Samples, from_samples
from audio.codec import decode, resampled
from audio.encoders.mp3 import Mp3Encoder
from audio.errors import SoundError
from audio.format import Block, Format

RATE = 44100


def noise(frames: int) -> Samples:
    """Low-passed noise: nothing in it repeats, so that a shift shows."""
    window = np.hanning(64)
    sound = np.convolve(np.random.default_rng(7).normal(0, 1, frames + 63), window, "valid")
    noise: Samples = np.rint(sound / np.abs(sound).max() * 20000).astype(np.int16)
    return noise


def block_of(sound: Samples) -> Block:
    return sound.astype(np.float32)[np.newaxis, :] / np.float32(32768)


def mp3(sound: Samples, block: int = 5000, rate: int = RATE) -> bytes:
    file = io.BytesIO()
    encoder = Mp3Encoder(file, Format(rate))
    for start in range(0, len(sound), block):
        encoder.write(block_of(sound[start : start + block]))
    encoder.close()
    return file.getvalue()


def shift(sound: Samples, decoded: Samples) -> int:
    """By how many samples ``decoded`` lags, as the cross-correlation sees it."""
    middle = slice(2000, 12000)
    lags = range(-1200, 1201)
    return max(
        lags,
        key=lambda lag: float(
            np.dot(
                sound[middle].astype(float),
                decoded[middle.start + lag : middle.stop + lag].astype(float),
            )
        ),
    )


@pytest.mark.parametrize("frames", [4032, 4033, 5000, 44100, 123_457, 441_000])
def test_mp3_decodes_to_the_exact_length(frames: int) -> None:
    assert decode(mp3(noise(frames))).frames == frames


@pytest.mark.parametrize("rate", [32000, 44100, 48000])
def test_mp3_decodes_without_a_shift(rate: int) -> None:
    sound = noise(60_000)
    clip = decode(mp3(sound, rate=rate))
    assert (clip.rate, shift(sound, clip.samples)) == (rate, 0)


@pytest.mark.parametrize("block", [1, 575, 1152, 44100])
def test_mp3_is_the_same_however_it_is_fed(block: int) -> None:
    sound = noise(9000)
    assert mp3(sound, block) == mp3(sound, 9000)


@pytest.mark.skipif(not shutil.which("mpg123"), reason="mpg123, an independent decoder, is absent")
@pytest.mark.parametrize("frames", [5000, 44100, 123_457])
def test_mp3_decodes_to_the_exact_length_by_another_decoder(frames: int, tmp_path: Path) -> None:
    path = tmp_path / "sound.mp3"
    path.write_bytes(mp3(noise(frames)))
    raw = subprocess.run(["mpg123", "-q", "-s", path], capture_output=True, check=True).stdout
    decoded = np.frombuffer(raw, dtype=np.int16)
    assert (len(decoded), shift(noise(frames), decoded) if frames > 14000 else 0) == (frames, 0)


def test_mp3_of_nothing_is_a_stream_without_sound() -> None:
    assert mp3(noise(0)).count(b"Info") == 1


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>429</html>", b"\xff\xfb\x90\xc4" + bytes(40), bytes(5000), b"RIFF\0\0\0\0WAVE"],
    ids=["empty", "a page", "a broken frame", "zeros", "a header alone"],
)
def test_decode_refuses_what_is_no_sound(data: bytes) -> None:
    with pytest.raises(SoundError, match="it has no sound"):
        decode(data)


@pytest.mark.parametrize(("rate", "to", "frames"), [
    (24000, 44100, 24000), (22050, 44100, 12345), (44100, 44100, 777), (48000, 44100, 48001),
])  # fmt: skip
def test_resampled_has_the_exact_length(rate: int, to: int, frames: int) -> None:
    clip = from_samples(noise(frames), rate)
    assert len(resampled(clip, to)) == round(frames * to / rate)


@pytest.mark.parametrize(("rate", "to"), [
    (24000, 44100), (22050, 44100), (24000, 48000), (22050, 48000), (16000, 44100), (8000, 48000),
    (48000, 44100), (44100, 24000), (22255, 44100),
])  # fmt: skip
def test_resampled_tone_is_the_same_tone(rate: int, to: int) -> None:
    tones = [np.sin(2 * np.pi * 2500 * np.arange(each) / each) * 16000 for each in (rate, to)]
    clip = from_samples(np.rint(tones[0]).astype(np.int16), rate)
    error = resampled(clip, to)[200:-200] - tones[1][200:-200]
    assert np.abs(error).max() <= 16000 * 10 ** (-66 / 20)


def test_resampled_leaves_out_what_the_lower_rate_cannot_hold() -> None:
    high = np.sin(2 * np.pi * 15_000 * np.arange(48000) / 48000) * 16000
    folded = resampled(from_samples(np.rint(high).astype(np.int16), 48000), 24000)
    assert np.abs(folded[200:-200]).max() < 8


def test_resampled_keeps_a_click_in_its_place() -> None:
    sound = np.zeros(24000, dtype=np.int16)
    sound[12000] = 20000
    assert int(np.abs(resampled(from_samples(sound, 24000), 44100)).argmax()) == 22050
