"""Bulletins for tests of sound: plain ones and whole programmes, of any length."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from audio.clip import Samples
from audio.codec import frames
from bulletin import engines, pipeline
from bulletin.config import Pauses, Settings, Sound
from bulletin.core.model import Bulletin, Kind, Paragraph, Section, Story
from bulletin.manifest.schema import Manifest
from bulletin.narration.clips import ClipStore
from bulletin.narration.listener import Listener

HEADLINES = (
    "भोपाल में भारी बारिश, कई इलाकों में पानी भरा",
    "संसद का शीतकालीन सत्र आज से शुरू",
    "भारत ने तीसरा टेस्ट छह विकेट से जीता",
)
BODIES = (
    """भोपाल में कल रात से लगातार बारिश हो रही है। नगर निगम ने निचले इलाकों में पंप लगाए हैं।
    मौसम विभाग ने अगले दो दिन के लिए चेतावनी जारी की है।""",
    """संसद का शीतकालीन सत्र आज से शुरू हुआ। पहले दिन वित्त मंत्री ने अनुपूरक मांगें रखीं।
    विपक्ष ने महंगाई पर चर्चा की मांग की।""",
    """भारत ने तीसरे टेस्ट में ऑस्ट्रेलिया को छह विकेट से हराया। कप्तान ने शतक लगाया।
    इस जीत के साथ भारत ने श्रृंखला अपने नाम कर ली।""",
)


def story(kind: Kind, *texts: str, headline: str = "") -> Story:
    paragraphs = tuple(Paragraph(text, line) for line, text in enumerate(texts, start=2))
    head = Paragraph(headline, 1) if headline else None
    return Story(f"{kind.value}.txt", None, head, (Section(None, paragraphs),), kind=kind)


def plain(stories: int) -> Bulletin:
    """News alone, from three stories over and over."""
    told = (
        story(Kind.STORY, BODIES[number % 3], headline=HEADLINES[number % 3])
        for number in range(stories)
    )
    return Bulletin("समाचार", datetime.date(2026, 1, 26), tuple(told))


def programme(stories: int) -> Bulletin:
    """The same as a programme, with headlines, a recap, and words at both ends."""
    news = plain(stories).stories
    around = (
        story(Kind.OPENING, "नमस्कार। आज के मुख्य समाचार।"),
        story(Kind.HEADLINES, *(f"{headline}।" for headline in HEADLINES)),
        news[0],
        story(Kind.LINK, "अब देश की ख़बरें।"),
        *news[1:],
        story(Kind.RECAP, f"एक बार फिर मुख्य समाचार। {HEADLINES[0]}।", f"{HEADLINES[2]}।"),
        story(Kind.CLOSING, "समाचार समाप्त हुए। नमस्कार।"),
    )
    return Bulletin("समाचार", datetime.date(2026, 1, 26), around, "शाम के समाचार", "आकाश")


def made(
    bulletin: Bulletin,
    folder: Path,
    *names: str,
    engine: str = "espeak",
    pauses: Pauses | None = None,
    clips: Path | None = None,
    **sound: object,
) -> Manifest:
    """Make a bulletin into files called ``names`` in a folder, with settings of its sound.

    It has a clip store of its own, or that in ``clips``.
    """
    voice = engines.engine(engine)
    outs = tuple(folder / name for name in names)
    order = pipeline.Order(bulletin, voice, voice.voices()[0], outs)
    settings = Settings(sound=Sound.model_validate(sound), pauses=pauses or Pauses())
    return pipeline.make(order, settings, ClipStore(clips or folder / "store"), Listener())


def samples(path: Path) -> Samples:
    """A file's sound in one channel."""
    return np.concatenate([frame.to_ndarray()[0] for frame in frames(path, "s16", "mono")])


def gaps(manifest: Manifest) -> Iterator[tuple[float, float]]:
    """Where nobody speaks: between the end of an utterance and the start of the next."""
    for one, following in zip(manifest.utterances, manifest.utterances[1:], strict=False):
        yield one.end_s, following.start_s
