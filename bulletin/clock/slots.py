"""A schedule's slots, in order."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger

from bulletin.config.schedule import Schedule
from bulletin.core.errors import SettingsError

_INSTANT = datetime.timedelta(microseconds=1)


class Slots:
    """The slots of a schedule as instants, which are aware times in UTC.

    Where a zone's clocks go back, an hour has its slots twice, as listeners hear it twice. Where
    they go forward, a time of day that does not exist is read as if they had not (02:30 is 03:30),
    and an hour that does not exist has no slots.
    """

    def __init__(self, schedule: Schedule, zone: datetime.tzinfo) -> None:
        """Times are in ``zone``; raises ``SettingsError`` if the schedule has no slot."""
        self.zone = zone
        days = ",".join(schedule.weekdays) or "*"
        crons = [
            CronTrigger(
                day_of_week=days, hour=int(time[:2]), minute=int(time[3:]), timezone=self.zone
            )
            for time in schedule.times
        ]
        if schedule.minutes:
            minutes = ",".join(map(str, schedule.minutes))
            crons.append(CronTrigger(day_of_week=days, minute=minutes, timezone=self.zone))
        if not crons:
            raise SettingsError(
                "the schedule has no slot",
                todo='Set times = ["07:00"] or minutes = [0] in [schedule].',
            )
        self._trigger = OrTrigger(crons)

    def after(self, instant: datetime.datetime) -> datetime.datetime:
        """The first slot after an instant."""
        # The trigger tells an hour from its repetition only if it is asked in UTC.
        since = instant.astimezone(datetime.UTC) + _INSTANT
        found: datetime.datetime = self._trigger.get_next_fire_time(None, since)
        return found.astimezone(datetime.UTC)

    def within(
        self, after: datetime.datetime, until: datetime.datetime
    ) -> Iterator[datetime.datetime]:
        """The slots after ``after`` up to and including ``until``, in order."""
        slot = self.after(after)
        while slot <= until:
            yield slot
            slot = self.after(slot)

    def local(self, instant: datetime.datetime) -> datetime.datetime:
        """An instant in the schedule's zone."""
        return instant.astimezone(self.zone)
