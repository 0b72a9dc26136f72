"""Labels a bulletin's files and manifest as synthetic speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from audio.freeform import write_freeform
from audio.tags import Tags
from bulletin.core.model import Bulletin, Utterance
from bulletin.disclosure.source_files import source_files
from bulletin.disclosure.source_tags import Speaker, identifier, manifest_marks, marks, voices
from bulletin.manifest.schema import Manifest, SourceFile
from bulletin.manifest.tagging import tags_of


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a bulletin's files and manifest disclose.

    ``places`` are where it is said in words; ``sources`` are the files it was made from.
    """

    id: str
    by: Speaker
    places: tuple[str, ...]
    sources: tuple[SourceFile, ...]
    scripted: bool

    def tags(self, bulletin: Bulletin) -> Tags:
        """The tags written before the sound, including those that disclose the voice."""
        voice = voices(self.by.engine, self.by.voices)
        told = marks(self.id, self.by.source_type, voice, self.places)
        return replace(tags_of(bulletin), marks=told)

    def manifest(self, manifest: Manifest) -> Manifest:
        """The manifest with everything that is disclosed."""
        return replace(
            manifest,
            id=self.id,
            source_type=self.by.source_type,
            disclosed=self.places,
            sources=self.sources,
            scripted=self.scripted,
        )


def disclosure(
    bulletin: Bulletin, said: Sequence[Utterance], by: Speaker, places: tuple[str, ...]
) -> Disclosure:
    """The disclosure for a bulletin whose ``said`` is spoken ``by`` an engine's voices.

    ``places`` are where it is said in words.
    """
    return Disclosure(
        id=identifier(bulletin, said, by),
        by=by,
        places=places,
        sources=source_files(bulletin),
        scripted=bulletin.edited,
    )


def label(path: Path, file: BinaryIO, manifest: Manifest) -> None:
    """Write into a finished file what could not be written with its sound: an MP4's tags."""
    if path.suffix.lower() == ".m4a":
        write_freeform(file, manifest_marks(manifest))
