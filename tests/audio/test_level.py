"""The meter, compared with an independent one and with known signals."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pyloudnorm
import pytest

from audio.clip import Samples
from audio.codec import decode
from audio.ebur128 import LoudnessMeter
from audio.encoders.mp3 import Mp3Encoder
from audio.errors import SoundError
from audio.level import measure

RATE = 44100


def sine(seconds: float, dbfs: float, hertz: float = 997.0, phase: float = 0.0) -> Samples:
    time = np.arange(int(RATE * seconds)) / RATE
    return np.rint(32767 * 10 ** (dbfs / 20) * np.sin(2 * np.pi * hertz * time + phase)).astype(
        np.int16
    )


def written(sound: Samples, path: Path) -> Path:
    with path.open("w+b") as file:
        encoder = Mp3Encoder(file)
        encoder.write(sound.astype(np.float32)[np.newaxis, :] / np.float32(32768))
        encoder.close()
    return path


@pytest.mark.parametrize("dbfs", [-6.0, -20.0, -35.0])
def test_measure_agrees_with_an_independent_meter(dbfs: float, tmp_path: Path) -> None:
    speech_like = np.concatenate([sine(2, dbfs, 300), sine(1, dbfs - 15), sine(2, dbfs, 2000)])
    path = written(speech_like, tmp_path / "sound.mp3")
    expected = pyloudnorm.Meter(RATE).integrated_loudness(decode(path.read_bytes()).samples / 32768)
    loudness = measure(path).loudness_lufs
    assert loudness is not None
    assert abs(loudness - expected) < 0.1


def test_measure_finds_a_true_peak_between_samples(tmp_path: Path) -> None:
    # A quarter of the sample rate at 45°: every sample lies 3 dB under the wave's own peak.
    path = written(sine(3, -6.0, RATE / 4, np.pi / 4), tmp_path / "sound.mp3")
    sample_peak = 20 * np.log10(np.abs(decode(path.read_bytes()).samples[4000:-4000]).max() / 32768)
    peak = measure(path).true_peak_dbtp
    assert peak is not None
    assert peak > sample_peak + 1.5


@pytest.mark.parametrize("gap", [0.0, 0.4, 1.7])
def test_measure_finds_the_longest_silence(gap: float, tmp_path: Path) -> None:
    parts = [sine(1, -12), sine(0.1, -90), sine(1, -12), sine(gap, -90), sine(1, -12)]
    silence = measure(written(np.concatenate(parts), tmp_path / "sound.mp3")).longest_silence_s
    assert abs(silence - max(gap, 0.1)) <= 0.03


def test_measure_of_silence_has_no_loudness(tmp_path: Path) -> None:
    measured = measure(written(np.zeros(RATE * 2, dtype=np.int16), tmp_path / "sound.mp3"))
    assert (measured.loudness_lufs, measured.duration_s) == (None, 2.0)
    assert measured.longest_silence_s == 2.0


def test_meter_of_nothing_has_no_peak() -> None:
    frame = av.AudioFrame(format="flt", layout="mono", samples=64)
    frame.sample_rate = RATE
    found = LoudnessMeter(frame).end()
    assert (found.true_peak_dbtp, found.integrated_lufs, found.momentary_lufs) == (None,) * 3
    assert found.range_lu == 0


def test_measure_refuses_what_is_no_sound(tmp_path: Path) -> None:
    path = tmp_path / "page.mp3"
    path.write_text("<html>")
    with pytest.raises(SoundError):
        measure(path)
