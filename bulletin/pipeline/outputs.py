"""A bulletin's output files: checked beforehand, written atomically."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO

from audio.file_kinds import SUFFIXES
from audio.files import sweep, together
from bulletin.core.address import shown
from bulletin.core.errors import OutputError, Place


def check_outputs(sources: Sequence[str], outs: Sequence[Path], manifest: Path | None) -> None:
    """Check, before anything is spoken, that files can be written; raises ``OutputError``."""
    check_writable(sources, [*outs, manifest] if manifest else outs)
    for out in outs:
        check_format(str(out))


def check_format(out: str) -> None:
    """Check that the suffix of an output's name is of a sound format; raises ``OutputError``."""
    suffix = PurePath(out).suffix
    if suffix.lower() not in SUFFIXES:
        raise OutputError(
            f"there is no sound format {suffix}" if suffix else "its name has no suffix",
            todo=f"There are: {', '.join(SUFFIXES)}.",
            place=Place(out),
        )


def check_writable(sources: Sequence[str], outs: Sequence[Path]) -> None:
    """Check that files can be written, and that none is a source; raises ``OutputError``."""
    taken = {os.path.realpath(source) for source in sources}
    for path in outs:
        try:
            wrong, todo = _obstacle(path, taken)
        except OSError as error:  # such as a name that is too long
            wrong, todo = f"it cannot be written ({error.strerror})", "Choose another name."
        if wrong:
            raise OutputError(wrong, todo=todo, place=Place(str(path)))
        taken.add(os.path.realpath(path))


def _obstacle(path: Path, taken: set[str]) -> tuple[str, str]:
    """What prevents writing ``path``, and what to do; empty if nothing."""
    folder = path.absolute().parent
    if shown(path.name) != path.name:  # manifests, records and feeds could not name it
        return "its name is not UTF-8", "Choose another name."
    if path.is_dir():
        return "it is a folder", "Name a file in it."
    if not folder.is_dir():
        return f"there is no folder {folder}", "Make it first."
    if not os.access(folder, os.W_OK):
        return f"the folder {folder} cannot be written to", "Choose another."
    if os.path.islink(os.path.realpath(path)):
        return "it is a loop of links", "Choose another name."
    if path.exists() and not path.is_file():
        return "it is not a regular file", "Name a file."
    if os.path.realpath(path) in taken:
        return "it is used twice, as a source or as another output", "Choose another name."
    return "", ""


def write(text: str, out: Path) -> None:
    """Write a text atomically. Raises ``OutputError``."""
    with written(out) as file:
        file.write(text.encode())


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A file that replaces ``path`` when it is complete; raises ``OutputError``."""
    with written_together(path) as (file,):
        yield file


@contextmanager
def written_together(*paths: Path) -> Iterator[list[BinaryIO]]:
    """Files that take their places one right after another, when all are complete.

    If one cannot, none does. Raises ``OutputError``.
    """
    try:
        for folder in dict.fromkeys(Path(os.path.realpath(path)).parent for path in paths):
            sweep(folder)
        with together(paths) as files:
            yield files
    except OSError as error:
        folder = Path(str(error.filename)).parent
        named = next(
            (path for path in paths if Path(os.path.realpath(path)).parent == folder), paths[0]
        )
        raise OutputError(
            f"it cannot be written ({error.strerror or error})",
            todo="Free some space, or use another place.",
            place=Place(str(named)),
        ) from error
