"""The clock's state between two runs, which others may read while it runs."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from audio.files import written_aside


@dataclass(frozen=True, slots=True)
class Good:
    """The last bulletin that may air: which slot it was made for, and when it was ready.

    Times are ISO; ``file`` is its name, in the air folder and among the copies.
    """

    slot: str
    file: str
    sha256: str
    title: str
    duration_s: float
    made: str

    @property
    def instant(self) -> datetime.datetime:
        """Its slot as an instant."""
        return _instant(self.slot)

    @property
    def ready(self) -> datetime.datetime:
        """When it was ready, as an instant."""
        return _instant(self.made)


@dataclass(frozen=True, slots=True)
class State:
    """The instant of the last ``settled`` slot, the last ``good`` bulletin, and one ``coming``.

    A settled slot's outcome is known. What is coming was made, and is not on air yet.
    """

    settled: datetime.datetime
    good: Good | None = None
    coming: Good | None = None

    def write(self, path: Path, zone: datetime.tzinfo) -> None:
        """Write it; raises ``OSError``."""
        told: dict[str, object] = {"settled": self.settled.astimezone(zone).isoformat()}
        for name, good in (("good", self.good), ("coming", self.coming)):
            told[name] = asdict(good) if good else None
        write_json(path, told)

    @classmethod
    def read(cls, path: Path) -> State | None:
        """What was written; ``None`` if there is nothing, or nothing readable."""
        try:
            found = json.loads(path.read_bytes())
            return cls(_instant(found["settled"]), _good(found["good"]), _good(found["coming"]))
        except (OSError, ValueError, TypeError, KeyError):
            return None


def _good(found: dict[str, Any] | None) -> Good | None:
    good = Good(**found) if found else None
    if good:
        _instant(good.slot)
        _instant(good.made)
    return good


def write_json(path: Path, value: object, *, synced: bool = True) -> None:
    """Write a file atomically; raises ``OSError``."""
    with written_aside(path, synced=synced) as file:
        file.write(json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n")


def read_alive(path: Path) -> datetime.datetime | None:
    """When the clock that wrote this heartbeat was alive; ``None`` if there is none."""
    try:
        return _instant(json.loads(path.read_bytes())["alive"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _instant(text: str) -> datetime.datetime:
    found = datetime.datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(f"{text!r} has no time zone")
    return found.astimezone(datetime.UTC)
