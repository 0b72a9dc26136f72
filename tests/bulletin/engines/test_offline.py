"""The voices that need no network: espeak-ng and the silent tone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from audio.clip import trimmed
from bulletin.core.model import Voice
from bulletin.engines import Engine
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.espeakng import library
from bulletin.engines.silent import SilentEngine
from bulletin.engines.speech import Speech

TEXT = "मध्य प्रदेश के मुख्यमंत्री ने आज बैठक की।"


@pytest.mark.parametrize("engine", [EspeakEngine(), SilentEngine()], ids=["espeak", "silent"])
def test_speech_is_about_as_long_as_a_newsreader_takes(engine: Engine) -> None:
    for voice in engine.voices():
        answer = engine.speak(TEXT, voice)
        clip = trimmed(answer.clip if isinstance(answer, Speech) else answer)
        assert 2.0 < clip.frames / clip.rate < 5.0


def test_espeak_speaks_well_above_silence() -> None:
    espeak = EspeakEngine()
    clip = espeak.speak(TEXT, espeak.voices()[0]).clip
    assert clip.rate == 22050
    assert np.abs(clip.samples.astype(int)).max() > 5000


def test_espeak_has_voices_that_differ() -> None:
    espeak = EspeakEngine()
    sounds = {espeak.speak(TEXT, voice).clip.samples.tobytes() for voice in espeak.voices()}
    assert len(sounds) == 3


def test_espeak_takes_pace_and_pitch_as_they_are() -> None:
    library().speak("आ", "hi", 170, 30)
    asked = [library().calls.espeak_GetParameter(parameter, 1) for parameter in (1, 3)]
    assert asked == [170, 30]


@pytest.mark.parametrize("voice", EspeakEngine().voices(), ids=lambda voice: voice.name)
def test_espeak_says_each_text_in_the_same_samples_whatever_it_spoke_before(voice: Voice) -> None:
    espeak = EspeakEngine()

    def said(text: str) -> bytes:
        return espeak.speak(text, voice).clip.samples.tobytes()

    texts = [TEXT * count for count in (1, 2, 3)]
    alone = [said(text) for text in texts]
    assert [said(text) for text in reversed(texts)] == alone[::-1]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(said, texts * 4)) == alone * 4


def test_silent_is_the_same_bit_for_bit() -> None:
    first, again = (SilentEngine() for _ in range(2))
    voice = first.voices()[0]
    assert first.speak(TEXT, voice).samples.tobytes() == again.speak(TEXT, voice).samples.tobytes()


def test_silent_takes_longer_for_more_words() -> None:
    silent = SilentEngine()
    voice = silent.voices()[0]
    assert silent.speak(TEXT * 3, voice).frames == 3 * silent.speak(TEXT, voice).frames


@pytest.mark.parametrize("engine", [EspeakEngine(), SilentEngine()], ids=["espeak", "silent"])
def test_offline_engines_are_ready(engine: Engine) -> None:
    assert engine.check().ready
