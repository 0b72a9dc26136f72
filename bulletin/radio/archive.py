"""Keeps what aired for as long as a station must: small sound, and the words with their places.

It limits itself to a number of days and of bytes; the oldest goes first, and the log says so. A
sound that airs again is kept once.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from audio.file_kinds import FileKind
from audio.files import sweep, written_aside
from audio.files.ledger import Ledger, sha256_of
from audio.format import Format
from bulletin.config.archive import Archive as Settings
from bulletin.core.errors import OutputError, Place
from bulletin.manifest.schema import Manifest
from bulletin.radio.archive_log import LOG, LogLine, append, lines, living, next_number
from bulletin.radio.archive_words import words_file
from bulletin.radio.conversion import converted

try:
    import fcntl
except ImportError:  # no such locks on this system
    fcntl = None  # type: ignore[assignment]

_LOCK = ".lock"
_RATE = 48_000


class Archive:
    """An archive in a folder, limited to ``days`` and to the bytes of its settings."""

    def __init__(self, settings: Settings, days: int) -> None:
        """Nothing is created before something is kept."""
        self.folder = Path(settings.folder)
        self._days, self._most = days, settings.most_mb * 1_000_000
        bits = settings.kbit_rate * 1000
        self._kind = FileKind(".opus", "ogg", "libopus", 1.3, bit_rate=bits, rate=_RATE)
        self._log = self.folder / LOG

    def keep(self, sound: Path, manifest: Manifest, at: datetime.datetime, how: str = "") -> None:
        """Keep what aired ``at`` an aware time, and ``how`` it got there; the same only once.

        What is too old, or too much, is removed. Raises ``OutputError`` and ``SoundError``.
        """
        with self._alone() as before:
            digest = sha256_of(sound)
            if any(each.at == at and each.source_sha256 == digest for each in before):
                return
            known = [each for each in living(before) if each.source_sha256 == digest and each.sound]
            kept = known[-1] if known else self._stored(sound, manifest, at)
            line = LogLine(
                number=next_number(before),
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
            line = LogLine(next_number(before), at, title=title, source_sha256=digest, why=why)
            append(self._log, line, before)

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
        text = words_file(manifest)
        words = hashlib.sha256(text).hexdigest()
        ledger.add({f"{stem}.json": words})
        with written_aside(self.folder / f"{stem}.json", aside_in=self.folder) as file:
            file.write(text)
        size = path.stat().st_size + len(text)
        return LogLine(0, at, "", 0.0, "", "", f"{stem}.opus", digest, f"{stem}.json", words, size)

    def _bound(self, found: list[LogLine], now: datetime.datetime) -> None:
        """Remove what is too old at the time ``now``, then the oldest of what is too much."""
        kept = [each for each in living(found) if each.sound]
        oldest = now - datetime.timedelta(days=self._days)
        old = [each for each in kept if each.at < oldest]
        self._let_go(old, found, now, f"older than {self._days} days")
        rest = sorted((each for each in kept if each.at >= oldest), key=lambda each: each.at)
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
        found.append(
            append(self._log, LogLine(next_number(found), now, gone=numbers, why=why), found)
        )
        still = {each.sound for each in living(found)}
        files = [name for each in those if each.sound not in still
                 for name in (each.sound, each.words)]  # fmt: skip
        Ledger(self.folder).remove(files)

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
                todo="Free some space.",
                place=Place(str(error.filename or self.folder)),
            ) from error


def _size(those: Sequence[LogLine]) -> int:
    return sum({each.sound: each.bytes for each in those}.values())
