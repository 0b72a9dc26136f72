"""A ledger of our files in a folder that others use too, so that we remove only our own.

The ledger is a hidden file in that folder, in the format of ``sha256sum``: a line for each file
that was put there, with its SHA-256. A line is added before its file appears, so a process killed
in between leaves a line too many, never a file that would seem to be somebody else's. A file is
ours as long as a line has its present content.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path, PurePath

from audio.files import written_aside

LEDGER = ".bulletin-ledger"
_SHA256_DIGITS = 64
_SPARE_LINES = 1000
_Stamp = tuple[int, int, int]
_CUT_OFF = b"/\n"
"""Ends a truncated line: no file's name ends with it."""


def sha256_of(path: Path) -> str:
    """A file's SHA-256 in hexadecimal; raises ``OSError``."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


class Ledger:
    """The ledger of a ``folder``; paths are relative to it."""

    def __init__(self, folder: Path) -> None:
        """The file is created with the first line."""
        self.folder = folder
        self.file = folder / LEDGER
        self._known: dict[str, set[str]] = {}
        self._known_of: _Stamp | None = None

    def add(self, digests: Mapping[PurePath | str, str]) -> None:
        """Record files, by their SHA-256, that are about to be put there; raises ``OSError``."""
        if not digests:
            return
        lines = b"".join(_line(str(path), digest) for path, digest in digests.items())
        is_known = self._known_of is not None and self._known_of == self._stamp()
        with self.file.open("ab+", buffering=0) as file:
            end = file.seek(0, os.SEEK_END)
            if end:
                file.seek(end - 1)
                if file.read(1) != b"\n":  # a line was cut off by a full disk or a kill
                    lines = _CUT_OFF + lines
            file.write(lines)
        if is_known:
            for path, digest in digests.items():
                _note(self._known, str(path), digest)
            self._known_of = self._stamp()

    def entries(self) -> Mapping[str, set[str]]:
        """The recorded digests of each path, the last recorded path at the end.

        The file is read again if somebody else has changed it.
        """
        stamp = self._stamp()
        if stamp is None or stamp != self._known_of:
            self._known, self._known_of = self._read(), stamp
        return self._known

    def _read(self) -> dict[str, set[str]]:
        try:
            *lines, _cut_off = self.file.read_bytes().split(b"\n")
        except OSError:
            return {}
        found: dict[str, set[str]] = {}
        for line in lines:
            if entry := _entry(line):
                _note(found, *entry)
        if len(lines) > _SPARE_LINES:
            self._shorten(found, len(lines))
        return found

    def _stamp(self) -> _Stamp | None:
        """A value that changes with the file; ``None`` if there is none."""
        try:
            status = self.file.stat()
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def holds(self, path: PurePath | str, entries: Mapping[str, set[str]] | None = None) -> bool:
        """Whether the file at ``path`` is one that we put there, unchanged."""
        digests = (self.entries() if entries is None else entries).get(str(path), set())
        file = self.folder / path
        try:
            return bool(digests) and self._is_plain(file) and sha256_of(file) in digests
        except OSError:
            return False

    def remove(self, paths: Iterable[PurePath | str]) -> list[str]:
        """Remove those files that are still ours; returns their paths. Raises ``OSError``."""
        entries = self.entries()
        removed = []
        for path in paths:
            if self.holds(path, entries):
                (self.folder / path).unlink(missing_ok=True)
                removed.append(str(path))
        return removed

    def _is_plain(self, file: Path) -> bool:
        """Whether it is a regular file, not reached through a link."""
        between = [each for each in file.parents if each.is_relative_to(self.folder)]
        links = any(each.is_symlink() for each in (file, *between[:-1]))
        return not links and file.is_file()

    def _shorten(self, entries: Mapping[str, set[str]], lines: int) -> None:
        """Rewrite it without the files that are gone, if they are most of its ``lines``."""
        kept = {path: each for path, each in entries.items() if (self.folder / path).exists()}
        needed = [_line(path, digest) for path, each in kept.items() for digest in each]
        if lines > 2 * len(needed):
            with suppress(OSError), written_aside(self.file) as file:
                file.write(b"".join(needed))


def _note(entries: dict[str, set[str]], path: str, digest: str) -> None:
    entries[path] = entries.pop(path, set()) | {digest}


def _line(path: str, digest: str) -> bytes:
    name = os.fsencode(path)
    escaped = name.replace(b"\\", b"\\\\").replace(b"\n", b"\\n").replace(b"\r", b"\\r")
    return (b"\\" if escaped != name else b"") + digest.encode() + b"  " + escaped + b"\n"


def _entry(line: bytes) -> tuple[str, str] | None:
    """A line's path and digest, ``None`` if it was cut off or is invalid."""
    escaped = line.startswith(b"\\")
    digest, gap, name = line.removeprefix(b"\\").partition(b"  ")
    if not gap or not name or name.endswith(b"/") or len(digest) != _SHA256_DIGITS:
        return None
    if escaped:
        name = _unescaped(name)
    return os.fsdecode(name), digest.decode("ascii", "replace")


def _unescaped(name: bytes) -> bytes:
    parts = name.split(b"\\\\")
    return b"\\".join(part.replace(b"\\n", b"\n").replace(b"\\r", b"\r") for part in parts)
