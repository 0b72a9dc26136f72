"""Pauses and tempo between their bounds, so that what is said fills a slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.core.model import Pause, Utterance
from bulletin.mixing import Mixing, layout
from bulletin.narration.speed import Length, at_speeds

__all__ = ["LEAST_PAUSES", "MOST_PAUSES", "QUICKEST", "SLOWEST", "Eased", "eased", "least"]

LEAST_PAUSES, MOST_PAUSES = 0.7, 1.3
"""A newsreader's haste and leisure: less runs sentences together, more makes a listener wait."""

QUICKEST, SLOWEST = 1.06, 0.94
"""A change of tempo that isn't heard as one."""

_LONGEST_PAUSE_MS = 1900
_FIXED = frozenset({Pause.CUT, Pause.BULLETIN})
"""Inside a sentence a longer pause would be heard as its end; and the last one is nobody's breath.
"""

_HALVINGS = 48
_WAYS = 3
_QUICKEST, _LEISURELY, _SLOWEST = 0.0, 2.0, 3.0
"""Places on the way: all is at its tightest, pauses at their longest, the tempo at its slowest."""


@dataclass(frozen=True, slots=True)
class Eased:
    """What is said, its pauses ``pauses`` times as long and its speech ``tempo`` times as fast."""

    said: tuple[Utterance, ...]
    pauses: float
    tempo: float
    frames: int


def least(
    said: Sequence[Utterance], clips: Sequence[Length], mixing: Mixing, plain: Mapping[Pause, int]
) -> int:
    """The fewest samples that it can last; ``plain`` are the show's pauses."""
    return _Easing(said, clips, mixing, plain).at(_QUICKEST).frames


def eased(
    said: Sequence[Utterance],
    clips: Sequence[Length],
    mixing: Mixing,
    plain: Mapping[Pause, int],
    frames: int,
    held: int = 0,
) -> Eased | None:
    """What is said so that it lasts at most ``frames``, and as near to that as it need.

    Pauses are changed first, and tempo only where they are at their bound. Where it is too short
    even so, a bed may be ``held`` for so many frames before it is read slower. A pause that isn't
    the show's ``plain`` one was asked for, and stays. ``None`` where it is too long at its
    quickest.
    """
    easing = _Easing(said, clips, mixing, plain)
    if easing.at(_QUICKEST).frames > frames:
        return None
    leisurely = easing.at(_LEISURELY)
    if leisurely.frames > frames:
        return easing.between(_QUICKEST, _LEISURELY, frames)
    if leisurely.frames >= frames - held:
        return leisurely
    if easing.at(_SLOWEST).frames <= frames - held:
        return easing.at(_SLOWEST)
    return easing.between(_LEISURELY, _SLOWEST, frames - held)


@dataclass(frozen=True, slots=True)
class _Easing:
    """What is said at a place on the way from its tightest to its loosest."""

    said: Sequence[Utterance]
    clips: Sequence[Length]
    mixing: Mixing
    plain: Mapping[Pause, int]

    def at(self, place: float) -> Eased:
        """From 0 to 1 the tempo falls to its own, to 2 pauses grow, to 3 the tempo falls on."""
        quick, pausing, slow = (min(max(place - way, 0.0), 1.0) for way in range(_WAYS))
        pauses = LEAST_PAUSES + pausing * (MOST_PAUSES - LEAST_PAUSES)
        tempo = QUICKEST + quick * (1.0 - QUICKEST) + slow * (SLOWEST - 1.0)
        said = tuple(self._changed(each, pauses, tempo) for each in self.said)
        lengths = at_speeds(said, self.clips, self.mixing.form.rate)
        return Eased(said, pauses, tempo, layout(said, lengths, self.mixing).frames)

    def between(self, fits: float, too_long: float, frames: int) -> Eased:
        """What lasts at most ``frames`` and as near to that as it can, between two places."""
        for _ in range(_HALVINGS):
            middle = (fits + too_long) / 2
            if self.at(middle).frames <= frames:
                fits = middle
            else:
                too_long = middle
        return self.at(fits)

    def _changed(self, each: Utterance, pauses: float, tempo: float) -> Utterance:
        pause_ms = each.pause_ms
        if each.ends not in _FIXED and pause_ms == self.plain[each.ends]:
            pause_ms = min(round(pause_ms * pauses), max(pause_ms, _LONGEST_PAUSE_MS))
        return replace(each, pause_ms=pause_ms, tempo=tempo)
