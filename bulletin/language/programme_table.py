"""``programme.toml``: the words around the news, and how a date and a time are written."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bulletin.core.errors import LanguageError, Place
from bulletin.language.loading import toml
from bulletin.language.values import Month


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date and a time as in a newsreader's script; normalisation reads them."""

    date_form: str
    time_form: str
    weekdays: tuple[str, ...]
    months: Mapping[int, str]
    greetings: Sequence[tuple[int, str]]
    day_parts: Sequence[tuple[int, str]]

    def date(self, day: datetime.date) -> str:
        """``25 नवंबर 2026``."""
        return self.date_form.format(day=day.day, month=self.months[day.month], year=day.year)

    def weekday(self, day: datetime.date) -> str:
        """``बुधवार``."""
        return self.weekdays[day.weekday()]

    def time(self, time: datetime.time) -> str:
        """``शाम 6:30 बजे``."""
        hour = (time.hour - 1) % 12 + 1
        clock = f"{hour}:{time.minute:02}" if time.minute else str(hour)
        return self.time_form.format(day_part=_at(self.day_parts, time.hour), clock=clock)

    def greeting(self, time: datetime.time | None) -> str:
        """``सुप्रभात``; without a time, a greeting for any hour."""
        return _at(self.greetings, time.hour if time else 12)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A sentence, and ``phrases`` by which others with the same meaning are recognised."""

    text: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """``words`` are templates by the key of ``[programme]`` that they are the default of.

    ``disclosure`` is the sentence that says that the voice is synthetic.
    """

    words: Mapping[str, str | tuple[str, ...]]
    calendar: Calendar
    disclosure: Announcement


def read_words(path: Path, months: Mapping[str, Month]) -> ProgrammeWords:
    """The words of a language's ``programme.toml``; raises ``LanguageError``."""
    tables = toml(path)
    words = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in tables["words"].items()
    }
    calendar = Calendar(
        date_form=tables["calendar"]["date"],
        time_form=tables["calendar"]["time"],
        weekdays=tuple(tables["calendar"]["weekdays"]),
        months=MappingProxyType({month.number: month.spoken for month in months.values()}),
        greetings=_by_hour(tables["greetings"], path),
        day_parts=_by_hour(tables["day_parts"], path),
    )
    said = tables["disclosure"]
    announcement = Announcement(said["text"], tuple(said["phrases"]))
    return ProgrammeWords(MappingProxyType(words), calendar, announcement)


def _by_hour(table: Mapping[str, Any], path: Path) -> tuple[tuple[int, str], ...]:
    found = sorted((int(hour), says) for hour, says in table.items())
    if not found or found[0][0] != 0:
        raise LanguageError("the day does not begin at hour 0", place=Place(str(path)))
    return tuple(found)


def _at(by_hour: Sequence[tuple[int, str]], hour: int) -> str:
    return by_hour[bisect_right(by_hour, hour, key=lambda entry: entry[0]) - 1][1]
