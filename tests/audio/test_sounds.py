"""The station sounds meet a programme's needs, as measured."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from audio import sounds
from audio.clip import window_levels
from audio.codec import decode
from audio.level import measure
from scripts import make_sounds

RATE = 44100


def sound(name: str) -> NDArray[np.int32]:
    clip = decode(sounds.path(name).read_bytes())
    assert clip.rate == RATE
    return clip.samples.astype(np.int32)


@pytest.mark.parametrize(
    ("name", "duration_s"),
    [("opening", 5.5), ("closing", 5.5), ("sting", 1.2), ("bed", 16.0), ("pips", 5.5)],
)
def test_sound_lasts_to_the_sample(name: str, duration_s: float) -> None:
    assert len(sound(name)) == round(duration_s * RATE)


@pytest.mark.parametrize("name", sounds.NAMES)
def test_sound_is_clear_of_clipping_and_offset(name: str) -> None:
    measured = measure(sounds.path(name))
    assert measured.true_peak_dbtp is not None
    assert measured.true_peak_dbtp < -3.0
    assert abs(sound(name).mean()) < 1.0


@pytest.mark.parametrize(
    ("name", "lufs"),
    [("opening", -20.0), ("closing", -20.0), ("sting", -20.0), ("bed", -24.0), ("pips", -20.0)],
)
def test_sound_has_its_loudness(name: str, lufs: float) -> None:
    assert measure(sounds.path(name)).loudness_lufs == pytest.approx(lufs, abs=0.15)


@pytest.mark.parametrize("name", ["opening", "closing", "sting", "pips"])
def test_sound_begins_and_ends_in_silence(name: str) -> None:
    assert sound(name)[0] == sound(name)[-1] == 0


@pytest.mark.parametrize("name", ["opening", "closing", "sting"])
def test_sound_dies_away(name: str) -> None:
    heard = sound(name)
    last = np.abs(heard[-RATE // 20 :]).max()
    assert last < 0.01 * np.abs(heard).max()


def test_bed_has_no_seam() -> None:
    """Where it begins again its course, slope and bend are like those anywhere in it."""
    twice = np.tile(sound("bed"), 2)
    seam = len(twice) // 2
    for order in (1, 2, 3):
        steps = np.abs(np.diff(twice, order))
        around = steps[seam - order - 2 : seam + 3]
        assert around.max() <= np.quantile(steps, 0.999), f"difference of order {order}"


def test_bed_is_as_loud_at_its_seam_as_elsewhere() -> None:
    bed = sound("bed").astype(np.float64)
    half_seconds = np.sqrt(np.square(np.roll(bed, RATE // 4).reshape(32, -1)).mean(axis=1))
    assert half_seconds.min() < half_seconds[0] < half_seconds.max()


def test_bed_leaves_the_consonants_to_the_voice() -> None:
    power = np.abs(np.fft.rfft(sound("bed"))) ** 2
    pitch = np.fft.rfftfreq(len(sound("bed")), 1 / RATE)
    share = power[(pitch > 1000) & (pitch < 8000)].sum() / power.sum()
    assert 10 * np.log10(share) < -15


def test_pips_stand_on_the_seconds_and_the_long_one_on_the_hour() -> None:
    window = RATE // 300
    loud = window_levels(sound("pips").astype(np.float32), window) > 1000
    edges = np.flatnonzero(np.diff(loud, prepend=False, append=False)) * window / RATE
    assert edges[0::2] == pytest.approx([0, 1, 2, 3, 4, sounds.PIP_ON_THE_HOUR_S], abs=0.004)
    assert edges[1::2] - edges[0::2] == pytest.approx([0.1] * 5 + [0.5], abs=0.008)


def test_pips_are_of_1_khz() -> None:
    last = sound("pips")[5 * RATE :]
    assert np.abs(np.fft.rfft(last)).argmax() * RATE / len(last) == pytest.approx(1000, abs=2)


@pytest.mark.parametrize("name", sounds.NAMES)
def test_sound_is_what_its_score_gives_again(name: str) -> None:
    assert np.abs(make_sounds.samples(name) - sound(name)).max() <= 1


def test_sounds_are_small() -> None:
    assert sum(sounds.path(name).stat().st_size for name in sounds.NAMES) < 1_500_000
