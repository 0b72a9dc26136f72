"""Clips' profiles, compared with an independent meter and FFmpeg's."""

from __future__ import annotations

import math

import numpy as np
import pyloudnorm
import pytest

from audio.clip import Clip, from_samples
from audio.codec import resampled
from audio.loudness import decibels, gated
from audio.peaks import CELL, MARGIN, true_peaks
from audio.profile import Profile, measured, profile
from tests.audio.voices import SENTENCES, block, spoken, tone


@pytest.mark.parametrize("engine", ["espeak", "silent"])
def test_loudness_of_speech_is_an_independent_meters(engine: str) -> None:
    for clip in spoken(engine)[:5]:
        expected = pyloudnorm.Meter(48000).integrated_loudness(resampled(clip, 48000) / 32768)
        assert measured(clip).loudness_lufs == pytest.approx(expected, abs=0.15)


def test_loudness_of_the_standards_sine_is_the_standards() -> None:
    # BS.1770-4: a sine of 997 Hz at full scale in one channel is -3.01 LUFS.
    loudness = measured(tone(3, 997, 0.5)).loudness_lufs
    assert loudness == pytest.approx(-3.01 + 20 * np.log10(0.5), abs=0.05)


@pytest.mark.parametrize("rate", [8000, 22050, 24000, 48000])
@pytest.mark.parametrize("hertz", [60, 250, 3000])
def test_loudness_is_k_weighted_at_any_rate(hertz: float, rate: int) -> None:
    reference = tone(3, hertz, 0.5, 48000).samples / 32768
    expected = pyloudnorm.Meter(48000).integrated_loudness(reference)
    assert measured(tone(3, hertz, 0.5, rate)).loudness_lufs == pytest.approx(expected, abs=0.1)


def test_loudness_of_silence_is_none() -> None:
    assert measured(tone(2, amplitude=0)).loudness_lufs is None
    assert gated(np.zeros(0)) is None


def test_loudness_leaves_out_what_is_ten_lu_softer() -> None:
    loud, soft = tone(2, 997, 0.5), tone(2, 997, 0.5 / 10)
    joined = Clip(loud.sound + soft.sound)
    alone, both = measured(loud).loudness_lufs, measured(joined).loudness_lufs
    assert alone is not None
    assert both == pytest.approx(alone, abs=0.35)


def test_true_peak_finds_the_crest_between_samples() -> None:
    # A quarter of the rate at 45 degrees: every sample lies 3 dB under the wave's own crest.
    wave = 0.5 * np.sin(np.pi / 2 * np.arange(3000) + np.pi / 4)
    padded = np.pad(wave.astype(np.float32)[np.newaxis, :], ((0, 0), (MARGIN, MARGIN)))
    inside = true_peaks(padded)[5:-5]
    assert inside == pytest.approx(np.full_like(inside, 0.5), rel=0.01)


def test_true_peak_is_told_wherever_it_may_be_above() -> None:
    padded = np.pad(block(spoken()[0].samples), ((0, 0), (MARGIN, MARGIN + 30)))
    padded = padded[:, : (padded.shape[1] - 2 * MARGIN) // 30 * 30 + 2 * MARGIN]
    every, high = true_peaks(padded), true_peaks(padded, 0.3)
    assert (every > 0.3).any()
    # Some processors round a product by the size of its matrices.
    assert high[every > 0.3] == pytest.approx(every[every > 0.3], rel=1e-6)
    assert (high <= np.maximum(every, 0.3) * (1 + 1e-6)).all()


def test_profile_comes_back_as_it_was_packed() -> None:
    kept = measured(spoken()[0])
    back = Profile.unpacked(kept.packed(), kept.rate, kept.frames)
    assert np.array_equal(back.hops, kept.hops)
    with pytest.raises(ValueError, match="another length"):
        Profile.unpacked(kept.packed(), kept.rate, kept.frames * 2)


@pytest.mark.parametrize("size", [777, 24000, 10**6])
def test_profile_of_a_stream_is_that_of_the_whole(size: int) -> None:
    clip = spoken("silent", (" ".join(SENTENCES),))[0]
    sound = block(clip.samples)
    parts = (sound[:, at : at + size] for at in range(0, sound.shape[1], size))
    streamed, whole = profile(parts, clip.rate), measured(clip)
    assert streamed.frames == whole.frames
    assert np.allclose(streamed.hops, whole.hops, rtol=1e-2, atol=1e-4)


@pytest.mark.parametrize(
    ("ratio", "decibel"), [(1.0, 0.0), (0.5, -6.0206), (10.0, 20.0), (0.0, -math.inf)]
)
def test_amplitudes_are_told_in_decibels(ratio: float, decibel: float) -> None:
    assert decibels(ratio) == pytest.approx(decibel, abs=1e-4)


@pytest.mark.parametrize("rate", [8000, 24000, 44100])
def test_profile_holds_the_highest_crest_of_each_hop(rate: int) -> None:
    """Though most cells' crests are left out, as they cannot be the highest."""
    swelling = np.abs(np.sin(np.arange(2 * rate + 77) * 9 / rate))
    noise = np.random.default_rng(3).normal(size=len(swelling)) * 8000 * swelling
    noise[rate // 2 : rate] = 0
    found = measured(from_samples(np.clip(noise, -32768, 32767).astype(np.int16), rate))
    step = np.lcm(found.hop, CELL)
    padded = np.zeros((1, -(-found.frames // step) * step + 2 * MARGIN), dtype=np.float32)
    padded[0, MARGIN : MARGIN + found.frames] = np.clip(noise, -32768, 32767).astype(np.int16)
    every = true_peaks(padded) / np.float32(32768)
    firsts = np.arange(found.hops.shape[1]) * found.hop // CELL
    assert np.array_equal(found.peaks, np.maximum.reduceat(every, firsts).astype(np.float16))
