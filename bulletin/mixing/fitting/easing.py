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
    return _Easing(said, clips, mixing, plain).at(0.0).frames


def eased(
    said: Sequence[Utterance],
    clips: Sequence[Length],
    mixing: Mixing,
    plain: Mapping[Pause, int],
    frames: int,
) -> Eased | None:
    """What is said so that it lasts at most ``frames``, and as near to that as it can.

    Pauses are changed first, and tempo only where they are at their bound. A pause that isn't the
    show's ``plain`` one was asked for, and stays. ``None`` where it is too long at its quickest.
    """
    easing = _Easing(said, clips, mixing, plain)
    if easing.at(0.0).frames > frames:
        return None
    if easing.at(_WAYS).frames <= frames:
        return easing.at(_WAYS)
    fits, too_long = 0.0, float(_WAYS)
    for _ in range(_HALVINGS):
        middle = (fits + too_long) / 2
        if easing.at(middle).frames <= frames:
            fits = middle
        else:
            too_long = middle
    return easing.at(fits)


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

    def _changed(self, each: Utterance, pauses: float, tempo: float) -> Utterance:
        pause_ms = each.pause_ms
        if each.ends not in _FIXED and pause_ms == self.plain[each.ends]:
            pause_ms = min(round(pause_ms * pauses), max(pause_ms, _LONGEST_PAUSE_MS))
        return replace(each, pause_ms=pause_ms, speed=each.speed * tempo)
