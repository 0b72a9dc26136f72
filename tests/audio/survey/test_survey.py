"""The survey of a finished file, against sounds whose faults are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from audio.errors import SoundError
from audio.survey import Survey, survey

RATE = 48000
Sound = NDArray[np.float64]


def voice(seconds: float) -> Sound:
    """Something like a voice: a buzz that swells and fades, twice a second."""
    time = np.arange(int(RATE * seconds)) / RATE
    tone = sum(np.sin(2 * np.pi * 130 * k * time) / k for k in range(1, 9))
    return np.asarray(0.2 * tone * (0.55 - 0.45 * np.cos(4 * np.pi * time)))


def surveyed(sound: Sound, folder: Path, subtype: str = "PCM_16") -> Survey:
    path = folder / "sound.wav"
    soundfile.write(path, sound, RATE, subtype=subtype)
    return survey(path)


def quiet(seconds: float) -> Sound:
    return np.zeros(int(RATE * seconds))


def test_survey_of_clean_sound_finds_no_fault(tmp_path: Path) -> None:
    found = surveyed(voice(3), tmp_path)
    assert (found.container, found.codec, found.bits) == ("wav", "pcm_s16le", 16)
    assert (found.rate, found.channels, found.duration_s, found.announced_s) == (RATE, 1, 3.0, 3.0)
    assert (found.clipped, found.dropouts, found.undecodable) == (0, 0, 0)
    assert found.correlation is None


@pytest.mark.parametrize(("lead", "gap", "tail"), [(0, 0, 0), (0.5, 0, 0), (0.2, 1.5, 2.5)])
def test_survey_tells_silences_apart(lead: float, gap: float, tail: float, tmp_path: Path) -> None:
    sound = np.concatenate([quiet(lead), voice(1), quiet(gap), voice(1), quiet(tail)])
    found = surveyed(sound, tmp_path)
    silences = (found.leading_silence_s, found.longest_silence_s, found.trailing_silence_s)
    assert silences == pytest.approx((lead, gap, tail), abs=0.03)


@pytest.mark.parametrize("after_db", [0.0, -9.0])
def test_survey_finds_flat_tops_also_when_made_softer(after_db: float, tmp_path: Path) -> None:
    clipped = np.clip(voice(2) * 3, -0.5, 0.5) * 2 * 10 ** (after_db / 20) * 0.99
    assert surveyed(clipped, tmp_path).clipped > 10


@pytest.mark.parametrize("at", [0.5, 0.99, 1.0, 1.49])
@pytest.mark.parametrize("hole_ms", [5, 20, 100])
def test_survey_finds_a_dropout_wherever_it_is(at: float, hole_ms: int, tmp_path: Path) -> None:
    time = np.arange(RATE * 3) / RATE
    sound = 0.3 * np.sin(2 * np.pi * 430 * time)
    start = int(at * RATE) + 20
    sound[start : start + hole_ms * RATE // 1000] = 0
    assert surveyed(sound, tmp_path).dropouts == 1


def test_survey_takes_a_faded_pause_for_no_dropout(tmp_path: Path) -> None:
    half = voice(1)
    ramp = np.linspace(0, 1, RATE // 500)
    half[: len(ramp)] *= ramp
    half[-len(ramp) :] *= ramp[::-1]
    assert surveyed(np.concatenate([half, quiet(0.2), half]), tmp_path).dropouts == 0


def test_survey_tells_how_two_channels_stand_to_each_other(tmp_path: Path) -> None:
    left = voice(1)
    same = surveyed(np.stack([left, left], axis=1), tmp_path)
    assert same.correlation == pytest.approx(1.0)
    assert same.balance_db == pytest.approx(0.0)
    opposite = surveyed(np.stack([left, -left / 2], axis=1), tmp_path)
    assert opposite.correlation == pytest.approx(-1.0, abs=0.01)
    assert opposite.balance_db == pytest.approx(6.02, abs=0.05)
    dead = surveyed(np.stack([left, left * 0], axis=1), tmp_path)
    assert dead.correlation is None
    assert dead.balance_db is not None
    assert dead.balance_db > 40


def test_survey_tells_an_offset(tmp_path: Path) -> None:
    assert surveyed(voice(2) + 0.05, tmp_path).dc_offsets[0] == pytest.approx(0.05, abs=0.001)


def test_survey_of_a_file_cut_short_tells_what_was_announced(tmp_path: Path) -> None:
    path = tmp_path / "cut.mp3"
    soundfile.write(path, voice(4), RATE, format="MP3")
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    found = survey(path)
    assert found.announced_s is not None
    assert found.announced_s - found.duration_s > 1


@pytest.mark.parametrize("data", [b"", b"<html>", b"RIFF" + bytes(40)])
def test_survey_refuses_what_is_no_sound(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "page.wav"
    path.write_bytes(data)
    with pytest.raises(SoundError):
        survey(path)
