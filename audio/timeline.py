"""An ordered run of clips and the silences after them, and where each came to stand."""

from __future__ import annotations

from dataclasses import dataclass

from audio.clip import Clip

__all__ = ["Cue", "Span"]


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A clip, and how many samples of silence follow it at the rendering's rate."""

    clip: Clip
    pause: int


@dataclass(frozen=True, slots=True)
class Span:
    """Where a clip stands in the rendered sound: ``[start, end)`` in samples at its rate."""

    start: int
    end: int
