"""Reads the files of a language's folder; a mistake is reported with its file and line."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bulletin.core.errors import LanguageError, Place
from bulletin.language.values import Language

Row = tuple[Place, Sequence[str]]
"""A row's place, and its cells."""


_Table = TypeVar("_Table")


def table(read: Callable[[Path], _Table], name: str) -> Callable[[Language], _Table]:
    """What gives the table ``name`` of a language, which is ``read`` at its first use."""
    return functools.cache(lambda language: read(language.folder / name))


def toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; raises ``LanguageError``."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(str(error), place=Place(str(path))) from error


def tsv(path: Path, columns: int) -> Iterator[Row]:
    """The rows of a table, none if it is absent; raises ``LanguageError``.

    Blank lines and comments (``# …``) are skipped.
    """
    if not path.is_file():
        return
    name = str(path)
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if not line or (line[0] == "#" and _is_comment(line)):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise LanguageError(
                f"{len(cells)} columns instead of {columns}", place=Place(name, number)
            )
        yield Place(name, number), cells


def _is_comment(line: str) -> bool:
    return "\t" not in line or line.startswith("# ")


def by_first(path: Path) -> dict[str, str]:
    """The second column of a table of two, by the first; raises ``LanguageError``.

    A long table is read in half the time that its rows take one by one.
    """
    lines = path.read_text("utf-8").split("\n") if path.is_file() else []
    rows = (line for line in lines if line and not (line[0] == "#" and _is_comment(line)))
    try:
        return dict(line.split("\t") for line in rows)
    except ValueError:
        list(tsv(path, columns=2))  # says where
        raise


def weights(path: Path) -> dict[str, float]:
    """The weight of each row of a table of two columns, none if it is absent; raises
    ``LanguageError``.
    """
    try:
        return {row: float(weight) for row, weight in by_first(path).items()}
    except ValueError:
        for place, (_, weight) in tsv(path, columns=2):
            decimal(weight, place)  # says where
        raise


def decimal(cell: str, place: Place) -> float:
    """The number in a cell; raises ``LanguageError``."""
    try:
        return float(cell)
    except ValueError:
        raise LanguageError(f"{cell!r} is not a number", place=place) from None


def listed(path: Path) -> frozenset[str]:
    """The words of a table of one column; raises ``LanguageError``."""
    return frozenset(word for _, (word,) in tsv(path, columns=1))


def whole(cell: str, place: Place) -> int:
    """The whole number in a cell; raises ``LanguageError``."""
    try:
        return int(cell)
    except ValueError:
        raise LanguageError(f"{cell!r} is not a whole number", place=place) from None


def once(written: str, found: Mapping[str, object], place: Place) -> None:
    """Check that ``written`` is new; raises ``LanguageError``."""
    if written in found:
        raise LanguageError(f"{written!r} appears twice", place=place)
