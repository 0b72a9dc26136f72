"""The archive's log: what aired and what was removed, a line each, chained by hashes.

A line's hash covers all its content, including the hash of the line before. So a changed line
changes all that come after it; the last hash, noted elsewhere, covers the whole log.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from audio.files.appending import append_line

LOG = "aired.jsonl"
"""The log's file in an archive's folder."""
FIRST = "0" * 64
"""The hash before the first line."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """Something that aired ``at`` a time, or, with ``gone``, lines whose files were removed.

    ``sound`` and ``words`` are files of the archive, by their paths in it, with their digests and
    their total size; ``source_sha256`` is that of the file that aired. ``why`` something is gone,
    or is not kept. ``hash`` is empty until it is appended.
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


_READER: TypeAdapter[LogLine] = TypeAdapter(LogLine)


def lines(path: Path) -> list[LogLine]:
    """All readable lines, in order; raises ``OSError``, but not for a missing file."""
    return [line for _, line in _parsed_lines(path) if line]


def living(found: Sequence[LogLine]) -> list[LogLine]:
    """The lines of what aired and was not removed since."""
    gone = {number for each in found for number in each.gone}
    return [each for each in found if not each.gone and each.number not in gone]


def next_number(found: Sequence[LogLine]) -> int:
    """The number of the line after these."""
    return found[-1].number + 1 if found else 1


def append(path: Path, line: LogLine, after: Sequence[LogLine]) -> LogLine:
    """Append a line atomically; raises ``OSError``."""
    chained = replace(line, previous=after[-1].hash if after else FIRST, hash="")
    whole = replace(chained, hash=_hash(chained))
    append_line(path, json.dumps(_as_json(whole), ensure_ascii=False).encode())
    return whole


def wrong_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The changed lines, counted from 1, and what is wrong with each."""
    before = FIRST
    for number, line in _parsed_lines(path):
        if line is None:
            yield number, "it cannot be read"
            continue
        if line.previous != before:
            yield number, "it does not follow the line before it"
        if _hash(replace(line, hash="")) != line.hash:
            yield number, "it was changed"
        before = line.hash


def _parsed_lines(path: Path) -> Iterator[tuple[int, LogLine | None]]:
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


def _hash(line: LogLine) -> str:
    told = _as_json(line)
    told.pop("hash", None)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()


def _as_json(line: LogLine) -> dict[str, object]:
    return {**asdict(line), "at": line.at.isoformat()}
