"""A feed's folder during changes: one run at a time, consistent at every moment.

The folders under ``episodes/`` decide; the pages and ``feed.xml`` are made from them, ``feed.xml``
last. So a killed run leaves the feed as before or as after, and the next run finishes:

- an episode is made in a hidden folder, which is then renamed;
- a replacement is made in a hidden folder too; when that is complete it is renamed, and from then
  on its files are moved in, one after the other, whatever happens;
- episodes to remove are listed in a file first, and removed when no feed names them any more.

A ledger in the folder says which files are ours; others are neither replaced nor removed.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from audio.files import sweep, written_aside
from audio.files.ledger import Ledger, sha256_of
from bulletin.core.errors import OutputError, Place, SourceError
from bulletin.publish.episode import EPISODES, FILE, Head, read_head
from bulletin.publish.feed_files import adopted, put, remove_episode, see_that_it_is_ours
from bulletin.publish.podcast_state import STATE, State
from bulletin.publish.rss import FEED, rss
from bulletin.publish.site import assets, build

try:
    import fcntl
except ImportError:  # no such locks on this system
    fcntl = None  # type: ignore[assignment]

_LOCK = ".lock"
_STAGING = ".staging-"
_STAGED = re.compile(r"\.staging-[0-9a-f]{8}")
_REPLACING = ".replacing-"
_MADE = ("index.html", "404.html", FEED, "cover.jpg", "cover.png")
_LEAVING = ".leaving.json"


@contextmanager
def working(path: Path) -> Iterator[Folder]:
    """The feed's folder, created if necessary, for this run alone; waits for another to end.

    Leftovers of a killed run are removed. The system's errors are raised as ``OutputError``.
    """
    try:
        (path / EPISODES).mkdir(parents=True, exist_ok=True)
        with (path / _LOCK).open("a") as lock:
            if fcntl is not None:
                fcntl.flock(lock, fcntl.LOCK_EX)
            folder = Folder(path)
            folder.sweep()
            if (path / STATE).is_file():
                adopted(path, {*_MADE, *assets.names()})
            yield folder
    except OSError as error:
        raise OutputError(
            f"the feed cannot be written ({error.strerror or error})",
            todo="Free some space, or use another folder.",
            place=Place(str(error.filename or path)),
        ) from error


class Folder:
    """See the module."""

    def __init__(self, path: Path) -> None:
        """``path`` is the folder."""
        self.path = path
        self._ledger = Ledger(path)

    def sweep(self) -> None:
        """Remove what killed runs left behind."""
        sweep(self.path)
        for part in (self.path / EPISODES).iterdir():
            if part.is_symlink():
                continue
            if _STAGED.fullmatch(part.name):
                shutil.rmtree(part)
            elif part.name.startswith(_REPLACING):
                self._bring_in(part)

    def heads(self, without: Collection[str] = ()) -> list[Head]:
        """The episodes, newest first, except those being removed; raises ``SourceError``."""
        leaving = self._leaving().union(without)
        found = [
            _head(folder)
            for folder in (self.path / EPISODES).iterdir()
            if folder.name not in leaving and (folder / FILE).exists() and not folder.is_symlink()
        ]
        return sorted(found, key=Head.order, reverse=True)

    def names(self) -> frozenset[str]:
        """The names that are taken under ``episodes/``."""
        return frozenset(folder.name for folder in (self.path / EPISODES).iterdir())

    def put(self, slug: str, files: Callable[[Path], None]) -> None:
        """Add the episode ``slug`` atomically, with what ``files`` writes into a folder."""
        self._stage(slug, files, slug)

    def replace(self, slug: str, files: Callable[[Path], None]) -> None:
        """Replace the episode ``slug``'s own files by what ``files`` writes.

        Raises ``OutputError`` if somebody else's file is in the way.
        """
        self._stage(slug, files, f"{_REPLACING}{slug}")
        self._bring_in(self.path / EPISODES / f"{_REPLACING}{slug}")

    def _stage(self, slug: str, files: Callable[[Path], None], name: str) -> None:
        """A folder ``name`` under ``episodes/`` with the files of ``slug``, complete or absent."""
        staging = self.path / EPISODES / f"{_STAGING}{secrets.token_hex(4)}"
        staging.mkdir()
        try:
            files(staging)
            named = {f"{EPISODES}/{slug}/{path.name}": path for path in staging.iterdir()}
            for each in named:
                see_that_it_is_ours(self._ledger, each)
            self._ledger.add({each: sha256_of(path) for each, path in named.items()})
            staging.rename(self.path / EPISODES / name)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)  # such as when the disk is full
            raise

    def _bring_in(self, replacing: Path) -> None:
        """Move files into their episode's folder, the one that makes it an episode last."""
        folder = replacing.with_name(replacing.name.removeprefix(_REPLACING))
        folder.mkdir(exist_ok=True)
        for path in sorted(replacing.iterdir(), key=lambda path: path.name == FILE):
            path.replace(folder / path.name)
        replacing.rmdir()

    def write(self, state: State, heads: Sequence[Head], leaving: Sequence[str] = ()) -> None:
        """Write the feed of ``heads``; then remove the episodes ``leaving``, and those left from
        before.
        """
        gone = sorted(self._leaving() | set(leaving))
        if gone:
            with written_aside(self.path / _LEAVING) as file:
                file.write(json.dumps(gone).encode())
        build(self.path, state.podcast, state.cover, heads, self._ledger)
        self.put_file(FEED, rss(state.podcast, state.guid, state.cover, heads))
        for slug in gone:
            remove_episode(self.path, f"{EPISODES}/{slug}", FILE)
        (self.path / _LEAVING).unlink(missing_ok=True)

    def put_file(self, name: str, content: bytes) -> None:
        """Write a file, named relative to the folder, unless it is unchanged."""
        put(self._ledger, name, content)

    def adopt(self, names: Sequence[str]) -> None:
        """Count existing files as ours, named relative to the folder, unless they are links."""
        entries = self._ledger.entries()
        new = [name for name in names if not self._ledger.holds(name, entries)]
        paths = {name: self.path / name for name in new if not (self.path / name).is_symlink()}
        self._ledger.add({name: sha256_of(path) for name, path in paths.items()})

    def _leaving(self) -> set[str]:
        try:
            return set(json.loads((self.path / _LEAVING).read_bytes()))
        except FileNotFoundError:
            return set()


def _head(folder: Path) -> Head:
    head = read_head(folder / FILE)
    if head.slug != folder.name:
        raise SourceError(
            f"it belongs to an episode {head.slug!r}, not {folder.name!r}",
            todo="Rename the folder to match.",
            place=Place(str(folder / FILE)),
        )
    return head
