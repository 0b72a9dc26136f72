"""Chooses the stories of a slot from a pool, and says why: windows, breaking news, turns.

Turns are counted in bulletins, not in hours, so setting the clock changes no turn.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

from bulletin.clock.memory import AiredStory, Airings, AirMemory
from bulletin.clock.pool import Candidate, Pool
from bulletin.config import Rundown, Settings

_CHARACTERS_A_SECOND = 14
"""Characters a second of Hindi read aloud."""

_MORE = 1.2
"""Take this much more than a slot holds, as fitting drops the excess."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A story, and why it airs, or why not."""

    story: Candidate
    why: str

    @property
    def aired(self) -> AiredStory:
        """What is remembered about it."""
        return AiredStory(self.story.title, (self.story.id, *self.story.others))


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """What airs, in order, and what does not; ``to_fit`` if the excess may be dropped."""

    picked: tuple[Pick, ...]
    passed: tuple[Pick, ...]
    to_fit: bool = False


@dataclass(frozen=True, slots=True)
class _Turn:
    """How a story stands for a slot: it aired ``times`` times, and has ``waited`` for bulletins.

    A new story has waited for infinitely many.
    """

    story: Candidate
    place: int
    breaking: bool
    waited: float
    times: int
    why: str

    def urgency(self, rotates: bool) -> tuple[object, ...]:
        """The sort key for choosing: the smallest airs first."""
        priority, day = self.story.terms.priority, self.story.day.toordinal()
        if not rotates:
            return (not self.breaking, -day, self.place)
        weight = 1 + priority if priority >= 0 else 1 / (1 - priority)
        return (not self.breaking, -self.waited * weight, -priority, self.times, -day, self.place)

    def order(self, rotates: bool) -> tuple[object, ...]:
        """The sort key within a bulletin: the smallest comes first."""
        if not rotates:
            return self.urgency(rotates)
        terms, is_new = self.story.terms, math.isinf(self.waited)
        day = self.story.day.toordinal()
        return (not self.breaking, -terms.priority, not is_new, -day, self.place)


def chosen(
    pool: Pool, memory: AirMemory, slot: datetime.datetime, settings: Settings
) -> StoryChoice:
    """What a ``slot`` of the show's zone has. What it had before is ignored."""
    memory = memory.lacking(slot)
    rules, rotates = settings.rundown or Rundown(), settings.rundown is not None
    turns, passed, aired = [], [], memory.airings()
    for place, story in enumerate(pool.stories):
        if why := forbidden(story, aired.get(story.id, ()), slot, rules):
            passed.append(Pick(story, why))
        else:
            turns.append(_turn(story, place, aired.get(story.id, ()), len(memory), slot, rules))
    turns.sort(key=lambda turn: turn.urgency(rotates))
    count, to_fit = _count(turns, settings)
    picked = sorted(turns[:count], key=lambda turn: turn.order(rotates))
    waiting = [Pick(turn.story, "others come first") for turn in turns[count:]]
    return StoryChoice(
        tuple(Pick(turn.story, turn.why) for turn in picked), (*waiting, *passed), to_fit
    )


def forbidden(story: Candidate, airings: Airings, slot: datetime.datetime, rules: Rundown) -> str:
    """Why a story may not air in a slot; empty if it may."""
    terms, category = story.terms, story.terms.category
    if rules.categories and category not in rules.categories:
        told = f"its category is {category}" if category else "it has no category"
        return f"{told}, and this programme takes {', '.join(rules.categories)}"
    if why := terms.against(slot):
        return why
    most = terms.at_most or rules.at_most
    if most and len(airings) >= most:
        return f"it aired {_times(len(airings))}, its limit"
    a_day = terms.a_day or rules.a_day
    today = sum(at.astimezone(slot.tzinfo).date() == slot.date() for _, at in airings)
    if a_day and today >= a_day:
        return f"it aired {_times(today)} today, its limit for a day"
    return ""


def _turn(
    story: Candidate,
    place: int,
    airings: Airings,
    bulletins: int,
    slot: datetime.datetime,
    rules: Rundown,
) -> _Turn:
    times = len(airings)
    if not airings:
        why = "breaking" if story.terms.breaking else "new"
        return _Turn(story, place, story.terms.breaking, math.inf, times, why)
    first, last = airings[0][1], airings[-1]
    until = first + datetime.timedelta(hours=rules.breaking_h)
    if story.terms.breaking and slot < until:
        why = f"breaking, repeated until {until.astimezone(slot.tzinfo):%H:%M}"
        return _Turn(story, place, True, math.inf, times, why)
    since = last[1].astimezone(slot.tzinfo)
    why = f"its turn: aired {_times(times)}, last on {since:%Y-%m-%d %H:%M}"
    return _Turn(story, place, False, bulletins - last[0], times, why)


def _count(turns: list[_Turn], settings: Settings) -> tuple[int, bool]:
    """How many of the stories air, and whether dropping is to make them fit the slot."""
    rules, slot_s = settings.rundown, settings.radio.slot_s
    if rules is not None and rules.stories is not None:
        return rules.stories, False
    if rules is None or slot_s is None:
        return settings.schedule.most, False
    room, count = _MORE * slot_s * _CHARACTERS_A_SECOND, 0
    while count < len(turns) and room > 0:
        room -= turns[count].story.characters
        count += 1
    return count, True


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
