"""The stages combined: sources to bulletin, bulletin to utterances, clips and sound.

A name is loaded with its stage when it is first asked for: scripts are written without any sound.
"""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from bulletin.narration.listener import Listener
    from bulletin.narration.synthesis import Narrated
    from bulletin.normalisation.default_language import normalised
    from bulletin.pipeline.arguments import check_arguments, file_names
    from bulletin.pipeline.checking import check_sayable, unspeakable, with_doubts
    from bulletin.pipeline.hearing import Sound, Voicebox
    from bulletin.pipeline.making import Order, make, order
    from bulletin.pipeline.outputs import check_format, check_outputs, check_writable, write
    from bulletin.pipeline.planning import Rehearsal, plan, rehearse, spoken_script
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
else:

    def __getattr__(name: str) -> object:
        """Load what ``_PLACES`` names."""
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found = resolve_name(_PLACES[name])
        return found


_PLACES = {
    "Available": "bulletin.engines:Available",
    "CORES": "bulletin.engines.processors:CORES",
    "Fit": "bulletin.manifest.schema:Fit",
    "Gathered": "bulletin.pipeline.reading:Gathered",
    "Holding": "bulletin.narration.housekeeping:Holding",
    "Listener": "bulletin.narration.listener:Listener",
    "Manifest": "bulletin.manifest.schema:Manifest",
    "Narrated": "bulletin.narration.synthesis:Narrated",
    "Options": "bulletin.sources:Options",
    "Order": "bulletin.pipeline.making:Order",
    "Rehearsal": "bulletin.pipeline.planning:Rehearsal",
    "SOURCE_SUFFIXES": "bulletin.sources.kinds:SUFFIXES",
    "Sentence": "bulletin.pipeline.said_sentences:Sentence",
    "Sentences": "bulletin.pipeline.said_sentences:Sentences",
    "Sound": "bulletin.pipeline.hearing:Sound",
    "Stretch": "bulletin.pipeline.said_sentences:Stretch",
    "ToldSentence": "bulletin.manifest.sentences:Sentence",
    "Voicebox": "bulletin.pipeline.hearing:Voicebox",
    "WarningLines": "bulletin.pipeline.warning_lines:WarningLines",
    "airing_terms": "bulletin.sources.airing_terms:terms",
    "apart": "bulletin.sources.isolation:call",
    "assembled": "bulletin.pipeline.reading:assembled",
    "chapters": "bulletin.manifest.chapters:chapters",
    "check_arguments": "bulletin.pipeline.arguments:check_arguments",
    "check_format": "bulletin.pipeline.outputs:check_format",
    "check_outputs": "bulletin.pipeline.outputs:check_outputs",
    "check_sayable": "bulletin.pipeline.checking:check_sayable",
    "check_writable": "bulletin.pipeline.outputs:check_writable",
    "composed": "bulletin.pipeline.reading:composed",
    "cores": "bulletin.engines.processors:cores",
    "engine": "bulletin.engines:engine",
    "file_names": "bulletin.pipeline.arguments:file_names",
    "gather": "bulletin.pipeline.reading:gather",
    "housekeeping": "bulletin.narration.housekeeping",
    "keep_open": "bulletin.engines:keep_open",
    "listed": "bulletin.sources.listing:listed",
    "make": "bulletin.pipeline.making:make",
    "normalised": "bulletin.normalisation.default_language:normalised",
    "of_show": "bulletin.config.overrides:of_show",
    "order": "bulletin.pipeline.making:order",
    "ordered": "bulletin.programme.ordering:ordered",
    "other_readings": "bulletin.pipeline.readings:other_readings",
    "parsed_manifest": "bulletin.manifest.schema:from_json",
    "parsed_script": "bulletin.programme.script:parse",
    "pieces": "bulletin.pipeline.said_sentences:pieces",
    "plan": "bulletin.pipeline.planning:plan",
    "read": "bulletin.pipeline.reading:read",
    "read_manifest": "bulletin.manifest.schema:read_manifest",
    "rehearse": "bulletin.pipeline.planning:rehearse",
    "sentences": "bulletin.pipeline.said_sentences:sentences",
    "share": "bulletin.engines.rate_limit:share",
    "source_text": "bulletin.sources:source_text",
    "spoken_script": "bulletin.pipeline.planning:spoken_script",
    "survey": "bulletin.engines:survey",
    "told_sentences": "bulletin.manifest.sentences:sentences",
    "understood": "bulletin.structure:story",
    "unspeakable": "bulletin.pipeline.checking:unspeakable",
    "with_doubts": "bulletin.pipeline.checking:with_doubts",
    "write": "bulletin.pipeline.outputs:write",
    "written_script": "bulletin.programme.script:script",
}
"""The module of each name, and what it is called there."""
