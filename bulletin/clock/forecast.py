"""The rundown of the coming slots: what will air and why, what waits, and what never will."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from bulletin.clock.memory import Airings, AirMemory
from bulletin.clock.pool import Candidate, Pool
from bulletin.clock.production import see_that_it_can_be_said
from bulletin.clock.slots import Slots
from bulletin.clock.stories import pool
from bulletin.clock.story_choice import Pick, StoryChoice, chosen, forbidden
from bulletin.config import Rundown, Settings
from bulletin.core.errors import BulletinError

_AHEAD = datetime.timedelta(days=8)
"""A story that may air in no slot for this many days after its beginning never will."""

_RECENT_S = 30.0


@dataclass(frozen=True, slots=True)
class ForecastLine:
    """A story, and why it airs, waits, or never airs."""

    title: str
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What a ``slot``, an ISO time, will have, in order."""

    slot: str
    stories: tuple[ForecastLine, ...]


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next slots, if no story is added or removed; the stories that wait beyond them, or never
    air.

    ``unread`` says what of the sources cannot air because it cannot be read or said.
    """

    timezone: str
    slots: tuple[Planned, ...]
    waiting: tuple[ForecastLine, ...] = ()
    never: tuple[ForecastLine, ...] = ()
    unread: tuple[str, ...] = ()


def forecast(
    settings: Settings, now: datetime.datetime, count: int, tell: Callable[[str], None]
) -> Forecast:
    """The rundown of the next ``count`` slots after ``now``, from the current sources and memory.

    ``tell`` receives warnings. Raises ``SettingsError`` if the schedule has no slot. It reads all
    sources: with feeds, that can take a minute.
    """
    zone = settings.zone
    slots = Slots(settings.schedule, zone)
    ahead = _next(slots, now)
    coming = list(islice(ahead, count))
    local = now.astimezone(zone)
    sayable = partial(see_that_it_can_be_said, day=local.date(), settings=settings)
    found = pool(settings, local, coming[0], sayable, tell)
    if not isinstance(found, Pool):
        head = found.head.title if found.head else ""
        line = ForecastLine(head, found.stories[0].source, "a script, which is made as it is")
        return Forecast(zone.key, tuple(Planned(each.isoformat(), (line,)) for each in coming))
    memory = AirMemory.read(Path(settings.schedule.records))
    planned, silent = _planned(found, memory, coming, settings)
    aired = memory.airings()
    never = {
        each.story.id: _never(each.story, aired.get(each.story.id, ()), slots, coming[0], settings)
        for each in silent
    }
    lost = [Pick(each.story, why) for each in silent if (why := never[each.story.id])]
    return Forecast(
        zone.key,
        planned,
        tuple(_line(each) for each in silent if not never[each.story.id]),
        tuple(map(_line, lost)),
        found.left_out,
    )


class RecentForecast:
    """A forecast for many who ask: it is made anew at most every half minute."""

    def __init__(self, settings: Settings, count: int) -> None:
        """Of the next ``count`` slots."""
        self._settings, self._count = settings, count
        self._lock = threading.Lock()
        self._told: Mapping[str, object] = {}
        self._at = 0.0

    def as_json(self) -> Mapping[str, object]:
        """As values for JSON; no slots where the sources cannot be read."""
        with self._lock:
            if not self._told or time.monotonic() - self._at > _RECENT_S:
                self._told, self._at = self._read(), time.monotonic()
            return self._told

    def _read(self) -> Mapping[str, object]:
        now = datetime.datetime.now(datetime.UTC)
        try:
            return asdict(forecast(self._settings, now, self._count, lambda _line: None))
        except BulletinError:
            return {"slots": []}


def _planned(
    found: Pool, memory: AirMemory, coming: Sequence[datetime.datetime], settings: Settings
) -> tuple[tuple[Planned, ...], list[Pick]]:
    """What the slots have, each as if the ones before it had aired; and what airs in none."""
    planned: list[Planned] = []
    aired: set[str] = set()
    choice = StoryChoice((), ())
    for slot in coming:
        choice = chosen(found, memory, slot, settings)
        lines = tuple(ForecastLine(each.title, "", "already made") for each in memory.stories(slot))
        if not lines:
            lines = tuple(map(_line, choice.picked))
            memory = memory.having(slot, [each.aired for each in choice.picked])
        aired |= {id for each in memory.stories(slot) for id in each.ids}
        planned.append(Planned(slot.isoformat(), lines))
    return tuple(planned), [each for each in choice.passed if each.story.id not in aired]


def _never(
    story: Candidate,
    airings: Airings,
    slots: Slots,
    now: datetime.datetime,
    settings: Settings,
) -> str:
    """Why a story that does not air now never will; empty if it may."""
    terms, rules = story.terms, settings.rundown or Rundown()
    most = terms.at_most or rules.at_most
    is_taken = not rules.categories or terms.category in rules.categories
    if terms.over(now) or not is_taken or (most and len(airings) >= most):
        return forbidden(story, airings, now, rules)
    begins = max(now, terms.since.replace(tzinfo=slots.zone)) if terms.since else now
    within = slots.within(begins - datetime.timedelta(seconds=1), begins + _AHEAD)
    if any(not terms.against(slots.local(each)) for each in within):
        return ""
    return f"no slot falls in its time ({_wanted(story)})"


def _wanted(story: Candidate) -> str:
    terms = story.terms
    days = ", ".join(sorted(terms.weekdays))
    hours = ", ".join(map(str, terms.hours))
    until = f"until {terms.until:%Y-%m-%d %H:%M}" if terms.until else ""
    return "; ".join(filter(None, (days, hours, until)))


def _next(slots: Slots, now: datetime.datetime) -> Iterator[datetime.datetime]:
    """The slots after now, in the show's zone."""
    slot = slots.after(now)
    while True:
        yield slots.local(slot)
        slot = slots.after(slot)


def _line(pick: Pick) -> ForecastLine:
    return ForecastLine(pick.story.title, pick.story.story.source, pick.why)
