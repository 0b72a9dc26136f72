"""The words on the pages, and how they show dates, times and durations."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from bulletin.core.errors import Place, SettingsError

FILE = "words.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """The table of :data:`FILE`; a template uses a word as ``words.play``."""

    table: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        """A word, or a list of them; raises ``KeyError``."""
        return self.table[name]

    def month(self, moment: datetime.date) -> str:
        """«नवंबर 2026»."""
        return self._filled("month_year", moment)

    def date(self, moment: datetime.date) -> str:
        """«25 नवंबर 2026»."""
        return self._filled("date", moment)

    def day(self, moment: datetime.date) -> str:
        """«बुधवार, 25 नवंबर 2026»."""
        return self._filled("weekday_date", moment)

    def time(self, moment: datetime.datetime) -> str:
        """«शाम 6:30 बजे», in the moment's own zone."""
        parts = {int(hour): part for hour, part in self["parts_of_day"].items()}
        part = parts[max(hour for hour in parts if hour <= moment.hour)]
        name = "clock_minute" if moment.minute else "clock_hour"
        hour = (moment.hour - 1) % 12 + 1
        return str(self[name].format(part=part, hour=hour, minute=f"{moment.minute:02}"))

    def length(self, seconds: float) -> str:
        """«2 मिनट 50 सेकंड», «1 घंटा 5 मिनट»."""
        whole = round(seconds)
        if whole >= 3600:
            hours, minutes = divmod(round(whole / 60), 60)
            said = [f"{hours} {self['hour' if hours == 1 else 'hours']}"]
            return " ".join([*said, f"{minutes} {self['minute']}"] if minutes else said)
        minutes, rest = divmod(whole, 60)
        said = [f"{minutes} {self['minute']}"] if minutes else []
        return " ".join([*said, f"{rest} {self['second']}"] if rest or not said else said)

    def _filled(self, name: str, moment: datetime.date) -> str:
        names = {
            "day": moment.day,
            "month": self["months"][moment.month - 1],
            "weekday": self["weekdays"][moment.weekday()],
            "year": moment.year,
        }
        return str(self[name].format(**names))


def load(folder: Path | None) -> Words:
    """The words, with those of a station's ``folder`` overriding ours; raises ``SettingsError``."""
    table = tomllib.loads(files(__package__).joinpath(FILE).read_text("utf-8"))
    own = folder / FILE if folder else None
    if own and own.is_file():
        try:
            given = tomllib.loads(own.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise SettingsError(f"it is not TOML: {error}", place=Place(str(own))) from error
        unknown = [name for name in given if type(given[name]) is not type(table.get(name))]
        if unknown:
            raise SettingsError(
                f"the pages have no word {unknown[0]!r} of that kind", place=Place(str(own))
            )
        table |= given
    return Words(table)
