"""Which station sounds play, and between which words; nothing is opened yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from audio.sounds import NAMES
from bulletin.config import Sound
from bulletin.core.errors import Place, SourceError, nearest
from bulletin.core.model import Kind, Story, Utterance

_OVER_A_BED = frozenset({Kind.HEADLINES, Kind.RECAP})
_BEFORE_A_STING = frozenset({Kind.STORY, Kind.HEADLINES})
_AFTER_A_STING = frozenset({Kind.STORY, Kind.LINK, Kind.RECAP})


@dataclass(frozen=True, slots=True)
class Placement:
    """Sounds by name: ``before`` all words, ``after`` each utterance (empty for none), at the end.

    ``beds`` are runs of utterances ``[first, last]`` that are read over the bed.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    beds: tuple[tuple[int, int], ...]

    @property
    def names(self) -> set[str]:
        """All sounds that are needed."""
        return {*self.before, *filter(None, self.after), *(("bed",) if self.beds else ())}


def placement(said: Sequence[Utterance], stories: Sequence[Story], settings: Sound) -> Placement:
    """The sounds of a bulletin; raises ``SourceError`` for an unknown one in a script.

    A script's own sounds always play, and replace the usual ones in their place.
    """
    kinds = [stories[each.story].kind for each in said]
    a_programme = any(story.kind is not Kind.STORY for story in stories)
    used = settings.stations == "always" or (settings.stations == "programme" and a_programme)
    after = [_known(each.sound, each) for each in said]
    asked = tuple(filter(None, (_known(each.sound_before, each) for each in said[:1])))
    if not used or not said:
        return Placement(asked, tuple(after), ())
    for number, (one, following) in enumerate(pairwise(said)):
        between = (kinds[number], kinds[number + 1])
        if one.story != following.story and not after[number] and _parted(*between):
            after[number] = "sting"
    after[-1] = after[-1] or "closing"
    before = ("pips", "opening") if settings.time_signal else ("opening",)
    return Placement(asked or before, tuple(after), tuple(_beds(kinds)))


def _known(sound: str, utterance: Utterance) -> str:
    if sound and sound not in NAMES:
        raise SourceError(
            f"there is no sound {sound!r}",
            todo=nearest(sound, NAMES),
            place=Place(utterance.source, utterance.line),
        )
    return sound


def _parted(before: Kind, after: Kind) -> bool:
    return before in _BEFORE_A_STING and after in _AFTER_A_STING


def _beds(kinds: Sequence[Kind]) -> list[tuple[int, int]]:
    """The runs of utterances of one kind that are read over a bed."""
    runs: list[tuple[int, int]] = []
    for number, kind in enumerate(kinds):
        if kind not in _OVER_A_BED:
            continue
        if runs and runs[-1][1] == number - 1 and kinds[number - 1] is kind:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
