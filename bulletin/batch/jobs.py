"""Lists of jobs: a folder, a JSONL or CSV file, a sitemap or a feed."""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from bulletin import pipeline
from bulletin.batch.job import Job
from bulletin.core.address import is_address, shown
from bulletin.core.durations import length_s
from bulletin.core.errors import Place, SettingsError, SourceError, nearest, told_as
from bulletin.core.text import decode
from bulletin.core.written_days import day_of

_SEVERAL = "|"
"""Separates the sources, or the outs, in a cell of a CSV file."""


def jobs(source: str, common: Job, reading: pipeline.Options) -> list[Job]:
    """The jobs that ``source`` lists; ``common`` has the defaults.

    Raises ``SettingsError`` with the line of a mistake, and ``SourceError``.
    """
    path = Path(source)
    if is_address(source):
        found = _of_list(source, common, reading)
    elif path.is_dir():
        found = list(_of_folder(path, common))
    elif path.suffix.lower() in _FILES:
        found = list(_of_file(path, common, _FILES[path.suffix.lower()]))
    else:
        found = _of_list(source, common, reading)
    if not found:
        todo = "Name a folder, a .jsonl or a .csv of jobs, a sitemap or a feed."
        if path.is_dir():
            todo = "Put articles in it: a file, or a folder of files, for each bulletin."
        raise SourceError("it has no job", todo=todo, place=Place(source))
    return found


def _of_folder(folder: Path, common: Job) -> Iterator[Job]:
    """A bulletin from each file, and from all files of each folder in it, sorted by name."""
    for path in _shown(folder):
        if path.is_dir():
            if files := tuple(str(each) for each in _shown(path) if _is_source(each)):
                yield replace(common, sources=files)
        elif _is_source(path):
            yield replace(common, sources=(str(path),))


def _shown(folder: Path) -> list[Path]:
    """What is in a folder, but for what is hidden; raises ``SourceError``."""
    with told_as(
        SourceError, "it cannot be read", Place(shown(str(folder))), todo="Check its permissions."
    ):
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _is_source(path: Path) -> bool:
    """Whether it is a file, or a link to none: the job that reads it reports that."""
    return path.is_file() or (path.is_symlink() and not path.exists())


def _of_list(source: str, common: Job, reading: pipeline.Options) -> list[Job]:
    return [
        replace(
            common,
            sources=(each.link,),
            title=common.title or each.title or None,
            date=common.date or each.day,
        )
        for each in pipeline.listed(source, reading)
    ]


class _Row(BaseModel):
    """A job as written; what is unset comes from the command line."""

    model_config = ConfigDict(extra="forbid")

    sources: tuple[str, ...]
    outs: tuple[str, ...] = ()
    title: str | None = None
    date: datetime.date | None = None
    show: str | None = None
    voice: str | None = None
    engine: str | None = None
    duration: float | None = None
    publish: bool | None = None
    manifest: str | None = None

    @field_validator("sources", "outs", mode="before")
    @classmethod
    def _one_or_several(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @field_validator("sources")
    @classmethod
    def _some(cls, sources: tuple[str, ...]) -> tuple[str, ...]:
        if not sources or not all(sources):
            raise ValueError("a job needs at least one source")
        return sources

    @field_validator("date", mode="before")
    @classmethod
    def _day(cls, value: Any) -> Any:
        return day_of(value) if isinstance(value, str) else value

    @field_validator("duration", mode="before")
    @classmethod
    def _length(cls, value: Any) -> float | None:
        return None if value is None else length_s(value)


def _of_file(
    path: Path, common: Job, rows: Callable[[str], Iterator[tuple[int, object]]]
) -> Iterator[Job]:
    try:
        text = decode(path.read_bytes(), str(path))
    except OSError as error:
        todo = "Check its name and its permissions."
        wrong = f"it cannot be read ({error.strerror})"
        raise SourceError(wrong, todo=todo, place=Place(str(path))) from error
    try:
        for line, row in rows(text):
            yield _job(row, common, Place(str(path), line))
    except csv.Error as error:
        raise SettingsError(f"it is not valid CSV ({error})", place=Place(str(path))) from error


def _jsonl(text: str) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                yield number, error


def _csv(text: str) -> Iterator[tuple[int, object]]:
    reader = csv.DictReader(text.splitlines(keepends=True))
    for row in reader:
        told = {name: value for name, value in row.items() if value}
        for name in ("sources", "outs"):
            if name in told:
                told[name] = [each.strip() for each in told[name].split(_SEVERAL)]
        yield reader.line_num, {str(name): value for name, value in told.items()}


_FILES = {".jsonl": _jsonl, ".ndjson": _jsonl, ".csv": _csv}


def _job(row: object, common: Job, place: Place) -> Job:
    if isinstance(row, ValueError):
        raise SettingsError(f"the line is not valid JSON ({row})", place=place)
    try:
        given = _Row.model_validate(row)
    except ValidationError as error:
        first = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
        key = str(first["loc"][0]) if first["loc"] else ""
        if first["type"] == "extra_forbidden":
            todo = nearest(key, _Row.model_fields)
            raise SettingsError(f"a job has no {key!r}", todo=todo, place=place) from None
        told = (
            "is missing"
            if first["type"] == "missing"
            else f"is wrong: {first['msg'].removeprefix('Value error, ')}"
        )
        raise SettingsError(f"the job's {key or 'line'} {told}", place=place) from None
    own = {name: value for name, value in given.model_dump().items() if value is not None}
    if not given.outs:
        own.pop("outs")
    return replace(common, **own)
