"""What a text does, by its words: speak to its reader, ask, report (``sentences.toml``)."""

from __future__ import annotations

import re
from functools import cache

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.package_tables import package_table

_SENTENCE = re.compile("(?:[^।॥?!|.\n]|(?<![\u0900-\u0963]{3})[.])+(?:[।॥?!|.\n]|$)")
_END = re.compile("(?<=[।॥?!;]) +|(?<=\\.{6}) +(?!\\.)|(?<=_{4}) +(?!_)")
_QUOTED = re.compile(
    "“[^”\n]{1,400}”|‘[^’\n]{1,400}’"
    "|(?<!\\S)(?:\"[^\"\n]{8,400}\"|'[^'\n]{8,400}(?:'|(?=\\.{0,3}$)))",
    re.MULTILINE,
)
_TYPED_STOP = re.compile(
    "(?<=[\u0900-\u0963]) ?(?:l{1,3}|I{1,3}|[।॥|]{2,3}|¦|\\.\\.)"
    "(?=\\s|$|[\"'”’)]|(?<=[।॥l|¦])[\u0904-\u0939])"
)
"""What is typed for a danda, or a danda and more; one bar alone may part the items of a menu."""
_READ = 200_000
"""No part of the gate looks farther."""
_CLAIMED = re.compile("^[^:\n]{20,200}: (?=[^\\W\\d][^\\d:@/।?!\n]{1,50}$)", re.MULTILINE)
"""What a title says before a colon, with who says it behind that."""


def does(text: str, *names: str) -> bool:
    """Whether a text does one of the things in ``names``, keys of the table such as ``reports``."""
    return any(_pattern(name).search(text) for name in names)


def filled_lines(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line for line in text.split("\n") if line and not line.isspace()]


def with_dandas(text: str) -> str:
    """A text whose stops in Hindi are dandas, whatever was typed: «थाl», «है ||», «गया।।», «थे..»."""
    return _TYPED_STOP.sub("।", text[:_READ]) + text[_READ:]


def sentences_of(text: str) -> list[str]:
    """The sentences and lines of a text, each with its stop."""
    return [part.strip() for part in _SENTENCE.findall(text)]


def sentences_as_lines(text: str) -> str:
    """A text with a line for each of its sentences, and for each field to fill in."""
    return _END.sub("\n", text)


def without_quotations(text: str) -> str:
    """A text without what others say in it."""
    return _CLAIMED.sub(_unless_spoken, _QUOTED.sub(" ", text))


def _unless_spoken(claim: re.Match[str]) -> str:
    """What a title claims, or nothing if only a speaker can say it: «हम साथ हैं: मेयर»."""
    return "" if does(claim[0], "to_reader") else claim[0]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return lazy_pattern("|".join(_table()[name]))


@cache
def _table() -> dict[str, list[str]]:
    return package_table("bulletin.sources.gate", "sentences.toml")
