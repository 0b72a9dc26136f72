"""The files that a bulletin was made of, by their digests."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from bulletin.core.model import Bulletin, Kind
from bulletin.manifest.schema import SourceFile

__all__ = ["source_files"]


def source_files(bulletin: Bulletin) -> tuple[SourceFile, ...]:
    """The sources of the stories in order, each once; what is no file now has no digest."""
    names = dict.fromkeys(each.source for each in bulletin.stories if each.kind is Kind.STORY)
    return tuple(SourceFile(name, _digest(Path(name))) for name in names)


def _digest(path: Path) -> str:
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):  # a name that no file can have is an address, or «-»
        return ""
