"""Fits a bulletin to an exact duration.

A bulletin that is too long has its pauses shortened, is read faster, and loses droppable stories,
in this order. One that is too short has its pauses lengthened, and the bed held before the closing
signature; only if that would be held too long, it is read slower. All of it is arithmetic on
samples: nothing is drawn or rendered for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bulletin.core.durations import m_ss_tenths
from bulletin.core.errors import DurationError
from bulletin.core.model import Bulletin, Pause, Story, Utterance
from bulletin.mixing import Mixing, dead_air_s, layout
from bulletin.mixing.fitting.dropping import lessened
from bulletin.mixing.fitting.easing import Eased, eased, least
from bulletin.mixing.fitting.lengths import Estimate, Expected, MadeClips
from bulletin.narration.speed import Length, at_speeds

__all__ = ["Candidate", "Estimate", "Expected", "Fitted", "MadeClips", "Slot", "lessened"]

Clips = Callable[[Sequence[Utterance]], Sequence[Length]]
"""The lengths of utterances' clips, each at its voice's own speed."""

_SURELY = 0.85
"""The real length is at least this share of the estimate: estimates are within a tenth."""

_ROUNDING_S = 0.02
"""The tolerance of pauses and tempo, as they are rounded for each utterance."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A possible bulletin: what is said, how it is mixed, and which stories were dropped."""

    bulletin: Bulletin
    said: tuple[Utterance, ...]
    mixing: Mixing
    dropped: tuple[Story, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A candidate made to fit, and how its pauses and tempo were changed for that."""

    candidate: Candidate
    pauses: float
    tempo: float
    held_s: float


class Slot:
    """A time to fill, and the candidates for it, each shorter than the one before."""

    def __init__(
        self, duration_s: float, plain: Mapping[Pause, int], candidates: Iterator[Candidate]
    ) -> None:
        """``plain`` are the show's pauses; there is at least one candidate."""
        self._duration_s = duration_s
        self._asked = m_ss_tenths(duration_s)
        self._plain = plain
        self._candidates = candidates

    def likely(self, expected: Expected) -> Candidate:
        """The first candidate that may fit, judged before anything is spoken.

        Clips that are not stored may turn out shorter than expected. Raises ``DurationError`` if
        even then the last one is too long.
        """

        def at_least(said: Sequence[Utterance]) -> list[Length]:
            return [
                Length(round(length.frames * (1 if expected.kept(each) else _SURELY)), length.rate)
                for each, length in zip(said, expected.lengths(said), strict=True)
            ]

        for candidate in self._candidates:
            if self._least(candidate, at_least) <= self._frames(candidate):
                # It may still be too long when it has been spoken.
                self._candidates = chain([candidate], self._candidates)
                return candidate
        about = "" if all(map(expected.kept, candidate.said)) else "about "
        raise self._too_long(candidate, expected.lengths, about)

    def fitted(self, clips: Clips) -> Fitted:
        """The first candidate that fits, adjusted; raises ``DurationError`` if none can."""
        for candidate in self._candidates:
            frames = self._frames(candidate)
            said, mixing = candidate.said, candidate.mixing
            fillable = self._fillable(candidate, clips)
            if found := eased(said, clips(said), mixing, self._plain, frames, fillable):
                return self._held(candidate, found, clips)
        raise self._too_long(candidate, clips, "")

    def _held(self, candidate: Candidate, found: Eased, clips: Clips) -> Fitted:
        frames = self._frames(candidate)
        mixing = replace(candidate.mixing, frames=frames)
        lengths = at_speeds(found.said, clips(found.said), mixing.form.rate)
        laid = layout(found.said, lengths, mixing)
        if silence_s := dead_air_s(laid, mixing.form):
            wanting_s = (frames - found.frames) / mixing.form.rate
            raise DurationError(
                f"it lasts {m_ss_tenths(found.frames / mixing.form.rate)} at most, "
                f"{m_ss_tenths(wanting_s)} less than the {self._asked} requested, "
                f"and without a bed {silence_s:.1f} s of silence would follow",
                todo="Turn the station sounds on ([sound]), or ask for a shorter time.",
            )
        held = laid.held.end - laid.held.start if laid.held else 0
        if held > mixing.longest_hold:
            raise self._too_short(found, mixing, held)
        held_s = held / mixing.form.rate
        made = replace(candidate, said=found.said, mixing=mixing)
        return Fitted(made, found.pauses, found.tempo, held_s)

    def _fillable(self, candidate: Candidate, clips: Clips) -> int:
        """How many samples a bed may fill: its longest hold, less what it needs anyway."""
        said, mixing = candidate.said, candidate.mixing
        lengths = at_speeds(said, clips(said), mixing.form.rate)
        natural = layout(said, lengths, mixing).frames
        filled = mixing.longest_hold
        laid = layout(said, lengths, replace(mixing, frames=natural + filled))
        if laid.held is None:
            return 0
        spare = mixing.form.samples(_ROUNDING_S)
        return max(2 * filled - (laid.held.end - laid.held.start) - spare, 0)

    def _too_short(self, found: Eased, mixing: Mixing, held: int) -> DurationError:
        rate = mixing.form.rate
        return DurationError(
            f"it lasts {m_ss_tenths(found.frames / rate)} at most, so the bed would "
            f"be held for {m_ss_tenths(held / rate)} to fill the {self._asked} requested: "
            f"{m_ss_tenths((held - mixing.longest_hold) / rate)} more than the "
            f"{m_ss_tenths(mixing.longest_hold / rate)} that it may",
            todo="Ask for a shorter time, add a story, or raise longest_hold_s in [sound].",
        )

    def _frames(self, candidate: Candidate) -> int:
        return candidate.mixing.form.samples(self._duration_s)

    def _least(self, candidate: Candidate, clips: Clips) -> int:
        return least(candidate.said, clips(candidate.said), candidate.mixing, self._plain)

    def _too_long(self, candidate: Candidate, clips: Clips, about: str) -> DurationError:
        tenths = math.ceil(self._least(candidate, clips) / candidate.mixing.form.rate * 10)
        lasts_s = tenths / 10  # rounded up, so that an excess is never reported as none
        over_s = math.ceil(round(tenths - self._duration_s * 10, 3)) / 10
        dropped = len(candidate.dropped)
        stories = "a story" if dropped == 1 else f"{dropped} stories"
        without = f" without {stories}" if dropped else ""
        return DurationError(
            f"it lasts {about}{m_ss_tenths(lasts_s)} at least{without}, "
            f"{m_ss_tenths(over_s)} more than the {self._asked} requested",
            todo="Ask for a longer time, shorten it, or mark stories as droppable.",
        )
