"""Which stories aired in which slots: a programme's memory, in its folder of records."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bulletin.clock.state import write_json

try:
    import fcntl
except ImportError:  # a system that the clock does not run on
    fcntl = None  # type: ignore[assignment]

FILE = "rundown.json"
_LOCK = "rundown.lock"
_KEPT = 4000
"""In bulletins: nearly three months of two an hour."""


@dataclass(frozen=True, slots=True)
class AiredStory:
    """A story by its headline, and the ``ids`` it had at all its addresses."""

    title: str
    ids: tuple[str, ...]


Airings = Sequence[tuple[int, datetime.datetime]]
"""In which bulletins a story aired, counted from 0, and in which slots."""


@dataclass(frozen=True, slots=True)
class _Aired:
    """What aired in a ``slot``."""

    slot: datetime.datetime
    stories: tuple[AiredStory, ...]


@dataclass(frozen=True, slots=True)
class AirMemory:
    """Bulletins in the order in which they were made, whatever the clock said."""

    bulletins: tuple[_Aired, ...] = ()

    def __len__(self) -> int:
        """How many bulletins it holds."""
        return len(self.bulletins)

    def having(self, slot: datetime.datetime, stories: Sequence[AiredStory]) -> AirMemory:
        """This memory with the ``stories`` of a slot, in place of what it had before."""
        return AirMemory((*self.lacking(slot).bulletins, _Aired(slot, tuple(stories)))[-_KEPT:])

    def lacking(self, slot: datetime.datetime) -> AirMemory:
        """This memory without a slot."""
        return AirMemory(tuple(each for each in self.bulletins if each.slot != slot))

    def stories(self, slot: datetime.datetime) -> tuple[AiredStory, ...]:
        """A slot's stories; empty if not known yet."""
        return next((each.stories for each in self.bulletins if each.slot == slot), ())

    def airings(self) -> Mapping[str, Airings]:
        """When each story aired, by its id; empty for one that never did."""
        found: defaultdict[str, list[tuple[int, datetime.datetime]]] = defaultdict(list)
        for number, aired in enumerate(self.bulletins):
            for id in {id for story in aired.stories for id in story.ids}:
                found[id].append((number, aired.slot))
        return found

    def write(self, folder: Path) -> None:
        """Write it to the folder of records; raises ``OSError``."""
        told = [
            {"slot": each.slot.isoformat(), "stories": [asdict(story) for story in each.stories]}
            for each in self.bulletins
        ]
        write_json(folder / FILE, {"bulletins": told})

    @classmethod
    def read(cls, folder: Path) -> AirMemory:
        """Read it; empty if there is nothing, or nothing readable."""
        try:
            found = json.loads((folder / FILE).read_bytes())["bulletins"]
            return cls(tuple(map(_aired, found)))
        except (OSError, ValueError, TypeError, KeyError):
            return cls()


def remember(folder: Path, slot: datetime.datetime, stories: Sequence[AiredStory]) -> None:
    """Record which stories a slot has; none, if it has no bulletin of its own.

    The clock and the playout server may do so at once. Raises ``OSError``.
    """
    with (folder / _LOCK).open("w") as lock:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
        memory = AirMemory.read(folder)
        after = memory.having(slot, stories) if stories else memory.lacking(slot)
        if after != memory:
            after.write(folder)


def _aired(found: dict[str, Any]) -> _Aired:
    stories = tuple(AiredStory(each["title"], tuple(each["ids"])) for each in found["stories"])
    slot = datetime.datetime.fromisoformat(found["slot"])
    if slot.tzinfo is None:
        raise ValueError(f"{slot} has no zone")
    return _Aired(slot, stories)
