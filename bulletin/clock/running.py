"""The clock as it runs on a machine: its folders, its lock, its time."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bulletin.clock.air_folder import Air
from bulletin.clock.aired import Outcome
from bulletin.clock.archivist import archivist
from bulletin.clock.desk import Desk
from bulletin.clock.maker import Maker, Publish, Worker
from bulletin.clock.records import Records
from bulletin.clock.slots import Slots
from bulletin.clock.station import LOOK_AGAIN, Clock, Station
from bulletin.clock.watchdog import ALIVE, READY, notify
from bulletin.config import Settings
from bulletin.config.presets import preset
from bulletin.core.address import is_address, scrubbed
from bulletin.core.errors import OutputError, Place, SettingsError, told_as
from bulletin.radio.station_delivery import Asked

_DAY = datetime.timedelta(days=1)


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime.datetime:
        """Now, in UTC."""
        return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True, slots=True)
class Run:
    """A station, with exclusive access to its records."""

    station: Station
    desk: Desk
    slots: Slots
    tell: Callable[[str], None]

    @property
    def upcoming(self) -> str:
        """The next slot."""
        return f"{self.slots.local(self._next()):%Y-%m-%d %H:%M}"

    @property
    def begins(self) -> str:
        """When the next slot's bulletin is begun."""
        return f"{self.slots.local(self._next() - self.station.lead):%H:%M}"

    @property
    def is_due(self) -> bool:
        """Whether something is due now: the next slot is near, or one was missed."""
        return not self.station.idle or self.station.missed

    def _next(self) -> datetime.datetime:
        return max(self.slots.after(datetime.datetime.now(datetime.UTC)), self.station.upcoming)

    def forever(self, ended: threading.Event) -> None:
        """Run until stopped; systemd is notified of each step."""
        notify(READY)
        while not ended.is_set():
            ended.wait(self._step())

    def once(self, ended: threading.Event) -> bool:
        """Do what is due and return; whether each slot that was due has a new bulletin."""
        before = self.station.last
        while not ended.is_set():
            pause = self._step()
            self.station.settle_ahead()
            if self.station.idle:
                break
            ended.wait(pause)
        last = self.station.last
        return last is before or last is None or last.outcome in (Outcome.NEW, Outcome.LATE)

    def _step(self) -> float:
        try:
            pause = self.station.step().total_seconds()
            notify(ALIVE)
            return pause
        except Exception as error:  # whatever it is: the station must go on
            self.tell(scrubbed(f"internal error: {type(error).__name__}: {error}"))
            return LOOK_AGAIN.total_seconds()


@contextmanager
def opened(
    settings: Settings, publish: Publish | None, tell: Callable[[str], None]
) -> Iterator[Run]:
    """The show's station; raises ``SettingsError`` or ``OutputError`` if it cannot start."""
    slots = Slots(settings.schedule, settings.zone)
    if not settings.schedule.sources:
        raise SettingsError(
            "the schedule has no source of stories",
            todo='Set sources = ["stories"] in [schedule].',
        )
    records = Path(settings.schedule.records)
    for folder in (records / "kept", Path(settings.schedule.folder)):
        with told_as(OutputError, "it cannot be made", folder):
            folder.mkdir(parents=True, exist_ok=True)
    with _alone(records):
        station, desk = station_of(settings, slots, Worker(publish), SystemClock(), tell)
        try:
            yield Run(station, desk, slots, tell)
        finally:
            desk.stop()


def station_of(
    settings: Settings, slots: Slots, maker: Maker, clock: Clock, tell: Callable[[str], None]
) -> tuple[Station, Desk]:
    """A station over the folders that the settings name, and its desk."""
    schedule, radio = settings.schedule, settings.radio
    folder = Path(schedule.records)
    kept = folder / "kept"
    metrics = Path(schedule.metrics) if schedule.metrics else folder / "metrics.prom"
    records = Records(folder, metrics, slots.zone, tell)
    asked = Asked(radio.preset, preset(radio.preset), radio.slot_s)
    air = Air(Path(schedule.folder), kept, asked, schedule.keep, schedule.sidecar)
    desk = Desk(settings, maker, kept, records.metrics, tell)
    keeper = archivist(settings, tell)
    return Station(settings, slots, desk, air, records, clock, tell, keeper), desk


def coming(settings: Settings, now: datetime.datetime) -> Iterator[str]:
    """The slots of the next 24 hours, a line each."""
    slots = Slots(settings.schedule, settings.zone)
    lead = datetime.timedelta(minutes=settings.schedule.lead_min)
    for slot in slots.within(now, now + _DAY):
        local, begin = slots.local(slot), slots.local(slot - lead)
        name = local.strftime(settings.schedule.name)
        yield f"{local:%a %Y-%m-%d %H:%M %z}  made from {begin:%H:%M:%S}  {name}"


def missing(settings: Settings) -> Iterator[str]:
    """The schedule's sources that are missing, a line each."""
    if not settings.schedule.sources:
        yield 'the schedule has no source of stories. Set sources = ["stories"] in [schedule].'
    for name in settings.schedule.sources:
        if not is_address(name) and not Path(name).exists():
            yield f"{name}: this source is missing; a slot would have no story from it"


@contextmanager
def _alone(records: Path) -> Iterator[None]:
    """Check that no other clock writes these records; raises ``SettingsError``."""
    try:
        import fcntl
    except ImportError:
        raise SettingsError(
            "the clock needs file locks, which this system does not have",
            todo="Run it on Linux or macOS.",
        ) from None
    with told_as(OutputError, "it cannot be written to", records):
        lock = (records / "lock").open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise SettingsError(
                "another bulletin run uses these records",
                todo="Stop it first, or name another folder of records in [schedule].",
                place=Place(str(records)),
            ) from None
        yield
