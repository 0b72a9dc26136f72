"""What was made, as JSON: where each utterance stands in the sound, and how it was said.

``docs/manifest.md`` says what each field means to a reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from audio.render import RATE
from audio.timeline import Span
from bulletin import __version__
from bulletin.model import Bulletin, Utterance, Voice

__all__ = ["VERSION", "Clips", "Manifest", "Said", "manifest"]

VERSION = 1
"""Grows when a field changes its meaning or goes; new fields come without a new number."""


@dataclass(frozen=True, slots=True)
class Clips:
    """How many utterances' clips were made now, and how many had been kept."""

    made: int
    kept: int


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance: ``text`` as written, ``spoken`` as said, times in seconds from the start."""

    text: str
    spoken: str
    role: str
    source: str
    line: int
    start_s: float
    end_s: float
    pause_ms: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """See the module; ``version`` is :data:`VERSION`, ``generator`` the program's name and own."""

    version: int
    generator: str
    title: str
    date: str
    duration_s: float
    engine: str
    voice: str
    clips: Clips
    utterances: tuple[Said, ...]

    def to_json(self) -> str:
        """The manifest as a JSON document."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


def manifest(
    bulletin: Bulletin, voice: Voice, narrated: Iterable[tuple[Utterance, bool, Span]], frames: int
) -> Manifest:
    """The manifest of a bulletin ``frames`` samples long.

    ``narrated`` are its utterances, whether each one's clip was made now, and where it stands.
    """
    rows = list(narrated)
    made = sum(was_made for _, was_made, _ in rows)
    return Manifest(
        version=VERSION,
        generator=f"bulletin {__version__}",
        title=bulletin.title,
        date=bulletin.date.isoformat(),
        duration_s=frames / RATE,
        engine=voice.engine,
        voice=voice.name,
        clips=Clips(made=made, kept=len(rows) - made),
        utterances=tuple(_said(utterance, span) for utterance, _, span in rows),
    )


def _said(utterance: Utterance, span: Span) -> Said:
    return Said(
        text=utterance.text,
        spoken=utterance.spoken,
        role=utterance.role.value,
        source=utterance.source,
        line=utterance.line,
        start_s=round(span.start / RATE, 6),
        end_s=round(span.end / RATE, 6),
        pause_ms=utterance.pause_ms,
    )
