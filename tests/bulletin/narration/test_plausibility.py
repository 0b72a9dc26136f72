"""Speech is told from half of it and from noise, and never refused for its style."""

from __future__ import annotations

import numpy as np
import pytest

from audio.clip import from_samples
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.speech import Speech, trimmed
from bulletin.narration.plausibility import bounds_s, is_likely

RATE = 24000
TEXTS = [
    "हाँ।",
    "जयपुर",
    "बड़ी खबर",
    "नगर निगम ने बारिश से पहले शहर के सभी बड़े नालों की सफाई का काम पूरा करने का दावा किया है।",
    "कुल 3,45,210 लोग",
    "BJP और TMC के WWW",
    "प्रधानमंत्री ने उत्तर प्रदेश के मुख्यमंत्री को राष्ट्रीय स्वास्थ्य कार्यक्रम का कार्यभार सौंपा।",
    "...",
]


@pytest.mark.parametrize("text", TEXTS[:-1])
def test_what_a_voice_says_is_likely(text: str) -> None:
    espeak = EspeakEngine()
    assert is_likely(trimmed(espeak.speak(text, espeak.voices()[0])), text)


@pytest.mark.parametrize("syllables_a_second", [4.3, 9.1])
def test_what_people_say_is_likely(syllables_a_second: float) -> None:
    """Of the syllables that are written, some nine in ten are said."""
    seconds = 40 * 0.9 / syllables_a_second
    assert is_likely(lasting(seconds), "का" * 40)


@pytest.mark.parametrize("text", TEXTS[3:4] + TEXTS[6:7])
def test_half_of_it_is_not_likely(text: str) -> None:
    espeak = EspeakEngine()
    whole = trimmed(espeak.speak(text, espeak.voices()[0]))
    seconds = whole.clip.frames / whole.clip.rate
    assert not is_likely(lasting(seconds / 2), text)
    assert not is_likely(lasting(seconds * 8), text)


@pytest.mark.parametrize("text", TEXTS)
def test_bounds_are_in_order(text: str) -> None:
    least, most = bounds_s(text)
    assert 0 <= least < most


def lasting(seconds: float) -> Speech:
    return Speech(from_samples(np.full(round(seconds * RATE), 1000, dtype=np.int16), RATE))
