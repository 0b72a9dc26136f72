"""One bulletin for one slot, made and examined."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import bulletin
from audio.files.ledger import sha256_of
from bulletin import pipeline
from bulletin.clock.air_folder import manifest_of
from bulletin.clock.stories import gathered
from bulletin.config import Settings
from bulletin.config.presets import preset
from bulletin.core.model import Bulletin, Story
from bulletin.pipeline import Listener
from bulletin.radio.newest import examined

__all__ = ["Made", "Task", "make"]


@dataclass(frozen=True, slots=True)
class Task:
    """What to make: the bulletin of a ``slot`` (of the schedule's zone), of stories of ``moment``.

    Beside the sound ``out``, its manifest is written.
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
    """A bulletin that may go on air, made for a ``slot`` of the schedule's zone."""

    slot: datetime.datetime
    out: Path
    title: str
    duration_s: float
    sha256: str


def make(task: Task, tell: Callable[[str], None]) -> Made:
    """Make it; what is not as it should be is told in a line. Raises ``BulletinError``.

    A programme says the slot's time. What does not pass the check before air is an error.
    """
    settings = _of_the_slot(task)
    schedule, radio = settings.schedule, settings.radio

    def sayable(story: Story) -> None:
        pipeline.apart(_planned, story, task.slot.date(), settings)

    stories = gathered(schedule, task.moment, sayable, tell)
    made = bulletin.make(
        pipeline.assembled(stories, None, task.slot.date(), settings),
        task.out,
        engine=schedule.engine,
        voice=schedule.voice,
        manifest=task.manifest,
        show=settings,
        duration=radio.slot_s,
        listener=_Teller(tell),
    )
    examined(task.out, task.out, preset(radio.preset), radio.slot_s)
    return Made(task.slot, task.out, made.title, made.duration_s, sha256_of(task.out))


def _planned(story: Story, day: datetime.date, settings: Settings) -> None:
    """See that a story can be said; raises ``InputError``."""
    pipeline.plan(Bulletin("", day, (story,)), settings)


def _of_the_slot(task: Task) -> Settings:
    programme = task.settings.programme
    if programme is None:
        return task.settings
    programme = programme.model_copy(update={"time": f"{task.slot:%H:%M}"})
    return task.settings.model_copy(update={"programme": programme})


@dataclass(frozen=True, slots=True)
class _Teller(Listener):
    """Hears of the work, and tells what is not as it should be."""

    tell: Callable[[str], None]

    def noted(self, line: str) -> None:
        self.tell(line)

    def voice_chosen(self, why: str) -> None:
        self.tell(why)

    def damaged(self, file: str) -> None:
        self.tell(f"{file}: this kept clip was damaged; it is made again")

    def voice_changed(self, why: str) -> None:
        self.tell(why)

    def voice_shared(self, why: str) -> None:
        self.tell(why)
