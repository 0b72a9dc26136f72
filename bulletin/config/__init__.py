"""The show: how a station's bulletins are made, from a TOML file into typed settings.

Each table (or a few related ones) has a module; this one loads them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails

from bulletin.config.archive import Archive
from bulletin.config.disclosure import Disclosure, Provenance
from bulletin.config.mistakes import in_words, setting_of
from bulletin.config.podcast import Podcast
from bulletin.config.programme import Newsreader, Programme, StoryRule
from bulletin.config.radio import Radio
from bulletin.config.rundown import Rundown
from bulletin.config.schedule import Schedule
from bulletin.config.serve import Serve
from bulletin.config.sound import Sound
from bulletin.config.speaking import Narration, Pauses
from bulletin.config.table import Several, Table, table_in
from bulletin.config.time_zone import zone_name
from bulletin.core import tomlfile
from bulletin.core.defaults import LANGUAGE
from bulletin.core.errors import Place, SettingsError, nearest
from bulletin.core.moments import INDIA, machine_zone
from bulletin.core.text import content, decode
from bulletin.core.tomlfile import TomlFile
from bulletin.language.lexicon_file import Rule, rules

__all__ = [
    "Archive",
    "Disclosure",
    "Narration",
    "Newsreader",
    "Pauses",
    "Podcast",
    "Programme",
    "Provenance",
    "Radio",
    "Rundown",
    "Schedule",
    "Serve",
    "Settings",
    "Sound",
    "StoryRule",
    "load",
]


class Settings(Table):
    """A show's settings; each has a default, so no file is needed.

    ``lexicon`` holds the rules of the file's ``[[lexicon]]`` tables, in the form of a lexicon
    file's ``[[rule]]`` (see :mod:`bulletin.language.lexicon_file`).
    """

    timezone: str = Field(
        default="",
        description="The time zone of the show, by its name in the IANA list; unset, India's if "
        "its language is Hindi, else this machine's.",
        examples=[INDIA],
    )
    programme: Programme | None = None
    reader: Several[Newsreader] = ()
    story: Several[StoryRule] = ()
    pauses: Pauses = Pauses()
    narration: Narration = Narration()
    podcast: Podcast = Podcast()
    radio: Radio = Radio()
    schedule: Schedule = Schedule()
    rundown: Rundown | None = None
    serve: Serve = Serve()
    archive: Archive = Archive()
    sound: Sound = Sound()
    disclosure: Disclosure = Disclosure()
    provenance: Provenance = Provenance()
    lexicon: tuple[Rule, ...] = ()

    @field_validator("reader")
    @classmethod
    def _each_once(cls, readers: tuple[Newsreader, ...]) -> tuple[Newsreader, ...]:
        names = [each.name for each in readers]
        if len(set(names)) < len(names):
            raise ValueError("two newsreaders have the same name")
        return readers

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, name: str) -> str:
        return zone_name(name)

    @field_validator("schedule")
    @classmethod
    def _of_one_zone(cls, schedule: Schedule, info: ValidationInfo) -> Schedule:
        own = info.data.get("timezone")
        if own and schedule.timezone not in ("", own):
            raise ValueError(f"its timezone is not the show's, {own}. Leave it out there")
        return schedule

    @property
    def named_zone(self) -> str:
        """The zone that the show names; empty if it names none."""
        return self.timezone or self.schedule.timezone

    @property
    def zone(self) -> ZoneInfo:
        """The zone of all its dates and times."""
        if self.named_zone:
            return ZoneInfo(self.named_zone)
        is_hindi = self.podcast.language.partition("-")[0] == LANGUAGE
        return ZoneInfo(INDIA) if is_hindi else machine_zone()


def load(path: Path) -> Settings:
    """The settings in a TOML file; raises ``SettingsError`` with the line of the mistake."""
    try:
        text = decode(content(path), str(path))
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        raise SettingsError(
            f"the show's file cannot be read ({error.strerror})",
            todo="Check its name, or write one with bulletin init." if missing else "",
            place=Place(str(path)),
        ) from error
    file = tomlfile.parse(text, str(path))
    own = tuple(rules(file, "lexicon"))
    try:
        everything = {"schedule": {}, "archive": {}, **file.tables, "lexicon": own}
        return Settings.model_validate(everything, context={"folder": path.parent})
    except ValidationError as error:
        raise _mistake(error.errors()[0], file) from error


def _mistake(error: ErrorDetails, file: TomlFile) -> SettingsError:
    if error["type"] == "extra_forbidden":
        return _unknown(error, file)
    key, field = setting_of(Settings, error["loc"])
    what, todo = in_words(error, key, field)
    return SettingsError(f"{_named(key)}: {what}", todo=todo, place=file.place(key, error["input"]))


def _unknown(error: ErrorDetails, file: TomlFile) -> SettingsError:
    key = error["loc"]
    name, known = str(key[-1]), _table_at(key[:-1]).model_fields
    elsewhere = [table for table, fields in _tables() if name in fields]
    if name in Settings.model_fields and table_in(Settings.model_fields[name].annotation) is None:
        elsewhere = ["front of the first table"]
    todo = nearest(name, known)
    if elsewhere:
        near = f" {todo}" if todo.startswith("Did you") and len(key) > 1 else ""
        todo = f"It belongs in {' or '.join(elsewhere)}.{near}"
    return SettingsError(
        f"there is no setting {_named(key)!r}", todo=todo, place=file.place(key, error["input"])
    )


def _named(key: Sequence[str | int]) -> str:
    return ".".join(str(part) for part in key if isinstance(part, str))


def _tables() -> Iterator[tuple[str, Collection[str]]]:
    """The headings of the tables, and what each may contain."""
    for name, field in Settings.model_fields.items():
        if table := table_in(field.annotation):
            several = "tuple" in str(field.annotation)
            yield f"[[{name}]]" if several else f"[{name}]", table.model_fields


def _table_at(key: Sequence[str | int]) -> type[Table]:
    table: type[Table] = Settings
    for name in key:
        if isinstance(name, str):
            table = table_in(table.model_fields[name].annotation) or table
    return table
