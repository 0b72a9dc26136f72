"""Onsets of speech after a pause, measured in the sound alone, to check word times."""

from __future__ import annotations

from audio.clip import Clip, window_levels
from bulletin.engines.speech import Speech

SENTENCES = (
    "नई दिल्ली में मंगलवार को मंत्रिमंडल की बैठक हुई, जिसमें किसानों के लिए नई योजना को मंज़ूरी दी गई।",
    "मौसम विभाग के अनुसार, अगले दो दिनों में उत्तर प्रदेश, बिहार और झारखंड में भारी बारिश हो सकती है।",
    "इस बीच, शेयर बाज़ार में तेज़ी रही और सेंसेक्स पाँच सौ अंक चढ़कर बंद हुआ।",
    "खेल समाचार।",
)

_WINDOW_MS = 5
_PAUSE_MS = 180
_BELOW_DB = 35.0


def onsets(clip: Clip) -> list[int]:
    """The samples where a sound follows 180 ms or more that lie 35 dB under the loudest 5 ms.

    A shorter silence may be the closure of a doubled stop, as in «उत्तर», within a word.
    """
    window = clip.rate * _WINDOW_MS // 1000
    levels = window_levels(clip.samples, window)
    sounding = levels > levels.max(initial=0.0) * 10 ** (-_BELOW_DB / 20)
    found: list[int] = []
    quiet = _PAUSE_MS  # what stands before a clip is a pause
    for at, sounds in enumerate(sounding):
        if sounds and quiet >= _PAUSE_MS:
            found.append(at * window)
        quiet = 0 if sounds else quiet + _WINDOW_MS
    return found


def misses_ms(speech: Speech) -> list[float]:
    """For each onset, how much later (in ms) the nearest word is said to begin."""
    rate = speech.clip.rate
    return [
        min(((word.start - onset) * 1000 / rate for word in speech.words), key=abs)
        for onset in onsets(speech.clip)
    ]
