"""Loads a language's folder of tables and checks it.

A mistake in a table is a :class:`~bulletin.errors.LanguageError` that names its file and line.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from bulletin.errors import LanguageError, Place

__all__ = ["Language", "Phrasing", "load"]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Where speech may be cut: see the comments in ``languages/*/language.toml``."""

    sentence_ends: str
    clause_ends: str
    cut_before: frozenset[str]
    cut_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Language:
    """A language's tables.

    ``numbers[n]`` is the word for 0 ≤ n < 100; ``scales`` are pairs of a power of ten and its
    word, largest first.
    """

    code: str
    name: str
    phrasing: Phrasing
    numbers: tuple[str, ...]
    scales: tuple[tuple[int, str], ...]


@functools.cache
def load(code: str) -> Language:
    """The language of an ISO 639-1 ``code``; raises ``LanguageError`` where there is none."""
    folder = files("bulletin.languages").joinpath(code)
    if not folder.joinpath("language.toml").is_file():
        raise LanguageError(f"no language {code!r}", todo="Hindi is 'hi'.")
    head = _toml(folder.joinpath("language.toml"))
    return Language(
        code=head["code"],
        name=head["name"],
        phrasing=Phrasing(
            sentence_ends=head["sentence_ends"],
            clause_ends=head["clause_ends"],
            cut_before=frozenset(head["cut_before"]),
            cut_after=frozenset(head["cut_after"]),
        ),
        numbers=_numbers(folder.joinpath("numbers.tsv")),
        scales=tuple(
            (_whole(number, place), word)
            for place, (number, word) in _tsv(folder.joinpath("scales.tsv"), columns=2)
        ),
    )


def _numbers(path: Traversable) -> tuple[str, ...]:
    words: list[str] = []
    for place, (number, word) in _tsv(path, columns=2):
        if _whole(number, place) != len(words):
            raise LanguageError(f"expected the number {len(words)}, found {number}", place=place)
        words.append(word)
    return tuple(words)


def _toml(path: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(str(error), place=Place(str(path))) from error


def _tsv(path: Traversable, columns: int) -> Iterator[tuple[Place, list[str]]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        place = Place(str(path), number)
        if len(cells) != columns:
            raise LanguageError(f"{len(cells)} columns where {columns} are due", place=place)
        yield place, cells


def _whole(cell: str, place: Place) -> int:
    try:
        return int(cell)
    except ValueError:
        raise LanguageError(f"{cell!r} is no whole number", place=place) from None
