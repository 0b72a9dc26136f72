"""One bulletin for one slot, made and examined."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bulletin import engines, pipeline
from bulletin.clock.air_folder import manifest_of
from bulletin.clock.stories import gathered
from bulletin.config import Settings
from bulletin.config.presets import preset
from bulletin.core.model import Bulletin, Story
from bulletin.narration.clips import ClipStore, default_folder
from bulletin.narration.synthesis import Narrated
from bulletin.radio.cart_labels import labelled
from bulletin.radio.newest import examined
from bulletin.sources.isolation import call

__all__ = ["Made", "Task", "make", "sha256_of"]

_BLOCK = 1 << 20


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
    choice = engines.choose(schedule.engine, schedule.voice)
    if choice.why:
        tell(choice.why)

    def sayable(story: Story) -> None:
        call(_planned, story, task.slot.date(), choice.engine.name, settings)

    stories = gathered(schedule, task.moment, sayable, tell)
    asked = preset(radio.preset)
    auto = schedule.engine == engines.AUTO
    order = pipeline.Order(
        pipeline.assembled(stories, None, task.slot.date(), settings),
        choice.engine,
        choice.voice,
        (task.out,),
        task.manifest,
        partial(engines.stand_in, choice.engine.name, schedule.voice) if auto else None,
        voice_named=schedule.voice is not None,
        duration_s=radio.slot_s,
        label=partial(labelled, radio) if asked.labelled else None,
    )
    made = pipeline.make(order, settings, ClipStore(default_folder()), _Teller(tell))
    examined(task.out, task.out, asked, radio.slot_s)
    return Made(task.slot, task.out, made.title, made.duration_s, sha256_of(task.out))


def _planned(story: Story, day: datetime.date, engine: str, settings: Settings) -> None:
    """See that a story can be said; raises ``InputError``."""
    pipeline.plan(Bulletin("", day, (story,)), engines.engine(engine), settings)


def sha256_of(path: Path) -> str:
    """A file's SHA-256; raises ``OSError``."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _of_the_slot(task: Task) -> Settings:
    programme = task.settings.programme
    if programme is None:
        return task.settings
    programme = programme.model_copy(update={"time": f"{task.slot:%H:%M}"})
    return task.settings.model_copy(update={"programme": programme})


@dataclass(frozen=True, slots=True)
class _Teller:
    """Hears of the work, and tells what is not as it should be."""

    tell: Callable[[str], None]

    def spoken(self, parts: int, of: int) -> None: ...

    def damaged(self, file: str) -> None:
        self.tell(f"{file}: this kept clip was damaged; it is made again")

    def voice_changed(self, why: str) -> None:
        self.tell(why)

    def voice_shared(self, why: str) -> None:
        self.tell(why)

    def rendered(self, part: Narrated, seconds: float) -> None: ...
