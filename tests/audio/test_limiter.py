"""The limiter: nothing exceeds the ceiling, the rest is untouched, and no sample is lost."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audio.encoders import encoder
from audio.format import Block, Format
from audio.level import measure
from audio.limiter import limited
from tests.audio.tagged import TAGS
from tests.audio.voices import block, spoken

FORM = Format()


def through(sound: Block, ceiling_dbtp: float, size: int = 44100) -> Block:
    form = Format(channels=sound.shape[0])
    parts = (sound[:, at : at + size].copy() for at in range(0, sound.shape[1], size))
    return np.concatenate(list(limited(parts, ceiling_dbtp, form)), axis=1)


def voice(gain_db: float = 0.0) -> Block:
    from audio.codec import resampled

    sound = np.concatenate([resampled(clip, FORM.rate) for clip in spoken()])
    return block(sound) * np.float32(10 ** (gain_db / 20))


@pytest.mark.parametrize("gain_db", [3.0, 10.0])
@pytest.mark.parametrize("ceiling_dbtp", [-1.0, -6.0])
def test_no_true_peak_passes_the_ceiling(
    gain_db: float, ceiling_dbtp: float, tmp_path: Path
) -> None:
    path = tmp_path / "x.wav"
    with path.open("w+b") as file:
        wav = encoder(".wav", file, FORM, TAGS)
        wav.write(through(voice(gain_db), ceiling_dbtp))
        wav.close()
    peak = measure(path).true_peak_dbtp
    assert peak is not None
    assert ceiling_dbtp - 0.5 < peak <= ceiling_dbtp + 0.1


def test_what_is_under_the_ceiling_is_untouched() -> None:
    soft = voice(-12.0)
    assert np.array_equal(through(soft, -1.0), soft)


@pytest.mark.parametrize("size", [1, 29, 441, 44100, 10**7])
def test_limited_is_the_same_however_it_is_fed(size: int) -> None:
    loud = voice(6.0)[:, :20_000]
    assert np.allclose(through(loud, -1.0, size), through(loud, -1.0), atol=1e-6)


@pytest.mark.parametrize("frames", [1, 29, 30, 31, 1000])
def test_limited_is_as_long_as_it_was(frames: int) -> None:
    assert through(np.full((2, frames), 1.5, dtype=np.float32), -1.0, 500).shape == (2, frames)


def test_gain_moves_without_a_step_and_comes_back() -> None:
    steady = np.full((1, 44100), 0.5, dtype=np.float32)
    steady[:, 20_000:20_100] = 1.0
    gain = through(steady, -3.0) / steady
    assert np.abs(np.diff(gain)).max() < 0.005
    assert gain[0, 20_050] == pytest.approx(10 ** (-3 / 20), rel=0.1)
    assert gain[0, 19_000] == 1.0
    assert gain[0, -1] == 1.0


def test_both_channels_are_turned_down_alike() -> None:
    sound = np.concatenate([voice(9.0), voice(-9.0)])
    done = through(sound, -1.0)
    heard = np.abs(sound[1]) > 0.01
    gains = done[:, heard] / sound[:, heard]
    assert np.allclose(gains[0], gains[1], atol=1e-3)
