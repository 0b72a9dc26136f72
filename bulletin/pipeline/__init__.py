"""The stages combined: sources to bulletin, bulletin to utterances, clips and sound.

This is all that the front ends (the Python API, the clock, the studio, batches, the command line)
see of the stages. A name is only imported when it is first used, so that writing a script loads no
sound. The names stand in one list, the imports for type checkers, which is read as source.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
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
    from bulletin.pipeline.planning import plan, rehearse, spoken_script
    from bulletin.pipeline.reading import Gathered, assembled, composed, gather, read
    from bulletin.pipeline.readings import other_readings
    from bulletin.pipeline.said_sentences import Sentence, Sentences, Stretch, pieces
    from bulletin.pipeline.warning_lines import WarningLines
    from bulletin.programme.ordering import ordered
    from bulletin.programme.script import parse as parsed_script
    from bulletin.programme.script import script as written_script
    from bulletin.sources import Options
    from bulletin.sources.airing_terms import terms as airing_terms
    from bulletin.sources.isolation import call as apart
    from bulletin.sources.kinds import SUFFIXES as SOURCE_SUFFIXES
    from bulletin.sources.listing import listed
    from bulletin.structure import story as understood
else:

    def __getattr__(name: str) -> object:
        """Import ``name`` as the block above says."""
        if name not in _imports():
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, original = _imports()[name]
        found = getattr(__import__(module, fromlist=[original]), original)
        globals()[name] = found
        return found


@cache
def _imports() -> dict[str, tuple[str, str]]:
    """The imports in this file's source, none of which has run: each name's module, and what it is
    called there.
    """
    return {
        each.asname or each.name: (node.module, each.name)
        for node in ast.walk(ast.parse(Path(__file__).read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for each in node.names
    }
