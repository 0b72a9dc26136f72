"""Real speech for tests of sound: sentences in the voices that are always available."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from audio.clip import Clip, Samples, from_samples
from audio.format import Block, Format
from audio.profile import measured
from audio.source import ClipSource
from audio.timeline import Part, Timeline
from bulletin import engines
from bulletin.engines.speech import Speech, trimmed

SENTENCES = (
    "भोपाल में कल रात से लगातार बारिश हो रही है।",
    "मौसम विभाग ने अगले दो दिन के लिए चेतावनी जारी की है।",
    "संसद का शीतकालीन सत्र आज से शुरू हुआ।",
    "भारत ने तीसरे टेस्ट में ऑस्ट्रेलिया को छह विकेट से हराया।",
    "मुख्यमंत्री ने अधिकारियों को सड़कों की मरम्मत के निर्देश दिए हैं।",
    "नमस्कार।",
)


@lru_cache
def spoken(engine: str = "espeak", sentences: tuple[str, ...] = SENTENCES) -> tuple[Clip, ...]:
    """The sentences in an engine's first voice, trimmed."""
    voice = engines.engine(engine)
    try:
        said = [voice.speak(sentence, voice.voices()[0]) for sentence in sentences]
    finally:
        voice.close()
    return tuple(trimmed(each if isinstance(each, Speech) else Speech(each)).clip for each in said)


def block(samples: Samples) -> Block:
    """Samples of 16 bits as a block of one channel."""
    scaled: Block = samples.astype(np.float32)[np.newaxis, :] / np.float32(32768)
    return scaled


def source(clip: Clip) -> ClipSource:
    return ClipSource(lambda: clip, measured(clip))


def tone(seconds: float, hertz: float = 440.0, amplitude: float = 0.3, rate: int = 44100) -> Clip:
    time = np.arange(round(seconds * rate)) / rate
    wave = amplitude * np.sin(2 * np.pi * hertz * time)
    return from_samples(np.rint(32767 * wave).astype(np.int16), rate)


def in_a_row(clips: tuple[Clip, ...], form: Format, pause_s: float = 0.4) -> Timeline:
    """Clips after each other, each at 0 LUFS, with fades of 2 ms."""
    at = 0
    parts = []
    for clip in clips:
        heard = source(clip)
        frames = heard.frames_at(form.rate)
        gain = -(heard.profile.loudness_lufs or 0.0)
        parts.append(Part(at, frames, heard, gain, form.rate // 500))
        at += frames + form.samples(pause_s)
    return Timeline(form, at, tuple(parts))
