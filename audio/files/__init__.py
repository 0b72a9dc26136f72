"""Atomic files; :mod:`audio.files.ledger` tells which files of a folder are ours."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # no such locks on this system: leftovers stay
    fcntl = None  # type: ignore[assignment]

__all__ = ["sweep", "together", "written_aside"]

_LEFTOVER = re.compile(r"\.bulletin-\d+-[0-9a-f]{8}\.part")


@contextmanager
def written_aside(
    path: Path, aside_in: Path | None = None, *, synced: bool = True
) -> Iterator[BinaryIO]:
    """A file to write, seekable, that replaces ``path`` when the block ends without error.

    Until then the old file stays, and after an error nothing else is left; what a killed process
    leaves, :func:`sweep` removes. It is written in ``path``'s folder, or in another one on the same
    file system. Unless it is ``synced``, a power failure may leave it incomplete. A link is
    followed. Raises the system's ``OSError``, also if ``path`` is not a regular file.
    """
    with together([path], aside_in, synced=synced) as (file,):
        yield file


@contextmanager
def together(
    paths: Sequence[Path], aside_in: Path | None = None, *, synced: bool = True
) -> Iterator[list[BinaryIO]]:
    """Like :func:`written_aside`, for files that belong together.

    They take their places when all are complete, one right after another; if one cannot, those
    before it are restored.
    """
    targets = [_target(path) for path in paths]
    with ExitStack() as stack:
        asides = [
            stack.enter_context(_aside(aside_in or each.parent, named=aside_in or each))
            for each in targets
        ]
        yield [file for file, _ in asides]
        for file, _ in asides:
            file.flush()
            if synced:
                os.fsync(file.fileno())
            if fcntl is None:
                file.close()  # a system without such locks cannot rename open files
        with _undone_after_an_error(targets) as placed:
            for target, (_, aside) in zip(targets, asides, strict=True):
                with _naming(target):
                    aside.replace(target)
                placed.append(target)


def _target(path: Path) -> Path:
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise FileExistsError(None, "it exists and is not a regular file", str(path))
    return target


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Let an error name the file that was to be written, not the one aside, which nobody knows."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def _aside(folder: Path, named: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in ``folder``, which is removed at the end unless it has been renamed."""
    with _naming(named):
        file, aside = _opened(folder)
    try:
        with file:
            yield file, aside
    finally:
        aside.unlink(missing_ok=True)


@contextmanager
def _undone_after_an_error(targets: Sequence[Path]) -> Iterator[list[Path]]:
    """A list of those of ``targets`` that were replaced; after an error, they are restored."""
    before: dict[Path, Path] = {}
    placed: list[Path] = []
    try:
        if len(targets) > 1:
            for target in targets:
                _keep_by_a_link(target, before)
        yield placed
    except BaseException:
        for target in placed:
            if target in before:
                before[target].replace(target)
            else:
                target.unlink(missing_ok=True)
        raise
    finally:
        for link in before.values():
            link.unlink(missing_ok=True)


def _keep_by_a_link(target: Path, before: dict[Path, Path]) -> None:
    """Give an existing file a second name; without one on file systems that have no links."""
    link = target.with_name(f".bulletin-{os.getpid()}-{secrets.token_hex(4)}.part")
    with suppress(OSError, NotImplementedError):
        os.link(target, link)
        before[target] = link


def sweep(folder: Path) -> int:
    """Remove partial files that killed processes left in ``folder``; returns how many.

    A file being written is locked, and the system drops a lock with its process.
    """
    if fcntl is None:
        return 0
    swept = 0
    for aside in folder.glob(".bulletin-*.part"):
        if not _LEFTOVER.fullmatch(aside.name) or aside.is_symlink() or not aside.is_file():
            continue  # it has another's name
        try:
            with aside.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                aside.unlink()
                swept += 1
        except OSError:
            continue  # it is being written, has been taken away, or is not ours to take
    return swept


def _opened(folder: Path) -> tuple[BinaryIO, Path]:
    """A new file in ``folder``, locked as long as it is open."""
    while True:
        aside = folder / f".bulletin-{os.getpid()}-{secrets.token_hex(4)}.part"
        file = aside.open("x+b")
        if _locked(file) and aside.exists():
            return file, aside
        file.close()  # it was swept before it was locked


def _locked(file: BinaryIO) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass  # a file system without locks; nothing can be swept there either
    return True
