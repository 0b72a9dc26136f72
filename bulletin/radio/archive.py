"""Keeps what aired for as long as a station must: small sound, and the words with their places.

It limits itself to a number of days and of bytes; the oldest goes first, and the log says so. A
sound that airs again is kept once.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audio.file_kinds import FileKind
from audio.files import sweep, written_aside
from audio.files.ledger import Ledger, sha256_of
from audio.format import Format
from bulletin.config.archive import Archive as Settings
from bulletin.core.errors import OutputError, Place, SourceError
from bulletin.manifest.chapters import chapters
from bulletin.manifest.schema import Manifest
from bulletin.manifest.sentences import sentences
from bulletin.radio.archive_log import LogLine, append, lines, wrong_lines
from bulletin.radio.conversion import converted

try:
    import fcntl
except ImportError:  # no such locks on this system
    fcntl = None  # type: ignore[assignment]

__all__ = ["Archive", "Hit"]

_LOG = "aired.jsonl"
_LOCK = ".lock"
_RATE = 48_000
_OF_NO_SOUND = "\u093c\u200c\u200d"
"""A nukta and joiners, which may or may not be typed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that aired ``at`` a time, ``start_s`` into the file ``sound``."""

    at: datetime.datetime
    start_s: float
    text: str
    title: str
    sound: str


class Archive:
    """An archive in a folder, limited to ``days`` and to the bytes of its settings."""

    def __init__(self, settings: Settings, days: int) -> None:
        """Nothing is created before something is kept."""
        self.folder = Path(settings.folder)
        self._days, self._most = days, settings.most_mb * 1_000_000
        bits = settings.kbit_rate * 1000
        self._kind = FileKind(".opus", "ogg", "libopus", 1.3, bit_rate=bits, rate=_RATE)
        self._log = self.folder / _LOG

    def keep(self, sound: Path, manifest: Manifest, at: datetime.datetime, how: str = "") -> None:
        """Keep what aired ``at`` an aware time, and ``how`` it got there; the same only once.

        What is too old, or too much, is removed. Raises ``OutputError`` and ``SoundError``.
        """
        with self._alone() as before:
            digest = sha256_of(sound)
            if any(each.at == at and each.source_sha256 == digest for each in before):
                return
            gone = _gone(before)
            known = [
                each
                for each in before
                if each.source_sha256 == digest and each.sound and each.number not in gone
            ]
            kept = known[-1] if known else self._stored(sound, manifest, at)
            line = LogLine(
                number=_next(before),
                at=at,
                title=manifest.title,
                duration_s=manifest.duration_s,
                how=how,
                source_sha256=digest,
                sound=kept.sound,
                sound_sha256=kept.sound_sha256,
                words=kept.words,
                words_sha256=kept.words_sha256,
                bytes=kept.bytes,
            )
            before.append(append(self._log, line, before))
            self._bound(before, at)

    def note(self, at: datetime.datetime, title: str, digest: str, why: str) -> None:
        """Log what aired and could not be kept, and ``why``. Raises ``OutputError``."""
        with self._alone() as before:
            line = LogLine(_next(before), at, title=title, source_sha256=digest, why=why)
            append(self._log, line, before)

    def find(
        self,
        wanted: str,
        since: datetime.datetime | None = None,
        until: datetime.datetime | None = None,
    ) -> Iterator[Hit]:
        """The sentences with ``wanted`` in them that aired from ``since`` to ``until``, in order.

        Nuktas and case are ignored. Raises ``SourceError`` if there is no archive.
        """
        words = _plain(wanted)
        found: dict[str, list[tuple[float, str]]] = {}
        for line in self._living():
            if (since and line.at < since) or (until and line.at > until) or not line.words:
                continue
            if line.words not in found:
                found[line.words] = list(self._sentences(line.words, words))
            for start_s, text in found[line.words]:
                yield Hit(line.at, start_s, text, line.title, str(self.folder / line.sound))

    def wrong(self) -> Iterator[str]:
        """What has changed since it was kept, a line each; raises ``SourceError`` without an
        archive.
        """
        living = self._living()
        for number, what in wrong_lines(self._log):
            yield f"{self._log}, line {number}: {what}"
        files = {line.sound: line.sound_sha256 for line in living if line.sound}
        files |= {line.words: line.words_sha256 for line in living if line.words}
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
        found = lines(self._log)
        return len(self._living()), found[-1].hash if found else ""

    def _living(self) -> list[LogLine]:
        if not self._log.is_file():
            raise SourceError(
                "nothing that aired is kept here",
                todo="Set days in [archive] of the show's file, for bulletin run to keep it.",
                place=Place(str(self.folder)),
            )
        found = lines(self._log)
        gone = _gone(found)
        return [each for each in found if not each.gone and each.number not in gone]

    def _stored(self, sound: Path, manifest: Manifest, at: datetime.datetime) -> LogLine:
        """The files of something new."""
        stem = f"{at:%Y-%m}/{at:%Y%m%d-%H%M%S}"
        while (self.folder / f"{stem}.opus").exists():
            stem += "x"
        path = self.folder / f"{stem}.opus"
        path.parent.mkdir(exist_ok=True)
        ledger = Ledger(self.folder)
        with written_aside(path, aside_in=self.folder) as file:
            converted(sound, self._kind, file, manifest, Format(_RATE, 1))
            file.flush()
            digest = sha256_of(Path(file.name))
            ledger.add({f"{stem}.opus": digest})
        text = _words(manifest)
        words = hashlib.sha256(text).hexdigest()
        ledger.add({f"{stem}.json": words})
        with written_aside(self.folder / f"{stem}.json", aside_in=self.folder) as file:
            file.write(text)
        size = path.stat().st_size + len(text)
        return LogLine(0, at, "", 0.0, "", "", f"{stem}.opus", digest, f"{stem}.json", words, size)

    def _bound(self, found: list[LogLine], now: datetime.datetime) -> None:
        """Remove what is too old at the time ``now``, then the oldest of what is too much."""
        gone = _gone(found)
        living = [each for each in found if each.sound and each.number not in gone]
        oldest = now - datetime.timedelta(days=self._days)
        old = [each for each in living if each.at < oldest]
        self._let_go(old, found, now, f"older than {self._days} days")
        rest = sorted((each for each in living if each.at >= oldest), key=lambda each: each.at)
        size = _size(rest)
        much: list[LogLine] = []
        while len(rest) > 1 and size > self._most:
            much.append(rest.pop(0))
            size = _size(rest)
        self._let_go(much, found, now, f"over {self._most // 1_000_000} MB")

    def _let_go(
        self, those: Sequence[LogLine], found: list[LogLine], now: datetime.datetime, why: str
    ) -> None:
        if not those:
            return
        numbers = tuple(each.number for each in those)
        found.append(append(self._log, LogLine(_next(found), now, gone=numbers, why=why), found))
        gone = _gone(found)
        still = {each.sound for each in found if each.number not in gone}
        files = [name for each in those if each.sound not in still
                 for name in (each.sound, each.words)]  # fmt: skip
        Ledger(self.folder).remove(files)

    def _sentences(self, name: str, wanted: str) -> Iterator[tuple[float, str]]:
        try:
            text = (self.folder / name).read_text("utf-8")
            if wanted not in _plain(text):  # faster than sentence by sentence
                return
            told = json.loads(text)["sentences"]
        except (OSError, ValueError, KeyError, TypeError):
            return  # verify reports it
        for start_s, text in told:
            if wanted in _plain(text):
                yield start_s, text

    @contextmanager
    def _alone(self) -> Iterator[list[LogLine]]:
        """The lines, with exclusive access; the system's errors are raised as ``OutputError``."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with (self.folder / _LOCK).open("w") as lock:
                if fcntl is not None:
                    fcntl.flock(lock, fcntl.LOCK_EX)
                sweep(self.folder)
                yield lines(self._log)
        except OSError as error:
            raise OutputError(
                f"what aired cannot be kept ({error.strerror or error})",
                todo="Make room.",
                place=Place(str(error.filename or self.folder)),
            ) from error


def _words(manifest: Manifest) -> bytes:
    said = sentences(manifest, chapters(manifest))
    told = {
        "title": manifest.title,
        "stories": [[story.start_s, story.title or story.kind] for story in manifest.stories],
        "sentences": [[round(each.start_s, 3), each.text] for each in said],
    }
    return json.dumps(told, ensure_ascii=False).encode(errors="replace")


def _plain(text: str) -> str:
    spaced = " ".join(text.split())
    apart = unicodedata.normalize("NFD", spaced)
    for sign in _OF_NO_SOUND:
        apart = apart.replace(sign, "")
    return apart.casefold()


def _size(those: Sequence[LogLine]) -> int:
    return sum({each.sound: each.bytes for each in those}.values())


def _gone(found: Sequence[LogLine]) -> set[int]:
    return {number for each in found for number in each.gone}


def _next(found: Sequence[LogLine]) -> int:
    return found[-1].number + 1 if found else 1
