"""A bulletin's script on disk: saved as it is typed, with its earlier versions beside it.

``script.md`` is always the newest text. A version is a file in ``versions/``, named after the time
(UTC) and its text; one is made whenever a change is complete, and before one that is not.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import threading
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from audio.files import sweep, written_aside
from bulletin.core.errors import OutputError, Place, SourceError, told_as

FILE = "script.md"
_FOLDER = "versions"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{6})Z-([0-9a-f]{12})\.md")
_TIME = "%Y-%m-%dT%H-%M-%S.%f"
_MOST = 500
_OLDER = "Take an earlier one from «Versions», or from the folder versions."


def digest(text: str) -> str:
    """Identifies a text: twelve hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text: the ``name`` of its file, when it was saved, and its :func:`digest`."""

    name: str
    kept: datetime.datetime
    rev: str


class Keep(Enum):
    """Which versions a change makes: what is being typed is none until it is complete."""

    NONE = "none"
    BEFORE = "before"
    BOTH = "both"


class KeptScript:
    """The script in a bulletin's folder; used under the folder's lock."""

    def __init__(self, folder: Path) -> None:
        """Removes partial files that a killed run left."""
        self.path = folder / FILE
        self._versions = folder / _FOLDER
        self.lock = threading.RLock()
        sweep(folder)
        sweep(self._versions)

    def read(self) -> str:
        """The newest text; raises ``SourceError``."""
        try:
            text = self.path.read_text("utf-8")
        except OSError as error:
            what = f"it cannot be read ({error.strerror or error})"
        except UnicodeDecodeError:
            what = "it is not UTF-8 text"
        else:
            if text.strip():
                return text
            what = "it is empty"
        raise SourceError(what, todo=_OLDER, place=Place(str(self.path)))

    def rev(self) -> str:
        """Identifies the newest text, which need not be valid."""
        return digest(self._text() or "")

    def _text(self) -> str | None:
        try:
            return self.path.read_text("utf-8", errors="replace")
        except FileNotFoundError:
            return None

    def save(self, text: str, keep: Keep = Keep.BOTH) -> None:
        """Save ``text`` atomically, and what is kept of it; raises ``OutputError``."""
        with told_as(
            OutputError,
            "it cannot be saved",
            self.path,
            todo="Free some space on the disk; until then the text stays in the page.",
        ):
            before = self._text()
            if text == before and keep is not Keep.BOTH:
                return
            if keep is not Keep.NONE and before is not None:
                self._keep(before)
            with written_aside(self.path) as file:
                file.write(text.encode())
            if keep is Keep.BOTH:
                self._keep(text)

    def versions(self) -> list[Version]:
        """The earlier texts, newest first."""
        names = (_NAME.fullmatch(path.name) for path in self._versions.glob("*.md"))
        found = [
            Version(
                name[0],
                datetime.datetime.strptime(name[1], _TIME).replace(tzinfo=datetime.UTC),
                name[2],
            )
            for name in names
            if name
        ]
        return sorted(found, key=lambda each: each.name, reverse=True)

    def newest(self) -> Version | None:
        """The version saved last."""
        return next(iter(self.versions()), None)

    def version(self, rev: str) -> str:
        """The text of an earlier version by its digest; raises ``SourceError``."""
        for each in self.versions():
            if each.rev == rev:
                return (self._versions / each.name).read_text("utf-8")
        raise SourceError("there is no such version", place=Place(str(self._versions)))

    def _keep(self, text: str) -> None:
        """Make a version of ``text``, unless the newest one has it."""
        rev = digest(text)
        newest = self.newest()
        if newest and newest.rev == rev:
            return
        self._versions.mkdir(exist_ok=True)
        now = datetime.datetime.now(datetime.UTC).strftime(_TIME)
        with written_aside(self._versions / f"{now}Z-{rev}.md") as file:
            file.write(text.encode())
        for old in self.versions()[_MOST:]:
            (self._versions / old.name).unlink(missing_ok=True)
