"""When a story may air, and how urgently, as set by its newsroom."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of each day from ``begin`` to just before ``end``; it may pass midnight."""

    begin: datetime.time
    end: datetime.time

    def has(self, time: datetime.time) -> bool:
        """Whether a time of day is within it."""
        if self.begin < self.end:
            return self.begin <= time < self.end
        return time >= self.begin or time < self.end

    def __str__(self) -> str:
        """Both times, as they are written."""
        return f"{self.begin:%H:%M}-{self.end:%H:%M}"


@dataclass(frozen=True, slots=True)
class Terms:
    """A story airs from ``since`` until ``until``, on ``weekdays`` and within ``hours`` (all, if
    empty).

    Times are naive, in the show's zone. A ``breaking`` story leads the next bulletin. A higher
    ``priority`` airs more often. A story airs at most ``at_most`` times, and ``a_day`` times a day.
    """

    since: datetime.datetime | None = None
    until: datetime.datetime | None = None
    weekdays: frozenset[str] = frozenset()
    hours: tuple[Hours, ...] = ()
    breaking: bool = False
    priority: int = 0
    category: str = ""
    at_most: int | None = None
    a_day: int | None = None

    def against(self, slot: datetime.datetime) -> str:
        """Why a story may not air in a slot of the show's zone; empty if it may."""
        local = slot.replace(tzinfo=None)
        if self.since and local < self.since:
            return f"it begins at {self.since:%Y-%m-%d %H:%M}"
        if self.until and local >= self.until:
            return f"it ended at {self.until:%Y-%m-%d %H:%M}"
        if self.weekdays and WEEKDAYS[local.weekday()] not in self.weekdays:
            days = [day for day in WEEKDAYS if day in self.weekdays]
            return f"it airs only on {', '.join(days)}"
        if self.hours and not any(each.has(local.time()) for each in self.hours):
            return f"it airs only within {', '.join(map(str, self.hours))}"
        return ""

    def over(self, slot: datetime.datetime) -> bool:
        """Whether ``slot`` comes after the time until which the story airs."""
        return self.until is not None and slot.replace(tzinfo=None) >= self.until


ANY_TIME = Terms()
