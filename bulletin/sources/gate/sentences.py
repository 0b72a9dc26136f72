"""What a text does, by its words: speak to its reader, ask, report (``sentences.toml``)."""

from __future__ import annotations

import re
from functools import cache

from bulletin.sources.package_tables import package_table

__all__ = ["does", "filled_lines", "sentences_as_lines", "sentences_of", "without_quotations"]

_SENTENCE = re.compile("(?:[^।॥?!|.\n]|(?<![\u0900-\u0963]{3})[.])+(?:[।॥?!|.\n]|$)")
_END = re.compile("(?<=[।॥?!;]) +|(?<=\\.{6}) +(?!\\.)|(?<=_{4}) +(?!_)")
_QUOTED = re.compile("“[^”\n]{1,400}”|‘[^’\n]{1,400}’")


def does(text: str, *names: str) -> bool:
    """Whether a text does one of the things in ``names``, keys of the table such as ``reports``."""
    return any(_pattern(name).search(text) for name in names)


def filled_lines(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line for line in text.split("\n") if line and not line.isspace()]


def sentences_of(text: str) -> list[str]:
    """The sentences and lines of a text, each with its stop."""
    return [part.strip() for part in _SENTENCE.findall(text)]


def sentences_as_lines(text: str) -> str:
    """A text with a line for each of its sentences, and for each field to fill in."""
    return _END.sub("\n", text)


def without_quotations(text: str) -> str:
    """A text without what others say in it."""
    return _QUOTED.sub(" ", text)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(_table()[name]))


@cache
def _table() -> dict[str, list[str]]:
    return package_table("bulletin.sources.gate", "sentences.toml")
