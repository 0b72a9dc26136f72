"""What stories aired in which slots: a programme's own memory, in its folder of records."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bulletin.clock.state import write_json

__all__ = ["FILE", "AiredStory", "Memory"]

FILE = "rundown.json"
_KEPT = 4000
"""Bulletins: nearly three months of two an hour."""


@dataclass(frozen=True, slots=True)
class AiredStory:
    """A story by its headline, and the ``ids`` that it had at all its addresses."""

    title: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Aired:
    """What aired in a ``slot``, in ISO."""

    slot: str
    stories: tuple[AiredStory, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """Bulletins in the order in which they were made, whatever the clock said meanwhile."""

    bulletins: tuple[_Aired, ...] = ()

    def __len__(self) -> int:
        """How many bulletins it holds."""
        return len(self.bulletins)

    def having(self, slot: datetime.datetime, stories: Sequence[AiredStory]) -> Memory:
        """The same with what a slot has; what it had before counts no more."""
        aired = _Aired(slot.isoformat(), tuple(stories))
        return Memory((*self.lacking(slot).bulletins, aired)[-_KEPT:])

    def lacking(self, slot: datetime.datetime) -> Memory:
        """The same without a slot."""
        others = (each for each in self.bulletins if _instant(each.slot) != slot)
        return Memory(tuple(others))

    def stories(self, slot: datetime.datetime) -> tuple[AiredStory, ...]:
        """What a slot has; nothing, where that is not known yet."""
        found = (each.stories for each in self.bulletins if _instant(each.slot) == slot)
        return next(found, ())

    def airings(self, id: str) -> list[tuple[int, datetime.datetime]]:
        """In which bulletins a story aired, counted from 0, and in which slots."""
        return [
            (number, _instant(aired.slot))
            for number, aired in enumerate(self.bulletins)
            if any(id in story.ids for story in aired.stories)
        ]

    def write(self, folder: Path) -> None:
        """Keep it in the folder of records; raises ``OSError``."""
        write_json(folder / FILE, {"bulletins": [asdict(each) for each in self.bulletins]})

    @classmethod
    def read(cls, folder: Path) -> Memory:
        """What was kept; empty where there is nothing, or nothing that can be read."""
        try:
            found = json.loads((folder / FILE).read_bytes())["bulletins"]
            return cls(tuple(_aired(each) for each in found))
        except (OSError, ValueError, TypeError, KeyError):
            return cls()


def _aired(found: dict[str, list[dict[str, str]]]) -> _Aired:
    stories = tuple(AiredStory(each["title"], tuple(each["ids"])) for each in found["stories"])
    slot = str(found["slot"])
    _instant(slot)
    return _Aired(slot, stories)


def _instant(slot: str) -> datetime.datetime:
    instant = datetime.datetime.fromisoformat(slot)
    if instant.tzinfo is None:
        raise ValueError(f"{slot!r} has no zone")
    return instant
