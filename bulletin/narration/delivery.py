"""How an utterance is to be said by its place in what is read: the melody above the sentence.

Readers begin a paragraph higher and end it lower and slower, which tells a listener where one is
(Lehiste 1975, "The phonetic structure of paragraphs"; Wichmann 2000, "Intonation in Text and
Discourse"). A headline stays up, as it stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bulletin.core.cast import Cast
from bulletin.core.model import Delivery, Form, Pause, Role, Utterance
from bulletin.engines import Engine
from bulletin.engines.engine import heeded
from bulletin.narration.clips import key

__all__ = ["Ensemble", "delivery", "parted"]

_HEADLINES = frozenset({Role.PLACE, Role.HEADLINE, Role.HEADING})
_LESS = frozenset({Pause.CUT, Pause.CLAUSE, Pause.SENTENCE})
_ENDS_ALL = frozenset({Pause.STORY, Pause.BULLETIN})

_HEADLINE = Delivery(start_st=2.6, end_st=1.6, pace=0.95)
_OPENING_ST = 2.8
_SLOWER = 0.95
_ITEM_ST = 1.2
_CLOSING = Delivery(end_st=-1.8, pace=0.97, end_pace=0.88)
_LAST = Delivery(end_st=-2.0, pace=0.96, end_pace=0.85)


def delivery(utterance: Utterance) -> Delivery:
    """How ``utterance`` is to be said."""
    if utterance.role in _HEADLINES:
        return replace(_HEADLINE, speed=utterance.speed)
    manner = _ending(utterance)
    if utterance.opens not in _LESS:
        start_st = _ITEM_ST if utterance.form is Form.ITEM else _OPENING_ST
        manner = replace(manner, start_st=start_st)
    return replace(manner, speed=utterance.speed)


def _ending(utterance: Utterance) -> Delivery:
    """What ends with it; a list's items stay up, as more of them may come."""
    if utterance.ends in _ENDS_ALL:
        return _LAST
    if utterance.ends in _LESS or utterance.form is Form.ITEM:
        return Delivery()
    return _CLOSING


def parted(whole: Delivery) -> tuple[Delivery, Delivery]:
    """How the halves of an utterance are to be said that was to be said as ``whole``."""
    middle_st = (whole.start_st + whole.end_st) / 2
    return replace(whole, end_st=middle_st, end_pace=1.0), replace(whole, start_st=middle_st)


@dataclass(frozen=True, slots=True)
class Ensemble:
    """An engine and the voices of it that are cast: by these, what an utterance sounds like."""

    engine: Engine
    cast: Cast

    def key(self, utterance: Utterance) -> str:
        """The name of an utterance's clip."""
        voice, manner = self.cast.voice(utterance), heeded(self.engine, delivery(utterance))
        return key(utterance.spoken, voice, self.engine.version, manner)

    def own_speed(self, utterance: Utterance) -> float:
        """How fast, of what is asked for, the voice says it itself."""
        return heeded(self.engine, delivery(utterance)).speed

    def heeds_speed(self) -> bool:
        """Whether the voice can be asked for a speed."""
        return heeded(self.engine, Delivery(speed=_SLOWER)).speed == _SLOWER
