"""A station with a simulated clock: real sources, real makes, real files."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bulletin.clock.desk import Desk
from bulletin.clock.maker import Event, Failed, Making, Told
from bulletin.clock.production import Made, Task, make
from bulletin.clock.running import station_of
from bulletin.clock.slots import Slots
from bulletin.clock.station import Station
from bulletin.config import Radio, Schedule, Settings, Sound

ARTICLE = """जयपुर

मानसून से पहले नालों की सफाई शुरू

नगर निगम ने शहर के सभी नालों की सफाई का काम शुरू कर दिया है। मंत्री ने कहा कि काम समय पर पूरा होगा।

अधिकारियों को हर सप्ताह रिपोर्ट देने के निर्देश दिए गए हैं। लापरवाही करने वाले ठेकेदारों पर जुर्माना लगेगा।
"""
STORY = """जयपुर

मानसून से पहले नालों की सफाई शुरू

नगर निगम ने शहर के सभी नालों की सफाई का काम शुरू कर दिया है। काम समय पर पूरा होगा।
"""
"""The same, short: a test of the clock makes it over and over."""

START = datetime.datetime(2026, 7, 1, 0, 30, tzinfo=datetime.UTC)


class Killed(BaseException):
    """The process was killed: nothing after this is run."""


@dataclass(slots=True)
class Time:
    """The time, as a test sets it."""

    at: datetime.datetime = START

    def now(self) -> datetime.datetime:
        return self.at


@dataclass(slots=True)
class Speed:
    """Makes bulletins here, really, and lets them take ``takes`` of the simulated time."""

    time: Time
    takes: timedelta = timedelta(seconds=40)
    begun: list[datetime.datetime] = field(default_factory=list)

    def begin(self, task: Task) -> Making:
        self.begun.append(task.slot)
        return _Simulated(task, self.time, self.time.at + self.takes)


@dataclass(slots=True)
class _Simulated:
    task: Task
    time: Time
    ready: datetime.datetime
    running: bool = True

    def events(self) -> Iterator[Event]:
        if not self.running or self.time.at < self.ready:
            return
        self.running = False
        lines: list[Told] = []
        ended: Made | Failed
        try:
            ended = make(self.task, lambda line: lines.append(Told(line)))
        except Exception as error:
            ended = Failed(str(error))
        yield from lines
        yield ended

    def stop(self) -> None:
        self.running = False


@dataclass(slots=True)
class Newsroom:
    """A folder with a show in it, and the station that runs it; ``said`` is what it told."""

    folder: Path
    settings: Settings
    time: Time = field(default_factory=Time)
    said: list[str] = field(default_factory=list)
    speed: Speed = field(init=False)
    station: Station = field(init=False)
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        self.speed = Speed(self.time)
        for name in ("stories", "air", "records/kept"):
            (self.folder / name).mkdir(parents=True)
        self.write_story()
        self.start()

    def write_story(self, text: str = STORY, name: str = "story.txt") -> Path:
        path = self.folder / "stories" / name
        path.write_text(text, "utf-8")
        stamp = self.time.at.timestamp()
        os.utime(path, (stamp, stamp))
        return path

    def start(self) -> None:
        """Begin anew, as after a restart: nothing is known but what stands in files."""
        slots = Slots(self.settings.schedule, self.settings.zone)
        self.station, self.desk = station_of(
            self.settings, slots, self.speed, self.time, self.said.append
        )

    def run(self, until: datetime.datetime, hook: Callable[[], None] = lambda: None) -> None:
        """Live until a time; ``hook`` is called before each step."""
        while self.time.at < until:
            hook()
            pause = self.station.step()
            # A job is looked at every half second: in ten, nothing else changes.
            self.time.at = min(self.time.at + max(pause, timedelta(seconds=10)), until)
        self.station.step()

    @property
    def air(self) -> list[str]:
        files = (self.folder / "air").iterdir()
        return sorted(path.name for path in files if path.name[0] != ".")

    def slots(self, since: datetime.datetime) -> list[datetime.datetime]:
        return list(Slots(self.settings.schedule, self.settings.zone).within(since, self.time.at))


def settings(folder: Path, **schedule: object) -> Settings:
    """A show that is on air at every full hour, in a voice that is quick."""
    own: dict[str, object] = {
        "minutes": (0,),
        "timezone": "UTC",
        "sources": (str(folder / "stories"),),
        "engine": "silent",
        "folder": str(folder / "air"),
        "records": str(folder / "records"),
        "sidecar": True,
    }
    return Settings(
        schedule=Schedule.model_validate({**own, **schedule}),
        radio=Radio(preset="community-radio", station_latin="Radio"),
        sound=Sound(target=-18.0),
    )
