"""Changed tempo: exact in length, the same in pitch, without clicks."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.clip import Clip, from_samples
from audio.tempo import FASTEST, SLOWEST, frames_after, stretched
from bulletin import engines
from bulletin.engines.speech import Speech, trimmed

FACTORS = [0.8, 0.9, 0.94, 1.06, 1.15, 1.3]
NEWS = "मौसम विभाग ने कहा है कि अगले दो दिन में भारी बारिश हो सकती है, इसलिए लोग सावधान रहें।"
VOICES = [("espeak", "hi"), ("espeak", "hi+f2"), ("espeak", "hi+m3")]


def spoken(engine: str, voice: str) -> Clip:
    choice = engines.choose(engine, voice)
    answer = choice.engine.speak(NEWS, choice.voice)
    return trimmed(answer if isinstance(answer, Speech) else Speech(answer)).clip


def tone(hz: float, frames: int, rate: int = 24000) -> Clip:
    wave = 8000 * np.sin(2 * np.pi * hz * np.arange(frames) / rate)
    return from_samples(np.rint(wave).astype(np.int16), rate)


def pitches(clip: Clip, centres_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """The fundamental of the 50 ms around each place; NaN where it is not voiced.

    It is the peak of the autocorrelation, to a fraction of a sample.
    """
    size = clip.rate // 20
    low, high = clip.rate // 350, clip.rate // 70
    found = np.full(len(centres_s), np.nan)
    for number, centre_s in enumerate(centres_s):
        start = round(centre_s * clip.rate) - size // 2
        part = clip.samples[start : start + size] * np.hanning(size)
        alike = np.fft.irfft(np.abs(np.fft.rfft(part, 2 * size)) ** 2)
        at = low + int(np.argmax(alike[low:high]))
        if np.sqrt(np.mean(part**2)) > 500 and alike[at] > 0.5 * alike[0]:
            before, here, after = alike[at - 1 : at + 2]
            found[number] = clip.rate / (at + 0.5 * (before - after) / (before - 2 * here + after))
    return found


@pytest.mark.parametrize("factor", [*FACTORS, SLOWEST, FASTEST])
@pytest.mark.parametrize("rate", [8000, 22050, 24000, 44100])
@pytest.mark.parametrize("frames", [1, 37, 500, 1500, 24000, 100_001])
def test_stretched_is_as_long_as_was_counted_on(factor: float, rate: int, frames: int) -> None:
    assert stretched(tone(150, frames, rate), factor).frames == frames_after(frames, factor)


@pytest.mark.parametrize(("engine", "voice"), VOICES)
@pytest.mark.parametrize("factor", FACTORS)
def test_stretched_speech_keeps_its_pitch(engine: str, voice: str, factor: float) -> None:
    clip = spoken(engine, voice)
    centres_s = np.arange(0.1, clip.frames / clip.rate - 0.1, 0.02)
    before = pitches(clip, centres_s)
    after = pitches(stretched(clip, factor), centres_s / factor)
    ratios = (after / before)[~np.isnan(after / before)]
    assert len(ratios) > 0.8 * np.count_nonzero(~np.isnan(before))
    assert np.median(ratios) == pytest.approx(1, abs=0.01)
    assert np.percentile(np.abs(ratios - 1), 75) < 0.04  # speech glides, and its places move a bit


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("hz", [110, 220, 440])
def test_stretched_tone_keeps_its_pitch(hz: int, factor: float) -> None:
    sound = stretched(tone(hz, 48000), factor).samples
    peak = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 8 * len(sound))).argmax()
    assert peak * 24000 / (8 * len(sound)) == pytest.approx(hz, rel=0.005)


@pytest.mark.parametrize(("engine", "voice"), VOICES)
@pytest.mark.parametrize("factor", FACTORS)
def test_stretched_speech_has_no_click(engine: str, voice: str, factor: float) -> None:
    """Its sharpest bend is no sharper than the voice's own."""
    clip = spoken(engine, voice)
    bends, own = (
        np.abs(np.diff(each.samples.astype(np.int32), 2)).max()
        for each in (stretched(clip, factor), clip)
    )
    assert bends <= 1.1 * own


@pytest.mark.parametrize(("engine", "voice"), VOICES)
@pytest.mark.parametrize("factor", FACTORS)
def test_stretched_speech_is_as_loud(engine: str, voice: str, factor: float) -> None:
    clip = spoken(engine, voice)
    levels = [float(np.std(each.samples)) for each in (stretched(clip, factor), clip)]
    assert 20 * np.log10(levels[0] / levels[1]) == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("factor", FACTORS)
def test_stretched_speech_is_said_to_its_end(factor: float) -> None:
    """The envelope of the whole is that of the clip, drawn longer or shorter."""
    clip = spoken("espeak", "hi")
    shapes = []
    for each in (clip, stretched(clip, factor)):
        parts = np.array_split(np.abs(each.samples.astype(float)), 40)
        shapes.append([part.mean() for part in parts])
    assert np.corrcoef(shapes)[0, 1] > 0.97
    assert shapes[1][-1] > 0.5 * shapes[0][-1]


def test_stretched_by_nothing_is_the_clip() -> None:
    clip = tone(200, 5000)
    assert stretched(clip, 1.0) is clip


@pytest.mark.parametrize("factor", [0.0, -1.0, 0.5, 2.0, float("nan")])
def test_stretched_refuses_what_would_tear_speech(factor: float) -> None:
    with pytest.raises(ValueError, match="times as fast"):
        stretched(tone(200, 5000), factor)
