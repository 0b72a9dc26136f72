"""Managing the clip store: how much it holds, and what to remove.

Clips may be removed at any moment, even while bulletins are being made: missing ones are made
again. Files that are not clips stay.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bulletin.core.errors import OutputError, told_as
from bulletin.narration.clip_file import FORMAT_NAME, OLDER, unpacked
from bulletin.narration.clips import ELSEWHERE

_NAME = re.compile(r"[0-9a-f]{64}\.clip")


@dataclass(frozen=True, slots=True)
class StoredClip:
    """A clip's file, its size, and when it was last used."""

    path: Path
    size_bytes: int
    used: datetime.datetime


@dataclass(frozen=True, slots=True)
class Holding:
    """What a store holds; the times are those of the least and the most recently used clips."""

    clips: int
    size_bytes: int
    oldest_use: datetime.datetime | None
    latest_use: datetime.datetime | None


def stored_clips(folder: Path) -> Iterator[StoredClip]:
    """All clips of a store, in no order; none if it does not exist."""
    for pattern in ("[0-9a-f][0-9a-f]/*.clip", f"{ELSEWHERE}/*.clip"):
        for path in folder.glob(pattern):
            with suppress(OSError):  # it was removed meanwhile
                if _is_clip(path):
                    facts = path.stat()
                    used = datetime.datetime.fromtimestamp(facts.st_mtime, datetime.UTC)
                    yield StoredClip(path, facts.st_size, used)


@dataclass(frozen=True, slots=True)
class Verified:
    """The result for a store's clips: how many are good, and what is wrong with the others."""

    whole: int
    older: int
    faults: tuple[tuple[Path, str], ...]


def verify(folder: Path) -> Verified:
    """Read every clip of a store as for a bulletin; nothing is changed.

    Those of an ``older`` format are never used again.
    """
    whole = older = 0
    faults = []
    for clip in sorted(stored_clips(folder), key=lambda each: each.path):
        try:
            data = clip.path.read_bytes()
            if data.startswith(OLDER):
                older += 1
                continue
            unpacked(data, clip.path.stem)
            whole += 1
        except FileNotFoundError:  # it was removed meanwhile
            continue
        except (OSError, ValueError) as error:
            faults.append((clip.path, str(error)))
    return Verified(whole, older, tuple(faults))


def holding(clips: Iterable[StoredClip]) -> Holding:
    """How many clips there are, their total size, and their age."""
    every = list(clips)
    uses = [clip.used for clip in every]
    return Holding(
        len(every),
        sum(clip.size_bytes for clip in every),
        min(uses, default=None),
        max(uses, default=None),
    )


def prune(
    folder: Path, *, max_size_bytes: int | None = None, used_since: datetime.datetime | None = None
) -> Holding:
    """Remove clips last used before a time, then the least recently used above a size.

    Returns what was removed; raises ``OutputError``.
    """
    taken = []
    room = max_size_bytes
    for clip in sorted(stored_clips(folder), key=lambda each: each.used, reverse=True):
        if room is not None:
            room -= clip.size_bytes
        if (used_since and clip.used < used_since) or (room is not None and room < 0):
            _take_away(clip.path)
            taken.append(clip)
    return holding(taken)


def clear(folder: Path) -> Holding:
    """Remove all clips; returns what was removed. Raises ``OutputError``."""
    return prune(folder, max_size_bytes=0)


def _is_clip(path: Path) -> bool:
    """Whether the store wrote a file: by its name and its first bytes."""
    named = _NAME.fullmatch(path.name) and path.parent.name in (path.name[:2], ELSEWHERE)
    if not named or path.is_symlink() or path.parent.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(FORMAT_NAME)) == FORMAT_NAME


def _take_away(path: Path) -> None:
    with told_as(OutputError, "it cannot be removed", path, todo="Check who owns it."):
        path.unlink(missing_ok=True)
