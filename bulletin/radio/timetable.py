"""The slots of a station's bulletins as a calendar that others can subscribe to (RFC 5545)."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence

from icalendar import Calendar, Event, vRecur

from bulletin.core.version import __version__


def timetable(
    station: str, minutes: Sequence[int], length_s: float, since: datetime.datetime
) -> bytes:
    """A calendar in which each of ``minutes`` is an hourly event, from the hour of ``since`` on.

    ``since`` is an aware time in the station's zone; the calendar is in UTC, as an hourly event
    needs no zone. The same slots have the same ids in every calendar.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//bulletin//{__version__}//HI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{station}: समाचार")
    for minute in sorted(set(minutes)):
        event = Event()
        begins = since.replace(minute=minute, second=0, microsecond=0)
        event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"bulletin:{station}:{minute}")))
        event.add("dtstamp", since.astimezone(datetime.UTC))
        event.add("dtstart", begins.astimezone(datetime.UTC))
        event.add("duration", datetime.timedelta(seconds=round(length_s)))
        event.add("summary", f"{station}: समाचार")
        event.add("rrule", vRecur(freq="HOURLY"))
        calendar.add_component(event)
    return bytes(calendar.to_ical())
