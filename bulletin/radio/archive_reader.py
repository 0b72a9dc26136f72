"""Reads an archive: searches what aired by its words, and verifies that nothing was changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audio.files.ledger import sha256_of
from bulletin.core.errors import Place, SourceError
from bulletin.radio.archive_log import LOG, LogLine, lines, living, wrong_lines
from bulletin.radio.archive_words import folded, sentences_with


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that aired ``at`` a time, ``start_s`` into the file ``sound``."""

    at: datetime.datetime
    start_s: float
    text: str
    title: str
    sound: str


@dataclass(frozen=True, slots=True)
class ArchiveReader:
    """The archive in a folder. All methods raise ``SourceError`` if there is none."""

    folder: Path

    def find(
        self,
        wanted: str,
        since: datetime.datetime | None = None,
        until: datetime.datetime | None = None,
    ) -> Iterator[Hit]:
        """The sentences with ``wanted`` in them that aired from ``since`` to ``until``, in order.

        Nuktas and case are ignored.
        """
        words = folded(wanted)
        found: dict[str, list[tuple[float, str]]] = {}
        for line in self._living():
            if (since and line.at < since) or (until and line.at > until) or not line.words:
                continue
            if line.words not in found:
                found[line.words] = list(sentences_with(self.folder / line.words, words))
            for start_s, text in found[line.words]:
                yield Hit(line.at, start_s, text, line.title, str(self.folder / line.sound))

    def wrong(self) -> Iterator[str]:
        """What has changed since it was kept, a line each."""
        kept, log = self._living(), self.folder / LOG
        for number, what in wrong_lines(log):
            yield f"{log}, line {number}: {what}"
        files = {line.sound: line.sound_sha256 for line in kept if line.sound}
        files |= {line.words: line.words_sha256 for line in kept if line.words}
        for name, digest in sorted(files.items()):
            path = self.folder / name
            try:
                whole = sha256_of(path) == digest
            except OSError as error:
                yield f"{path}: it cannot be read ({error.strerror or error})"
                continue
            if not whole:
                yield f"{path}: it was changed"

    def last(self) -> tuple[int, str]:
        """How many are kept, and the hash that covers the whole log."""
        kept, found = self._living(), lines(self.folder / LOG)
        return len(kept), found[-1].hash if found else ""

    def _living(self) -> list[LogLine]:
        log = self.folder / LOG
        if not log.is_file():
            raise SourceError(
                "nothing that aired is kept here",
                todo="It is kept as it airs, if days in [archive] of the show's file is above 0.",
                place=Place(str(self.folder)),
            )
        return living(lines(log))
