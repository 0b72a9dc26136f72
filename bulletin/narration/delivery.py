"""The delivery of an utterance by its place in the text: the melody above the sentence.

Readers begin a paragraph higher and end it lower and slower, which tells listeners where they are
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

_HEADLINES = frozenset({Role.PLACE, Role.HEADLINE, Role.HEADING})
_LESS = frozenset({Pause.CUT, Pause.CLAUSE, Pause.SENTENCE})
_ENDS_ALL = frozenset({Pause.STORY, Pause.BULLETIN})

_HEADLINE = Delivery(start_st=2.6, end_st=1.6, pace=0.90)
_OPENING_ST = 2.8
_SLOWER = 0.95
_ITEM_ST = 1.2
_CLOSING = Delivery(end_st=-1.8, pace=0.95, end_pace=0.78)
_LAST = Delivery(end_st=-2.0, pace=0.97, end_pace=0.75)


def delivery(utterance: Utterance) -> Delivery:
    """The delivery of ``utterance``."""
    if utterance.role in _HEADLINES:
        return replace(_HEADLINE, speed=utterance.speed)
    manner = _ending(utterance)
    if utterance.opens not in _LESS:
        start_st = _ITEM_ST if utterance.form is Form.ITEM else _OPENING_ST
        manner = replace(manner, start_st=start_st)
    return replace(manner, speed=utterance.speed)


def _ending(utterance: Utterance) -> Delivery:
    """What ends with it; a list's items stay up, as more may follow."""
    if utterance.ends in _ENDS_ALL:
        return _LAST
    if utterance.ends in _LESS or utterance.form is Form.ITEM:
        return Delivery()
    return _CLOSING


def parted(whole: Delivery) -> tuple[Delivery, Delivery]:
    """The deliveries of the two halves of an utterance with the delivery ``whole``."""
    middle_st = (whole.start_st + whole.end_st) / 2
    return replace(whole, end_st=middle_st, end_pace=1.0), replace(whole, start_st=middle_st)


@dataclass(frozen=True, slots=True)
class Ensemble:
    """An engine and the voices of it that are cast: together they decide the sound."""

    engine: Engine
    cast: Cast

    def manner(self, utterance: Utterance) -> Delivery:
        """The part of an utterance's delivery that the voice heeds."""
        return heeded(self.engine, delivery(utterance))

    def key(self, utterance: Utterance) -> str:
        """The name of an utterance's clip."""
        voice = self.cast.voice(utterance)
        return key(utterance.spoken, voice, self.engine.version, self.manner(utterance))

    def own_speed(self, utterance: Utterance) -> float:
        """The part of the requested speed that the voice itself applies."""
        return self.manner(utterance).speed

    def heeds_speed(self) -> bool:
        """Whether the voice can change its speed."""
        return heeded(self.engine, Delivery(speed=_SLOWER)).speed == _SLOWER
