"""Where the stages meet: sources to bulletin, bulletin to utterances, clips and sound."""

from __future__ import annotations

from bulletin.pipeline.hearing import Sound, Voicebox
from bulletin.pipeline.making import Order, make
from bulletin.pipeline.outputs import check_outputs, check_writable, write
from bulletin.pipeline.planning import Rehearsal, plan, rehearse, unspeakable
from bulletin.pipeline.reading import LANGUAGE, Gathered, assembled, composed, gather, read
from bulletin.pipeline.readings import other_readings
from bulletin.pipeline.sentences import Sentence, Sentences, Stretch, pieces, sentences

__all__ = [
    "LANGUAGE",
    "Gathered",
    "Order",
    "Rehearsal",
    "Sentence",
    "Sentences",
    "Sound",
    "Stretch",
    "Voicebox",
    "assembled",
    "check_outputs",
    "check_writable",
    "composed",
    "gather",
    "make",
    "other_readings",
    "pieces",
    "plan",
    "read",
    "rehearse",
    "sentences",
    "unspeakable",
    "write",
]
