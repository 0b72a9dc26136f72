"""The stages combined: sources to bulletin, bulletin to utterances, clips and sound."""

from __future__ import annotations

from bulletin.config.overrides import of_show
from bulletin.engines import Available, engine, keep_open, survey
from bulletin.engines.processors import CORES, cores
from bulletin.engines.rate_limit import share
from bulletin.manifest.chapters import chapters
from bulletin.manifest.schema import Fit, Manifest, read_manifest
from bulletin.manifest.schema import from_json as parsed_manifest
from bulletin.manifest.sentences import Sentence as ToldSentence
from bulletin.manifest.sentences import sentences as told_sentences
from bulletin.narration import housekeeping
from bulletin.narration.housekeeping import Holding
from bulletin.narration.synthesis import Listener, Narrated
from bulletin.normalisation.default_language import normalised
from bulletin.pipeline.arguments import check_arguments, file_names
from bulletin.pipeline.hearing import Sound, Voicebox
from bulletin.pipeline.making import Order, make, order
from bulletin.pipeline.outputs import check_format, check_outputs, check_writable, write
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
from bulletin.pipeline.warning_lines import WarningLines
from bulletin.programme.ordering import ordered
from bulletin.programme.script import parse as parsed_script
from bulletin.programme.script import script as written_script
from bulletin.sources import Options, source_text
from bulletin.sources.airing_terms import terms as airing_terms
from bulletin.sources.isolation import call as apart
from bulletin.sources.kinds import SUFFIXES as SOURCE_SUFFIXES
from bulletin.sources.listing import listed
from bulletin.structure import story as understood

__all__ = [
    "CORES",
    "SOURCE_SUFFIXES",
    "Available",
    "Fit",
    "Gathered",
    "Holding",
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
    "ToldSentence",
    "Voicebox",
    "WarningLines",
    "airing_terms",
    "apart",
    "assembled",
    "chapters",
    "check_arguments",
    "check_format",
    "check_outputs",
    "check_sayable",
    "check_writable",
    "composed",
    "cores",
    "engine",
    "file_names",
    "gather",
    "housekeeping",
    "keep_open",
    "listed",
    "make",
    "normalised",
    "of_show",
    "order",
    "ordered",
    "other_readings",
    "parsed_manifest",
    "parsed_script",
    "pieces",
    "plan",
    "read",
    "read_manifest",
    "rehearse",
    "sentences",
    "share",
    "source_text",
    "spoken_script",
    "survey",
    "told_sentences",
    "understood",
    "unspeakable",
    "with_doubts",
    "write",
    "written_script",
]
