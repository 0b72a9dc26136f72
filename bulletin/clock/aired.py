"""The as-run log: one line of JSON per slot, one file per month, three months kept."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path

from audio.files.appending import append_line

_KEPT = datetime.timedelta(days=92)
_NAME = re.compile(r"aired-(\d{4})-(\d\d)\.jsonl")


class Outcome(StrEnum):
    """What a slot had."""

    NEW = "new"
    LATE = "late"
    LAST_GOOD = "last-good"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Aired:
    """What aired in a ``slot``, and why, if it was not a bulletin made for it in time.

    ``slot``, ``made`` and ``at``, when the line was written, are ISO times in the schedule's zone.
    ``sha256`` is the file's; ``duration_s`` is in seconds. If nothing aired, they are empty.
    """

    slot: str
    outcome: Outcome
    reason: str = ""
    file: str = ""
    sha256: str = ""
    title: str = ""
    duration_s: float = 0.0
    made: str = ""
    at: str = ""

    @property
    def instant(self) -> datetime.datetime:
        """The slot as an instant."""
        return datetime.datetime.fromisoformat(self.slot).astimezone(datetime.UTC)


_KEYS = {each.name for each in fields(Aired)}


@dataclass(slots=True)
class Log:
    """The log in a folder. If it cannot be written, as on a full disk, it is written later.

    ``made`` holds the instants of the slots that had a bulletin of their own.
    """

    folder: Path
    made: set[datetime.datetime] = field(default_factory=set)
    last: Aired | None = None
    _waiting: list[Aired] = field(default_factory=list)

    def load(self) -> None:
        """Read the log; invalid lines are skipped."""
        for aired in self.lines():
            self._heed(aired)

    def lines(self) -> Iterator[Aired]:
        """All lines, month by month."""
        for path in sorted(self._files()):
            yield from _lines(path)

    def add(self, aired: Aired) -> None:
        """Add a line; raises ``OSError`` if it has to wait."""
        self._heed(aired)
        self._waiting.append(aired)
        self.flush()

    def flush(self) -> None:
        """Write the waiting lines; raises ``OSError`` if they still have to wait."""
        while self._waiting:
            first = self._waiting[0]
            line = json.dumps(asdict(first), ensure_ascii=False).encode()
            append_line(self.folder / f"aired-{first.at[:7]}.jsonl", line)
            self._waiting.pop(0)

    def rotate(self, now: datetime.datetime) -> None:
        """Delete months that ended over 92 days before ``now``."""
        oldest = (now - _KEPT).strftime("%Y-%m")
        for path in self._files():
            if path.stem.removeprefix("aired-") < oldest and _is_log(path):
                path.unlink(missing_ok=True)

    def forget_after(self, instant: datetime.datetime) -> None:
        """Forget which slots after an instant had bulletins of their own: the clock was wrong."""
        self.made = {slot for slot in self.made if slot <= instant}

    def _files(self) -> list[Path]:
        return [path for path in self.folder.glob("aired-*.jsonl") if _NAME.fullmatch(path.name)]

    def _heed(self, aired: Aired) -> None:
        self.last = aired
        if aired.outcome in (Outcome.NEW, Outcome.LATE):
            self.made.add(aired.instant)


def _is_log(path: Path) -> bool:
    """Whether we wrote it."""
    return not path.is_symlink() and path.is_file() and any(_lines(path))


def _lines(path: Path) -> Iterator[Aired]:
    for line in path.read_text("utf-8", "replace").splitlines():
        try:
            known = {key: value for key, value in json.loads(line).items() if key in _KEYS}
            aired = Aired(**{**known, "outcome": Outcome(known["outcome"])})
            _ = aired.instant
        except (ValueError, TypeError, KeyError, AttributeError):
            continue  # cut off by a power failure
        yield aired
