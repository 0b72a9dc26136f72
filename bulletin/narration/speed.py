"""Brings narrated clips to the requested speed, keeping the pitch.

A voice that can change its speed does so itself; otherwise, and to fit a slot, the sound is
stretched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from audio.clip import Clip
from audio.tempo import frames_after, stretched, within
from bulletin.core.model import Utterance
from bulletin.engines.speech import at_speed
from bulletin.narration.synthesis import Narrated


@dataclass(frozen=True, slots=True)
class Length:
    """A clip's length, in samples at its rate, if it is already said at ``own_speed``."""

    frames: int
    rate: int
    own_speed: float = 1.0

    def at(self, speed: float, rate: int) -> int:
        """Its samples at another ``rate`` after :func:`at_its_speed` with ``speed``."""
        factor = within(speed / self.own_speed)
        return round(frames_after(self.frames, factor) * rate / self.rate)


def at_speeds(said: Sequence[Utterance], clips: Sequence[Length], rate: int) -> list[int]:
    """How many samples each utterance lasts at its speed."""
    return [clip.at(each.speed * each.tempo, rate) for each, clip in zip(said, clips, strict=True)]


def at_its_speed(part: Narrated) -> Narrated:
    """``part`` at its utterance's speed, or the nearest that speech bears."""
    factor = within(part.utterance.speed * part.utterance.tempo / part.own_speed)
    if factor == 1.0:
        return part
    return replace(
        part,
        draw=partial(_drawn, part.draw, factor),
        profile=part.profile.at_speed(factor),
        words=at_speed(part.words, factor),
    )


def _drawn(draw: Callable[[], Clip], factor: float) -> Clip:
    return stretched(draw(), factor)
