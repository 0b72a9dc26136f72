"""A hash of everything that decides how a job sounds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bulletin import pipeline
from bulletin.batch.job import Common, Job
from bulletin.batch.job_records import digest
from bulletin.core.address import is_address
from bulletin.core.errors import BulletinError
from bulletin.core.version import __version__

if TYPE_CHECKING:
    from bulletin.core.model import Bulletin

_LONGEST = 255


def fingerprint(job: Job, common: Common, read: Bulletin | None) -> str:
    """A hash of ``read``, if sources are addresses, else of their files, and of the settings.

    Raises ``BulletinError`` if a show's file has a mistake, ``OSError`` if a source cannot be read.
    """
    show = pipeline.of_show(job.show, common.options.get("lexicon"))
    settings = show.model_dump(mode="json")
    told = {
        "version": __version__,
        "job": asdict(job) | {"publish": None, "date": str(job.date or "")},
        "options": dict(common.options),
        "voice": _version_of(job.engine),
        "settings": settings,
        "files": {path: digest(Path(path))[0] for path in sorted(set(_files_in(settings)))},
        "sources": _of_bulletin(read) if read else [digest(Path(each))[0] for each in job.sources],
    }
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


def _of_bulletin(read: Bulletin) -> str:
    return hashlib.sha256(repr((read.title, read.stories)).encode()).hexdigest()


def _version_of(name: str) -> str:
    if name == "auto":
        return ""
    try:
        return pipeline.engine(name).version
    except BulletinError:  # making it says why
        return ""


def _files_in(settings: object) -> Iterator[str]:
    """The files that settings name: station sounds, a bed, pictures."""
    if isinstance(settings, Mapping):
        for value in settings.values():
            yield from _files_in(value)
    elif isinstance(settings, list | tuple):
        for value in settings:
            yield from _files_in(value)
    elif isinstance(settings, str) and _may_be_a_path(settings) and Path(settings).is_file():
        yield settings


def _may_be_a_path(text: str) -> bool:
    return "." in text and len(text) < _LONGEST and "\0" not in text and not is_address(text)


def options_of(common: Common, *names: str) -> dict[str, Any]:
    """The common options with these names that are set."""
    return {name: common.options[name] for name in names if name in common.options}
