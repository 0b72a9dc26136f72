"""Files that a bulletin is written to: examined before, whole or not there after."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from audio.file_kinds import SUFFIXES
from audio.files import sweep, written_aside
from bulletin.core.errors import OutputError, Place

__all__ = ["check_outputs", "check_writable", "write", "written"]


def check_outputs(sources: Sequence[str], outs: Sequence[Path], manifest: Path | None) -> None:
    """See, before anything is spoken, that files can be written; raises ``OutputError``."""
    for out in outs:
        if out.suffix.lower() not in SUFFIXES:
            raise OutputError(
                f"no sound file is called {out.suffix or 'without a suffix'}",
                todo=f"There are: {', '.join(SUFFIXES)}.",
                place=Place(str(out)),
            )
    check_writable(sources, [*outs, manifest] if manifest else outs)


def check_writable(sources: Sequence[str], outs: Sequence[Path]) -> None:
    """See that files can be written, and that none is a source; raises ``OutputError``."""
    taken = {Path(source).resolve() for source in sources}
    for path in outs:
        wrong, todo = _obstacle(path, taken)
        if wrong:
            raise OutputError(wrong, todo=todo, place=Place(str(path)))
        taken.add(path.resolve())


def _obstacle(path: Path, taken: set[Path]) -> tuple[str, str]:
    """What is in the way of writing ``path``, and what to do; empty where nothing is."""
    folder = path.absolute().parent
    if path.is_dir():
        return "it is a folder", "Name a file in it."
    if not folder.is_dir():
        return f"there is no folder {folder}", "Make it first."
    if not os.access(folder, os.W_OK):
        return f"the folder {folder} cannot be written to", "Choose another."
    if path.exists() and not path.is_file():
        return "it is no regular file", "Name a file."
    if path.resolve() in taken:
        return "it is named twice, to be read or written as something else", "Choose another name."
    return "", ""


def write(text: str, out: Path) -> None:
    """Write a text; what stood at ``out`` stays until it is whole. Raises ``OutputError``."""
    with written(out) as file:
        file.write(text.encode())


@contextmanager
def written(path: Path | None) -> Iterator[BinaryIO]:
    """A file that takes ``path``'s place when it is whole; without a path, one that is dropped."""
    if path is None:
        yield io.BytesIO()
        return
    try:
        sweep(path.resolve().parent)
        with written_aside(path) as file:
            yield file
    except OSError as error:
        raise OutputError(
            f"it cannot be written ({error.strerror or error})",
            todo="Make room, or name another place.",
            place=Place(str(path)),
        ) from error
