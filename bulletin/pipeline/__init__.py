"""Where the stages meet: sources to bulletin, bulletin to utterances, clips and sound."""

from __future__ import annotations

from bulletin.engines import Available, survey
from bulletin.manifest.schema import Manifest
from bulletin.narration.synthesis import Listener, Narrated
from bulletin.pipeline.hearing import Sound, Voicebox
from bulletin.pipeline.making import Order, make, order
from bulletin.pipeline.normalising import normalised
from bulletin.pipeline.outputs import check_outputs, check_writable, write
from bulletin.pipeline.planning import (
    Rehearsal,
    check_sayable,
    plan,
    rehearse,
    spoken_script,
    unspeakable,
    with_doubts,
)
from bulletin.pipeline.reading import Gathered, assembled, composed, gather, read
from bulletin.pipeline.readings import other_readings
from bulletin.pipeline.said_sentences import Sentence, Sentences, Stretch, pieces, sentences
from bulletin.programme.ordering import ordered
from bulletin.programme.script import parse as parsed_script
from bulletin.programme.script import script as written_script
from bulletin.sources import Options
from bulletin.sources.isolation import call as apart

__all__ = [
    "Available",
    "Gathered",
    "Listener",
    "Manifest",
    "Narrated",
    "Options",
    "Order",
    "Rehearsal",
    "Sentence",
    "Sentences",
    "Sound",
    "Stretch",
    "Voicebox",
    "apart",
    "assembled",
    "check_outputs",
    "check_sayable",
    "check_writable",
    "composed",
    "gather",
    "make",
    "normalised",
    "order",
    "ordered",
    "other_readings",
    "parsed_script",
    "pieces",
    "plan",
    "read",
    "rehearse",
    "sentences",
    "spoken_script",
    "survey",
    "unspeakable",
    "with_doubts",
    "write",
    "written_script",
]
