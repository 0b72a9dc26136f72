"""The files that a bulletin was made from, with their digests."""

from __future__ import annotations

from pathlib import Path

from audio.files.ledger import sha256_of
from bulletin.core.model import Bulletin, Kind
from bulletin.manifest.schema import SourceFile


def source_files(bulletin: Bulletin) -> tuple[SourceFile, ...]:
    """The sources of the stories in order, without duplicates; only files have a digest."""
    names = dict.fromkeys(each.source for each in bulletin.stories if each.kind is Kind.STORY)
    return tuple(SourceFile(name, _digest(Path(name))) for name in names)


def _digest(path: Path) -> str:
    try:
        return sha256_of(path) if path.is_file() else ""
    except (OSError, ValueError):  # an address or «-», which no file can be called
        return ""
