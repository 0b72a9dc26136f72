"""The values of the fields in a programme's sentences."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable

from bulletin.config import Programme
from bulletin.core.model import Story
from bulletin.core.readable import readable_text, title_of
from bulletin.core.templates import filled
from bulletin.language.programme_table import Calendar

_LONGEST_PLACE = 3


class Fields:
    """The values of one programme's fields, filled into its sentences."""

    def __init__(self, programme: Programme, date: datetime.date, calendar: Calendar) -> None:
        """``date`` is the bulletin's."""
        hour, _, minute = programme.time.partition(":")
        time = datetime.time(int(hour), int(minute)) if hour else None
        self._values = {
            "station": programme.station,
            "programme": programme.name,
            "date": calendar.date(date),
            "weekday": calendar.weekday(date),
            "time": calendar.time(time) if time else "",
            "greeting": calendar.greeting(time),
        }

    def words(self, templates: Iterable[str]) -> list[str]:
        """The sentences whose fields all have a value."""
        return [said for each in templates if (said := filled(each, self._values))]

    def of_story(self, template: str, story: Story, number: int, place: str) -> str:
        """One sentence about the story of a ``number`` from 1; empty if it cannot be said."""
        of_it = {"headline": title_of(story), "place": place, "number": str(number)}
        return filled(template, self._values | of_it)


def place_of(story: Story) -> str:
    """A story's place, if a sentence can name it («भोपाल», «नई दिल्ली»); else empty."""
    place = readable_text(story.place).strip(" ,।.:-–—")
    is_name = all(unicodedata.category(each)[0] in "LMZ" for each in place)
    return place if is_name and len(place.split()) <= _LONGEST_PLACE else ""
