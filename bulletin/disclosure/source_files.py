"""The files that a bulletin was made of, by their digests."""

from __future__ import annotations

from pathlib import Path

from audio.files.ledger import sha256_of
from bulletin.core.model import Bulletin, Kind
from bulletin.manifest.schema import SourceFile

__all__ = ["source_files"]


def source_files(bulletin: Bulletin) -> tuple[SourceFile, ...]:
    """The sources of the stories in order, each once; what is no file now has no digest."""
    names = dict.fromkeys(each.source for each in bulletin.stories if each.kind is Kind.STORY)
    return tuple(SourceFile(name, _digest(Path(name))) for name in names)


def _digest(path: Path) -> str:
    try:
        return sha256_of(path) if path.is_file() else ""
    except (OSError, ValueError):  # a name that no file can have is an address, or «-»
        return ""
