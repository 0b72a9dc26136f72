"""A newsroom: a folder with the show's file, and a folder for each of its bulletins."""

from __future__ import annotations

import datetime
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bulletin import config
from bulletin.config import Settings
from bulletin.core.defaults import SHOW
from bulletin.core.errors import OutputError, Place, SourceError
from bulletin.core.model import Article, Bulletin
from bulletin.pipeline import parsed_script, written_script
from bulletin.studio.kept_script import FILE, Keep, KeptScript, digest
from bulletin.studio.line_places import LineTexts, line_texts

_NAME = re.compile(r"[0-9a-z][0-9a-z-]{0,79}")
_MOST_BULLETINS = 999
_MOST_REMEMBERED = 300
"""Texts that a page may still hold: while a line is typed, there are some each second."""


@dataclass(frozen=True, slots=True)
class State:
    """A bulletin according to its script now; ``rev`` identifies the text."""

    rev: str
    bulletin: Bulletin


class Open:
    """A bulletin being edited; a change is read, made and saved under one lock."""

    def __init__(self, folder: Path, today: Callable[[], datetime.date]) -> None:
        """``folder`` is the bulletin's own; a script without a date gets ``today``."""
        self.folder = folder
        self._today = today
        self.kept = KeptScript(folder)
        self._parsed: State | None = None
        self._texts: OrderedDict[str, LineTexts] = OrderedDict()

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name

    def state(self) -> State:
        """The content of the script; raises ``InputError`` if it is empty."""
        with self.kept.lock:
            return self._state_of(self.kept.read())

    def texts(self, rev: str) -> LineTexts | None:
        """The lines of a text that was shown to a page, if it is still known."""
        with self.kept.lock:
            if rev not in self._texts:
                try:
                    text = self.kept.version(rev)
                except SourceError:
                    return None
                self._remember(State(rev, parsed_script(Article(FILE, text), self._today())))
            return self._texts[rev]

    def change(
        self, edit: Callable[[Bulletin], Bulletin], keep: Keep = Keep.BOTH
    ) -> tuple[State, State]:
        """Save the result of ``edit``; returns the bulletin before and after."""
        with self.kept.lock:
            before = self.state()
            text = written_script(edit(before.bulletin))
            after = self._state_of(text)
            self.kept.save(text, keep)
            return before, after

    def restore(self, version: str, expected: str = "") -> tuple[str, State] | None:
        """Restore an earlier version; the present text, valid or not, becomes a version too.

        Returns what identifies the text before, and the state after. If another text is
        ``expected``, nothing is done.
        """
        with self.kept.lock:
            before = self.kept.rev()
            if expected not in ("", before):
                return None
            text = self.kept.version(version)
            after = self._state_of(text)
            self.kept.save(text)
            return before, after

    def _state_of(self, text: str) -> State:
        rev = digest(text)
        if self._parsed is None or self._parsed.rev != rev:
            article = Article(FILE, text)
            self._parsed = State(rev, parsed_script(article, self._today()))
            self._remember(self._parsed)
        return self._parsed

    def _remember(self, state: State) -> None:
        self._texts[state.rev] = line_texts(state.bulletin)
        while len(self._texts) > _MOST_REMEMBERED:
            self._texts.popitem(last=False)


class Newsroom:
    """The folder that the studio was opened on."""

    def __init__(self, folder: Path) -> None:
        """``folder`` exists."""
        self.folder = folder
        self._lock = threading.Lock()
        self._open: dict[str, Open] = {}
        self._settings: tuple[tuple[int, int], Settings] | None = None

    @property
    def show(self) -> Path:
        """The show's file, which need not exist."""
        return self.folder / SHOW

    def settings(self) -> Settings:
        """The show's settings from its file as it is now; raises ``SettingsError``."""
        try:
            facts = self.show.stat()
        except FileNotFoundError:
            return Settings()
        stamp = (facts.st_mtime_ns, facts.st_size)
        with self._lock:
            if self._settings is None or self._settings[0] != stamp:
                self._settings = (stamp, config.load(self.show))
            return self._settings[1]

    def today(self) -> datetime.date:
        """Today's date in the show's zone."""
        return datetime.datetime.now(self.settings().zone).date()

    def bulletins(self) -> list[Open]:
        """All bulletins, the last changed first."""
        paths = sorted(
            (path for path in self.folder.glob(f"*/{FILE}") if _NAME.fullmatch(path.parent.name)),
            key=lambda path: path.stat().st_mtime,
            reverse=True,
        )
        return [self.bulletin(path.parent.name) for path in paths]

    def bulletin(self, name: str) -> Open:
        """The bulletin in the folder of a ``name``; raises ``SourceError``."""
        folder = self.folder / name
        if not _NAME.fullmatch(name) or folder.is_symlink() or not (folder / FILE).is_file():
            raise SourceError("there is no such bulletin", place=Place(name[:80]))
        with self._lock:
            return self._open.setdefault(name, Open(folder, self.today))

    def new(self, title: str, date: datetime.date) -> Open:
        """Create a bulletin in a folder of its own; raises ``OutputError``."""
        empty = written_script(Bulletin(title, date, ()))
        for number in range(1, _MOST_BULLETINS):
            name = f"{date.isoformat()}-{number}"
            try:
                (self.folder / name).mkdir()
            except FileExistsError:
                continue
            except OSError as error:
                raise OutputError(
                    f"no bulletin can be created ({error.strerror or error})",
                    todo="Free some space, or choose another folder.",
                    place=Place(str(self.folder)),
                ) from error
            KeptScript(self.folder / name).save(empty)
            return self.bulletin(name)
        raise OutputError("this day has too many bulletins", place=Place(str(self.folder)))
