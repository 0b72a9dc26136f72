"""A clip, and what trimming takes from it."""

from __future__ import annotations

import numpy as np
import pytest

from audio.clip import AudioSegment, Clip, Samples, from_samples, trimmed

RATE = 24000


def tone(milliseconds: int, amplitude: int = 10_000) -> Samples:
    time = np.arange(RATE * milliseconds // 1000) / RATE
    sound: Samples = np.rint(amplitude * np.sin(2 * np.pi * 200 * time)).astype(np.int16)
    return sound


def silence(milliseconds: int, hiss: int = 0) -> Samples:
    frames = RATE * milliseconds // 1000
    return np.random.default_rng(1).integers(-hiss, hiss + 1, frames).astype(np.int16)


def test_clip_is_a_pydub_segment_counted_in_samples() -> None:
    clip = from_samples(tone(100), RATE)
    assert isinstance(clip.sound, AudioSegment)
    assert (clip.rate, clip.frames, clip.samples.tolist()) == (RATE, 2400, tone(100).tolist())


@pytest.mark.parametrize("hiss", [0, 3, 20], ids=["digital silence", "dither", "hiss at -64 dBFS"])
@pytest.mark.parametrize(("before", "after"), [(400, 600), (0, 600), (400, 0), (0, 0)])
def test_trimmed_leaves_at_most_20_ms_of_silence(before: int, after: int, hiss: int) -> None:
    sound = np.concatenate([silence(before, hiss), tone(500), silence(after, hiss)])
    kept = trimmed(from_samples(sound, RATE))
    assert 500 <= kept.frames * 1000 / RATE <= 520


def test_trimmed_keeps_a_pause_in_the_middle() -> None:
    sound = np.concatenate([silence(100), tone(200), silence(700), tone(200), silence(100)])
    assert 1100 <= trimmed(from_samples(sound, RATE)).frames * 1000 / RATE <= 1120


def test_trimmed_keeps_a_soft_onset() -> None:
    sound = np.concatenate([silence(200), tone(60, amplitude=150), tone(300)])
    assert trimmed(from_samples(sound, RATE)).frames * 1000 / RATE >= 360


@pytest.mark.parametrize("sound", [silence(300), silence(300, hiss=8), silence(0)])
def test_trimmed_of_silence_is_empty(sound: Samples) -> None:
    assert trimmed(from_samples(sound, RATE)).frames == 0


def test_clip_of_no_samples_has_no_frames() -> None:
    assert Clip(AudioSegment.empty()).frames == 0
