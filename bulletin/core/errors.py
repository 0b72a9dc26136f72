"""What can go wrong, as a tree.

::

    BulletinError            exit 1
    ├── InputError           exit 2   what was given cannot be used
    │   ├── SourceError               an article: missing, empty, not text
    │   ├── ScriptError               a script: a mark or a line that it can't have
    │   ├── SettingsError             the show's file or an option
    │   ├── LanguageError             a language's tables
    │   └── DurationError             it cannot be made as long as it is to be
    ├── EngineError          exit 3   the voice cannot speak
    │   ├── EngineUnavailableError         not installed, or it will say nothing in this run
    │   └── SpeechError               it was asked to speak and did not
    │       ├── NoSpeechError                  it answered, but not with the speech of these words
    │       └── PassingError                   it failed in a way that can pass
    │           └── ThrottledError                 it is asked too much
    └── OutputError          exit 4   the bulletin cannot be written

Every error says what was wrong, where it is known (``file:line``), and what to do about it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from bulletin.core.address import scrubbed

__all__ = [
    "BulletinError",
    "DurationError",
    "EngineError",
    "EngineUnavailableError",
    "InputError",
    "LanguageError",
    "NoSpeechError",
    "OutputError",
    "PassingError",
    "Place",
    "ScriptError",
    "SettingsError",
    "SourceError",
    "SpeechError",
    "ThrottledError",
    "nearest",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: its name as the user gave it, the line and the column, counted from 1."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """``file:line:column``, as much of it as is known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """What to do about a ``name`` that isn't ``known``: take the nearest, else ``otherwise``."""
    names = list(known)
    near = difflib.get_close_matches(name, names, n=1)
    return f"Did you mean {near[0]!r}?" if near else otherwise or f"There are: {', '.join(names)}."


class BulletinError(Exception):
    """The root of all errors that are shown to a user as one line."""

    exit_code = 1

    def __init__(self, what: str, *, todo: str = "", place: Place | None = None) -> None:
        """``what`` was wrong, ``todo`` about it (a full sentence or empty), and the ``place``."""
        self.what = what
        self.todo = todo
        self.place = place

    def __str__(self) -> str:
        """One line: ``place: what. todo``, in which addresses show no secrets."""
        where = f"{self.place}: " if self.place else ""
        what = scrubbed(self.what)
        stop = "" if what.endswith((".", "।", "?", "!")) else "."
        return f"{scrubbed(where)}{what}{stop} {self.todo}".rstrip()

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process boundary whole (the keyword arguments would be lost)."""
        return (_rebuild, (type(self), self.what, self.todo, self.place))


def _rebuild(kind: type[BulletinError], what: str, todo: str, place: Place | None) -> BulletinError:
    return kind(what, todo=todo, place=place)


class InputError(BulletinError):
    """What was given cannot be used."""

    exit_code = 2


class SourceError(InputError):
    """An article cannot be read, or holds nothing to say."""


class ScriptError(InputError):
    """A script holds a mistake."""


class SettingsError(InputError):
    """A show's file or an option holds a mistake."""


class LanguageError(InputError):
    """A language's table holds a mistake."""


class DurationError(InputError):
    """What is to be said is too long or too short for the time that it is to last."""


class EngineError(BulletinError):
    """The voice cannot speak."""

    exit_code = 3


class EngineUnavailableError(EngineError):
    """An engine is not installed here, its host is out of reach, or it refuses to speak at all."""


class SpeechError(EngineError):
    """An engine was asked to speak and did not."""


class NoSpeechError(SpeechError):
    """An engine answered, but not with the speech of the words that it was asked for."""


class PassingError(SpeechError):
    """An engine failed in a way that can pass: a cut connection, an answer that broke off."""


class ThrottledError(PassingError):
    """An engine is asked too much; it asks for ``wait_s`` seconds of rest, or 0."""

    def __init__(
        self, what: str, *, todo: str = "", place: Place | None = None, wait_s: float = 0.0
    ) -> None:
        """See the class."""
        super().__init__(what, todo=todo, place=place)
        self.wait_s = wait_s

    def __reduce__(self) -> tuple[object, ...]:
        """As of every error, with its wait."""
        kind = partial(type(self), todo=self.todo, place=self.place, wait_s=self.wait_s)
        return (kind, (self.what,))


class OutputError(BulletinError):
    """The bulletin cannot be written where it was asked for."""

    exit_code = 4
