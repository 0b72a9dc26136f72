"""Sends a feed's folder to where listeners find it: a folder, or any address fsspec supports.

Files are sent before the feed that names them, and files that no feed names any more are removed
after it. A record at the target says what is about to be sent and, at the end, what is there: so
nothing is sent twice, and only our own unchanged files are replaced or removed. A killed run leaves
either the old feed or the new one, and the next run finishes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from audio.files.ledger import sha256_of
from bulletin.core.address import shown
from bulletin.core.errors import OutputError, Place
from bulletin.manifest.pairing import see_that_they_match
from bulletin.manifest.schema import read_manifest
from bulletin.publish.companions import MANIFEST
from bulletin.publish.destination import Destination
from bulletin.publish.episode import EPISODES
from bulletin.publish.feed import known
from bulletin.publish.feed_folder import working
from bulletin.publish.podcast_state import STATE
from bulletin.publish.rss import FEED

_SENT, _SENDING = ".published.json", ".publishing.json"
_Record = TypeVar("_Record", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Published:
    """Paths relative to the feed's folder: what was ``sent``, what ``removed``, and how many
    stayed.
    """

    sent: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


class _File(BaseModel):
    """A file as it was sent; its modification time only saves reading it again."""

    size: int
    sha256: str
    mtime_ns: int


class _Sent(BaseModel):
    """The content of a target: the files of the feed ``guid`` by their paths."""

    guid: str
    files: dict[str, _File] = {}


class _Sending(BaseModel):
    """What a run is about to send, by path: the SHA-256 of the new content."""

    files: dict[str, str] = {}


def publish(path: Path, address: str) -> Published:
    """Send the feed in a folder to ``address``, completing what a stopped run left undone.

    Raises ``SourceError`` if there is no feed in it, or a sound does not match its manifest, and
    ``OutputError``.
    """
    state = known(path)
    with working(path) as folder:
        folder.write(state, folder.heads())
        return _sent(path, address, state.guid)


def _sent(folder: Path, address: str, guid: str) -> Published:
    """Bring ``address`` to the state of ``folder``, which has the feed ``guid``."""
    remote = Destination(address)
    with remote.told():
        told = _record(remote, _SENT, _Sent) or _Sent(guid=guid)
        if told.guid != guid:
            raise OutputError(
                "another feed is published there",
                todo="Choose another place for this one.",
                place=Place(shown(address)),
            )
        left = (_record(remote, _SENDING, _Sending) or _Sending()).files
        sizes = remote.sizes()
        remote.sweep(sizes, {*told.files, *left})
        files = {path: _described(folder / path, told.files.get(path)) for path in _paths(folder)}
        new = [path for path in files if not _is_up_to_date(path, files, told.files, sizes)]
        _see_that_they_match(folder, new)
        _see_that_nothing_is_in_the_way(address, new, sizes.keys() - {*told.files, *left})
        gone = sorted({*told.files, *left} & sizes.keys() - files.keys())
        if new or gone or left:
            sending = left | {path: files[path].sha256 for path in new}
            remote.write(_SENDING, _Sending(files=sending).model_dump_json().encode())
            for path in new:
                remote.send(folder / path, path)
            removed = [path for path in gone if _is_ours(remote, path, told, left)]
            for path in removed:
                remote.remove(path)
            written = _Sent(guid=guid, files=files)
            remote.write(_SENT, written.model_dump_json(indent=1).encode())
            remote.remove(_SENDING)
            gone = removed
    return Published(tuple(new), tuple(gone), len(files) - len(new))


def _record(remote: Destination, name: str, kind: type[_Record]) -> _Record | None:
    """A record at the target, if there is one; raises ``OutputError`` if it is damaged."""
    content = remote.read(name)
    try:
        return kind.model_validate_json(content) if content else None
    except ValidationError as error:
        raise OutputError(
            f"{name} there is damaged, so it is unknown which files bulletin sent",
            todo="Remove the feed's files there, and that one, then run it again.",
            place=Place(remote.shown),
        ) from error


def _see_that_they_match(folder: Path, new: Iterable[str]) -> None:
    """Raise ``SourceError`` if a new episode's sound is not that of its manifest."""
    ours = (path for path in new if path.startswith(f"{EPISODES}/"))
    for episode in sorted({(folder / path).parent for path in ours}):
        sound, manifest = episode / f"{episode.name}.mp3", episode / MANIFEST
        if sound.is_file() and manifest.is_file():
            see_that_they_match(sound, read_manifest(manifest))


def _see_that_nothing_is_in_the_way(
    address: str, new: Sequence[str], foreign: Collection[str]
) -> None:
    """Raise ``OutputError`` if somebody else's file would be replaced."""
    if taken := [path for path in new if path in foreign]:
        raise OutputError(
            f"{taken[0]} exists there already, and bulletin did not send it",
            todo="Move it away, or choose another place for the feed.",
            place=Place(shown(address)),
        )


def _is_ours(remote: Destination, path: str, told: _Sent, left: Mapping[str, str]) -> bool:
    """Whether a file at the target is still the one that was sent."""
    digests = {left.get(path), told.files[path].sha256 if path in told.files else None}
    return remote.sha256(path) in digests


def _paths(folder: Path) -> list[str]:
    """What listeners need, in the order of sending: pages late, the feed last."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    paths = [
        path.as_posix()
        for path in found
        if path.as_posix() != STATE and not any(part.startswith(".") for part in path.parts)
    ]
    return sorted(paths, key=lambda path: (path == FEED, path.endswith(".html"), path))


def _described(path: Path, known: _File | None) -> _File:
    status = path.stat()
    if known and (known.size, known.mtime_ns) == (status.st_size, status.st_mtime_ns):
        return known
    return _File(size=status.st_size, sha256=sha256_of(path), mtime_ns=status.st_mtime_ns)


def _is_up_to_date(
    path: str,
    files: Mapping[str, _File],
    known: Mapping[str, _File],
    sizes: Mapping[str, int],
) -> bool:
    """Whether the file at the target is the same as here."""
    here = files[path]
    return path in known and known[path].sha256 == here.sha256 and sizes.get(path) == here.size
