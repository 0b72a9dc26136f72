"""The archive's log: what aired, a line each, and what was let go; each line holds the one before.

A line's hash is that of all it says, the hash of the line before it among that. So whoever changes
a line changes all that come after it; the last one's hash, noted elsewhere, stands for the whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from audio.files.lines import append_line

__all__ = ["FIRST", "Line", "append", "lines", "wrong_lines"]

FIRST = "0" * 64
"""What stands before the first line."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something that aired ``at`` a time, or, with ``gone``, lines whose files were let go.

    ``sound`` and ``words`` are files of the archive, by their paths from it, with their digests and
    their size together; ``source_sha256`` is that of the file that aired. ``why`` something is
    gone, or is not kept. ``hash`` is empty before it is appended.
    """

    number: int
    at: AwareDatetime
    title: str = ""
    duration_s: float = 0.0
    how: str = ""
    source_sha256: str = ""
    sound: str = ""
    sound_sha256: str = ""
    words: str = ""
    words_sha256: str = ""
    bytes: int = 0
    gone: tuple[int, ...] = ()
    why: str = ""
    previous: str = ""
    hash: str = ""


_READER: TypeAdapter[Line] = TypeAdapter(Line)


def lines(path: Path) -> list[Line]:
    """All lines that can be read, in order; raises ``OSError``, but not where there is no file."""
    return [line for _, line in _read(path) if line]


def append(path: Path, line: Line, after: Sequence[Line]) -> Line:
    """Append a line behind those that are there, whole or not at all; raises ``OSError``."""
    chained = replace(line, previous=after[-1].hash if after else FIRST, hash="")
    whole = replace(chained, hash=_hash(chained))
    append_line(path, json.dumps(_told(whole), ensure_ascii=False).encode())
    return whole


def wrong_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines, counted from 1, that are not as they were written, and what is wrong."""
    before = FIRST
    for number, line in _read(path):
        if line is None:
            yield number, "it cannot be read"
            continue
        if line.previous != before:
            yield number, "it does not follow the line before it"
        if _hash(replace(line, hash="")) != line.hash:
            yield number, "it was changed"
        before = line.hash


def _read(path: Path) -> Iterator[tuple[int, Line | None]]:
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return
    for number, line in enumerate(text.split(b"\n"), start=1):
        if line:
            try:
                yield number, _READER.validate_json(line)
            except ValidationError:
                yield number, None


def _hash(line: Line) -> str:
    told = _told(line)
    told.pop("hash", None)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def _told(line: Line) -> dict[str, object]:
    return {**asdict(line), "at": line.at.isoformat()}
