"""The clip store: each clip is made once, and found again by what decides how it sounds.

Many processes may use one store at once. A clip is written aside and renamed, so that it is
complete or absent; a reader verifies it; a process about to make one claims it, so that others can
wait.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import astuple
from pathlib import Path

from audio.files import sweep, written_aside
from bulletin.core.claims import give_back, take
from bulletin.core.errors import OutputError, told_as
from bulletin.core.model import Delivery, Voice
from bulletin.engines.speech import Speech
from bulletin.narration.clip_file import OLDER, packed, unpacked

ELSEWHERE = "more"
"""The folder of clips whose own place is taken by something else."""

PLAIN = Delivery()
_KEYS = "bulletin clip 3\n"
_BINARY = getattr(os, "O_BINARY", 0)
_ASIDE = "parts"


class DamagedClipError(Exception):
    """A clip is not as it was stored: its ``file``, and ``why``."""

    def __init__(self, file: str, why: str) -> None:
        """See the class."""
        super().__init__(file, why)
        self.file = file
        self.why = why

    def __str__(self) -> str:
        """The file."""
        return self.file


def key(spoken: str, voice: Voice, engine_version: str, heeded: Delivery = PLAIN) -> str:
    """The name of a clip: a SHA-256 of all that decides how it sounds, in hexadecimal.

    ``heeded`` is the part of the delivery that the engine heeds.
    """
    parts = [_KEYS, voice.engine, engine_version, voice.name, spoken]
    if heeded != PLAIN:
        parts.append(repr(astuple(heeded)))
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


class ClipStore:
    """Clips as files in a folder (see :mod:`bulletin.narration.clip_file`).

    A file's modification time is its last use.
    """

    def __init__(self, folder: Path) -> None:
        """The folder is created with the first clip."""
        self.folder = folder

    @property
    def local(self) -> ClipStore:
        """The part that no other machine sees: all of it."""
        return self

    def path(self, key: str) -> Path:
        """Where the clip of ``key`` is, or would be."""
        return self._places(key)[0]

    def _places(self, key: str) -> tuple[Path, Path]:
        """Where its clip may be: in the second place if something else is in the first."""
        return self.folder / key[:2] / f"{key}.clip", self.folder / ELSEWHERE / f"{key}.clip"

    def get(self, key: str) -> Speech | None:
        """The clip of ``key`` with its profile, or ``None`` if there is none.

        Raises ``DamagedClipError``.
        """
        damaged: DamagedClipError | None = None
        for path in self._places(key):
            data = _content(path)
            if data is None or data.startswith(OLDER):
                continue
            try:
                return unpacked(data, key)
            except ValueError as error:
                damaged = damaged or DamagedClipError(str(path), str(error))
        if damaged:
            raise damaged
        return None

    def put(self, key: str, speech: Speech) -> None:
        """Store ``speech`` atomically; raises ``OutputError``.

        A folder or a link in its place stays, and the clip is stored elsewhere.
        """
        usual, other = self._places(key)
        aside = self.folder / _ASIDE
        with self._storing("a clip cannot be stored"):
            path = usual if _is_free(usual) and _is_folder(usual.parent) else other
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.mkdir(exist_ok=True)
            # Clips are verified when read, so there is no need to wait for the disk.
            with written_aside(path, aside, synced=False) as file:
                file.write(packed(speech, key))

    @contextmanager
    def claim(self, key: str) -> Iterator[bool]:
        """Claim the clip of ``key`` for the length of the block; whether it is ours to make.

        It is not if another process has claimed it. Threads of one process do not block each other.
        """
        with self._storing("no clip can be stored"):
            ours = take(self.folder, key)
        try:
            yield ours
        finally:
            if ours:
                give_back(self.folder, key)

    def sweep(self) -> None:
        """Remove partial files that killed processes left."""
        sweep(self.folder / _ASIDE)

    def _storing(self, otherwise: str) -> AbstractContextManager[None]:
        return told_as(
            OutputError,
            otherwise,
            self.folder,
            todo="Name a folder with free space in BULLETIN_CACHE.",
        )


def _content(path: Path) -> bytes | None:
    """The content of a file; ``None`` if there is none, or it is not a regular file."""
    try:
        # Opening a pipe in its place would block until somebody writes.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except OSError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            return None
        with open(number, "rb", closefd=False) as file:
            data = file.read()
        with suppress(OSError):  # a read-only store serves all the same
            os.utime(number if os.utime in os.supports_fd else path)
    except OSError:
        return None
    finally:
        os.close(number)
    return data


def _is_free(path: Path) -> bool:
    """Whether a clip may be put at ``path``: nothing is there, or a file, which is one of ours."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder, or can become one."""
    return path.is_dir() or not os.path.lexists(path)
