"""Files in a feed's folder: written atomically, recorded in its ledger, no others touched."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from audio.files import written_aside
from audio.files.ledger import Ledger, sha256_of
from bulletin.core.errors import OutputError, Place

_MONTH = re.compile(r"archive/\d{4}-\d\d\.html")
_RETIRED = ".removed"


def put(ledger: Ledger, name: str, content: bytes) -> bool:
    """Write a file of a feed's folder, unless it is unchanged; whether it was written.

    The ``ledger`` is that folder's. Raises ``OutputError`` if somebody else's file is in its place.
    """
    path = ledger.folder / name
    if path.is_file() and path.read_bytes() == content:
        return False
    see_that_it_is_ours(ledger, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    ledger.add({name: sha256(content).hexdigest()})
    # Aside in the feed's own folder, where the leftovers of killed runs are removed.
    with written_aside(path, aside_in=ledger.folder) as file:
        file.write(content)
    return True


def see_that_it_is_ours(ledger: Ledger, name: str) -> None:
    """Raise ``OutputError`` if a file that is not in the ``ledger`` would be replaced."""
    path = ledger.folder / name
    if os.path.lexists(path) and (name not in ledger.entries() or path.is_symlink()):
        raise OutputError(
            "a file exists there that bulletin did not write",
            todo="Move it away, or use another folder for the feed.",
            place=Place(str(path)),
        )


def adopted(feed: Path, made: Collection[str]) -> None:
    """Create the ledger of a feed that an earlier version made, from the files always ``made``.

    A month's page is recognised by its name. Other files are never taken for ours.
    """
    ledger = Ledger(feed)
    if ledger.file.exists():
        return
    names = (path.relative_to(feed).as_posix() for path in feed.glob("**/*"))
    ours = [
        name
        for name in names
        if (name in made or _MONTH.fullmatch(name))
        and (feed / name).is_file()
        and not (feed / name).is_symlink()
    ]
    ledger.add({name: sha256_of(feed / name) for name in ours})


def remove_episode(feed: Path, folder: str, told_by: str) -> None:
    """Remove an episode's files, and its ``folder`` if it is then empty.

    Other people's files stay. The file that makes it an episode, ``told_by``, is renamed if an
    editor has changed it.
    """
    ledger = Ledger(feed)
    ledger.remove([name for name in ledger.entries() if name.startswith(f"{folder}/")])
    head = feed / folder / told_by
    if os.path.lexists(head) and not (feed / folder).is_symlink():
        head.rename(_free(head.with_name(told_by + _RETIRED)))
    with suppress(OSError):  # it has other people's files, or is gone
        (feed / folder).rmdir()


def _free(path: Path) -> Path:
    number = 1
    wanted = path
    while os.path.lexists(path):
        number += 1
        path = wanted.with_name(f"{wanted.name}-{number}")
    return path
