"""Makes and checks one bulletin for one slot."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import bulletin
from audio.files.ledger import sha256_of
from bulletin import pipeline
from bulletin.clock.air_folder import manifest_of
from bulletin.clock.memory import AiredStory, AirMemory
from bulletin.clock.stories import pool
from bulletin.clock.story_choice import Pick, StoryChoice, chosen
from bulletin.config import Settings
from bulletin.config.presets import preset
from bulletin.core.errors import SourceError
from bulletin.core.model import Bulletin, Story
from bulletin.pipeline import Gathered, WarningLines, plan
from bulletin.radio.newest import examined


@dataclass(frozen=True, slots=True)
class Task:
    """What to make: the bulletin of a ``slot`` (in the schedule's zone), from stories as of
    ``moment``.

    Its manifest is written beside the sound ``out``.
    """

    slot: datetime.datetime
    moment: datetime.datetime
    out: Path
    settings: Settings

    @property
    def manifest(self) -> Path:
        """The manifest's file."""
        return self.out.with_name(manifest_of(self.out.name))


@dataclass(frozen=True, slots=True)
class Made:
    """A bulletin that may air, made for a ``slot`` in the show's zone, and its ``stories``."""

    slot: datetime.datetime
    out: Path
    title: str
    duration_s: float
    sha256: str
    stories: tuple[AiredStory, ...] = ()


def make(task: Task, tell: Callable[[str], None]) -> Made:
    """Make it; ``tell`` receives warnings. Raises ``BulletinError``.

    A programme says the slot's time. A bulletin that fails the check before air is an error.
    """
    settings = _of_the_slot(task)
    schedule, radio = settings.schedule, settings.radio

    def sayable(story: Story) -> None:
        see_that_it_can_be_said(story, task.slot.date(), settings)

    picked, gathered = _stories(task, sayable, tell)
    made = bulletin.make(
        pipeline.assembled(gathered, None, task.slot.date(), settings),
        task.out,
        engine=schedule.engine,
        voice=schedule.voice,
        manifest=task.manifest,
        show=settings,
        duration=radio.slot_s,
        listener=_LogLines(tell),
    )
    examined(task.out, task.out, preset(radio.preset), radio.slot_s)
    dropped = {(each.title, each.source) for each in made.fit.dropped} if made.fit else set()
    aired = [
        each.aired for each in picked if (each.story.title, each.story.story.source) not in dropped
    ]
    digest = sha256_of(task.out)
    return Made(task.slot, task.out, made.title, made.duration_s, digest, tuple(aired))


def _stories(
    task: Task, sayable: Callable[[Story], None], tell: Callable[[str], None]
) -> tuple[tuple[Pick, ...], Sequence[Gathered]]:
    """The slot's stories; raises ``SourceError`` if there are none."""
    settings = task.settings
    found = pool(settings, task.moment, task.slot, sayable, tell)
    if isinstance(found, Gathered):
        return (), (found,)
    memory = AirMemory.read(Path(settings.schedule.records))
    choice = chosen(found, memory, task.slot, settings)
    if not choice.picked:
        waiting = (f"«{each.story.title}»: {each.why}" for each in choice.passed)
        reasons = [*found.left_out, *waiting]
        why = f": {reasons[0]}" if reasons else ""
        todo = "" if reasons else "Check the sources in [schedule]."
        raise SourceError(f"there is no story for this slot{why}", todo=todo)
    return choice.picked, [
        Gathered((_placed(each.story.story, place, choice),), (each.story.day,))
        for place, each in enumerate(choice.picked)
    ]


def _placed(story: Story, place: int, choice: StoryChoice) -> Story:
    """A story with its ``place``; to fit a slot, the last may be dropped first."""
    if not choice.to_fit:
        return story
    return replace(story, priority=-place, droppable=place > 0)


def see_that_it_can_be_said(story: Story, day: datetime.date, settings: Settings) -> None:
    """Plan a story by itself, within bounds; raises ``BulletinError`` if it cannot be said."""
    pipeline.apart(_planned, story, day, settings)


def _planned(story: Story, day: datetime.date, settings: Settings) -> None:
    plan(Bulletin("", day, (story,)), settings)


def _of_the_slot(task: Task) -> Settings:
    programme = task.settings.programme
    if programme is None:
        return task.settings
    programme = programme.model_copy(update={"time": f"{task.slot:%H:%M}"})
    return task.settings.model_copy(update={"programme": programme})


class _LogLines(WarningLines):
    """Logs warnings, and which voice was chosen."""

    def voice_chosen(self, why: str) -> None:
        self.tell(why)
