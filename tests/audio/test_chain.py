"""A voice chain: what it cuts, what it boosts, and that nothing moves."""

from __future__ import annotations

import numpy as np
import pytest

from audio.chain import BANDS_HZ, Chain, chained
from audio.clip import Clip, from_samples
from audio.profile import measured
from tests.audio.voices import spoken, tone

RATE = 24000


def level_db(clip: Clip, hertz: float) -> float:
    """The level of one tone in a clip."""
    time = np.arange(clip.frames) / clip.rate
    wave = clip.samples * np.hanning(clip.frames)
    return float(20 * np.log10(np.abs(wave @ np.exp(-2j * np.pi * hertz * time)) + 1e-9))


def both(first: Clip, second: Clip) -> Clip:
    return from_samples(first.samples + second.samples, first.rate)


@pytest.mark.parametrize("clip", [*spoken()[:2], *spoken("silent")[:1]])
def test_clip_comes_out_as_long_as_it_went_in_and_the_same_each_time(clip: Clip) -> None:
    chain = Chain((0, 1, 2, 3, 2, -4))
    once, again = chained(clip, chain), chained(clip, chain)
    assert (once.frames, once.rate) == (clip.frames, clip.rate)
    assert np.array_equal(once.samples, again.samples)


def test_rumble_is_taken_away() -> None:
    rumbling = both(tone(1, 30, 0.2, RATE), tone(1, 1000, 0.2, RATE))
    heard = chained(rumbling, Chain())
    assert level_db(heard, 30) - level_db(heard, 1000) < -15


@pytest.mark.parametrize("band", range(len(BANDS_HZ)))
def test_octave_is_lifted_against_another(band: int) -> None:
    other = 0 if band > 2 else 4
    clip = both(tone(1, BANDS_HZ[band], 0.2, RATE), tone(1, BANDS_HZ[other], 0.2, RATE))
    gains = tuple(6.0 if at == band else 0.0 for at in range(len(BANDS_HZ)))

    def above(chain: Chain) -> float:
        heard = chained(clip, chain)
        return level_db(heard, BANDS_HZ[band]) - level_db(heard, BANDS_HZ[other])

    assert above(Chain(gains)) - above(Chain()) == pytest.approx(6, abs=1.5)


def test_loud_and_soft_come_nearer_to_each_other() -> None:
    soft, loud = tone(1, 500, 0.03, RATE), tone(1, 500, 0.3, RATE)
    clip = from_samples(np.concatenate([soft.samples, loud.samples]), RATE)
    heard = chained(clip, Chain()).samples.astype(float)
    first, second = (
        20 * np.log10(part.std())
        for part in (heard[RATE // 2 : RATE], heard[RATE * 3 // 2 : RATE * 2])
    )
    assert 5 < second - first < 16


def test_no_peak_is_cut() -> None:
    heard = chained(spoken()[0], Chain((0, 18, 18, 18, 18, 18)))
    assert np.abs(heard.samples.astype(int)).max() < 32767


def test_silence_stays_silence() -> None:
    silence = from_samples(np.zeros(RATE, dtype=np.int16), RATE)
    assert not chained(silence, Chain()).samples.any()


def test_narrow_sound_goes_through_without_the_octaves_that_it_lacks() -> None:
    clip = both(tone(1, 500, 0.2, 8000), tone(1, 2000, 0.2, 8000))
    lifted = chained(clip, Chain((0, 0, 0, 6, 6, 6)))
    assert level_db(lifted, 2000) - level_db(lifted, 500) == pytest.approx(6, abs=1.5)


def test_words_stand_where_they_stood() -> None:
    clip = spoken()[0]
    before, after = (
        np.abs(each.samples.astype(float)) for each in (clip, chained(clip, Chain((0,) * 6)))
    )
    lags = np.arange(-240, 241)
    window = slice(1000, len(before) - 1000)
    likeness = [float(before[window] @ np.roll(after, -lag)[window]) for lag in lags]
    assert abs(int(lags[int(np.argmax(likeness))])) <= clip.rate // 500
    assert measured(clip).frames == clip.frames
