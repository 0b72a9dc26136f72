"""Adjusts pauses and tempo within their bounds, so that the speech fills a slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.core.model import Pause, Utterance
from bulletin.mixing import Mixing, layout
from bulletin.narration.speed import Length, at_speeds

LEAST_PAUSES, MOST_PAUSES = 0.7, 1.3
"""The bounds of a newsreader's pauses: less runs sentences together, more makes listeners wait."""

QUICKEST, SLOWEST = 1.06, 0.94
"""The bounds of a tempo change that is not noticed."""

_LONGEST_PAUSE_MS = 1900
_FIXED = frozenset({Pause.CUT, Pause.BULLETIN})
"""Inside a sentence a longer pause would be heard as its end; and the last one is nobody's breath.
"""

_HALVINGS = 48
_WAYS = 3
_QUICKEST, _LEISURELY, _SLOWEST = 0.0, 2.0, 3.0
"""Points on the way: everything tightest, pauses longest, the tempo slowest."""


@dataclass(frozen=True, slots=True)
class Eased:
    """What is said, with its pauses ``pauses`` times as long and its speech ``tempo`` times as
    fast.
    """

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
    """What is said, adjusted to last at most ``frames``, and as near to that as necessary.

    Pauses are changed first, and tempo only once they are at their bound. If it is still too short,
    a bed may be ``held`` for that many frames before it is read slower. A pause that is not the
    show's ``plain`` one was requested, and stays. ``None`` if it is too long at its fastest.
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
    """What is said, at a point between its tightest and its loosest."""

    said: Sequence[Utterance]
    clips: Sequence[Length]
    mixing: Mixing
    plain: Mapping[Pause, int]

    def at(self, place: float) -> Eased:
        """The result at ``place``, from 0 (tightest) to 3 (loosest).

        Up to 1 the tempo falls to normal, up to 2 the pauses grow, up to 3 the tempo falls further.
        """
        quick, pausing, slow = (min(max(place - way, 0.0), 1.0) for way in range(_WAYS))
        pauses = LEAST_PAUSES + pausing * (MOST_PAUSES - LEAST_PAUSES)
        tempo = QUICKEST + quick * (1.0 - QUICKEST) + slow * (SLOWEST - 1.0)
        said = tuple(self._changed(each, pauses, tempo) for each in self.said)
        lengths = at_speeds(said, self.clips, self.mixing.form.rate)
        return Eased(said, pauses, tempo, layout(said, lengths, self.mixing).frames)

    def between(self, fits: float, too_long: float, frames: int) -> Eased:
        """The nearest result of at most ``frames`` between two points."""
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
