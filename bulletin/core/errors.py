"""The errors, as a tree.

::

    BulletinError            exit 1
    ├── InputError           exit 2   the input cannot be used
    │   ├── SourceError               an article: missing, empty, not text
    │   │   └── NoArticleError                 something else than a Hindi article
    │   ├── ScriptError               a script: a mark or a line that is not allowed
    │   ├── SettingsError             the show's file or an option
    │   ├── LanguageError             a language's tables
    │   └── DurationError             the requested duration cannot be met
    ├── EngineError          exit 3   the voice cannot speak
    │   ├── EngineUnavailableError         not installed, or of no use in this run
    │   └── SpeechError               it was asked to speak and failed
    │       ├── NoSpeechError                  it answered, but not with speech of these words
    │       └── PassingError                   a temporary failure
    │           └── ThrottledError                 its rate limit is reached
    └── OutputError          exit 4   the bulletin cannot be written

Every error says what was wrong, where (``file:line``, if known), and what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bulletin.core.address import scrubbed

if TYPE_CHECKING:
    from pydantic import ValidationError


class Place(NamedTuple):
    """A place in a file: its name as the user gave it, the line and the column, counted from 1."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """``file:line:column``, as far as known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """What to do about an unknown ``name``: use the nearest ``known`` one, else ``otherwise``."""
    import difflib

    names = list(known)
    near = difflib.get_close_matches(name, names, n=1)
    return f"Did you mean {near[0]!r}?" if near else otherwise or f"There are: {', '.join(names)}."


class BulletinError(Exception):
    """The base of all errors that a user sees as one line."""

    exit_code = 1

    def __init__(self, what: str, *, todo: str = "", place: Place | None = None) -> None:
        """``what`` was wrong, and where; ``todo`` is a sentence on what to do, or empty."""
        self.what = what
        self.todo = todo
        self.place = place

    def __str__(self) -> str:
        """One line: ``place: what. todo``, with secrets removed from addresses."""
        where = f"{self.place}: " if self.place else ""
        what = scrubbed(self.what)
        stop = "" if what.endswith((".", "।", "?", "!")) else "."
        return f"{scrubbed(where)}{what}{stop} {self.todo}".rstrip()

    def at(self, place: Place) -> None:
        """Say that it was at ``place``, unless a place is known."""
        self.place = self.place or place

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword arguments across a process boundary."""
        return (_rebuild, (type(self), self.what, self.todo, self.place))


def _rebuild(kind: type[BulletinError], what: str, todo: str, place: Place | None) -> BulletinError:
    return kind(what, todo=todo, place=place)


class InputError(BulletinError):
    """The input cannot be used."""

    exit_code = 2


class SourceError(InputError):
    """An article cannot be read, or has nothing to say."""


class NoArticleError(SourceError):
    """What can be read is not a Hindi article; ``--force`` reads it all the same."""


class ScriptError(InputError):
    """A script has a mistake."""


class SettingsError(InputError):
    """A show's file or an option has a mistake."""


class LanguageError(InputError):
    """A language's table has a mistake."""


class DurationError(InputError):
    """The text is too long or too short for the requested duration."""


class EngineError(BulletinError):
    """The voice cannot speak."""

    exit_code = 3


class EngineUnavailableError(EngineError):
    """An engine is not installed, its host is out of reach, or it refuses to speak at all."""


class SpeechError(EngineError):
    """An engine was asked to speak and failed."""


class NoSpeechError(SpeechError):
    """An engine answered, but not with speech of the words it was given."""


class PassingError(SpeechError):
    """An engine failed temporarily: a cut connection, an incomplete answer."""


class ThrottledError(PassingError):
    """An engine's rate limit is reached; ``wait_s`` is the wait it asked for in seconds, or 0."""

    def __init__(
        self, what: str, *, todo: str = "", place: Place | None = None, wait_s: float = 0.0
    ) -> None:
        """See the class."""
        super().__init__(what, todo=todo, place=place)
        self.wait_s = wait_s

    def __reduce__(self) -> tuple[object, ...]:
        """The base's, with ``wait_s``."""
        kind = partial(type(self), todo=self.todo, place=self.place, wait_s=self.wait_s)
        return (kind, (self.what,))


class OutputError(BulletinError):
    """The bulletin cannot be written where it should go."""

    exit_code = 4


@contextmanager
def binding(where: str) -> Iterator[None]:
    """Tell that a port cannot be used, without the address that Python adds to the reason."""
    try:
        yield
    except OSError as error:
        why = (error.strerror or str(error)).partition(" (while ")[0]
        todo = "Choose another: --port N."
        raise OutputError(f"{where} cannot be used ({why})", todo=todo) from error


def first_mistake(error: ValidationError) -> str:
    """The first field that is wrong, if any is named, and what is wrong with it."""
    first = error.errors(include_input=False)[0]
    told = first["msg"].removeprefix("Value error, ")
    return f"{'.'.join(map(str, first['loc']))}: {told}" if first["loc"] else told


def in_one_line(error: Exception) -> str:
    """Any error in a line without secrets: ours as a user sees it, others with their type."""
    known = isinstance(error, BulletinError)
    told = str(error) if known else scrubbed(f"{type(error).__name__}: {error}")
    return " ".join(told.split())


@contextmanager
def told_as(
    kind: type[BulletinError], what: str, where: object = None, *, todo: str = ""
) -> Iterator[None]:
    """Tell of what the system refuses as an error of a ``kind``: ``what`` failed at a place or a
    path, if any, and why.
    """
    try:
        yield
    except OSError as error:
        place = where if isinstance(where, Place | None) else Place(str(where))
        raise kind(f"{what} ({error.strerror or error})", todo=todo, place=place) from error
