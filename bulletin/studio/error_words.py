"""Errors in the language of the page: a table for each language but English, ``errors.CODE.tsv``.

A row has an English sentence and its translation; ``{}`` is whatever stands there, which is
translated too if it has a row. What has no row stays in English.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bulletin.core.errors import BulletinError, in_one_line

_FIELD = "{}"
_Rows = tuple[tuple[re.Pattern[str], str], ...]


def error_line(error: BulletinError, language: str) -> str:
    """An error in one line: where, what and what to do."""
    what, todo = translated(error.what, language), translated(error.todo, language)
    if what != error.what:
        what += translated(".", language)
    return in_one_line(BulletinError(what, todo=todo, place=error.place))


def translated(text: str, language: str) -> str:
    """A sentence of an error."""
    for pattern, words in _rows(language):
        if found := pattern.fullmatch(text):
            return words.format(*(translated(each, language) for each in found.groups()))
    return text


@cache
def _rows(language: str) -> _Rows:
    """The table of a language; of two rows that a text meets, the longer one comes first."""
    table = files(__package__).joinpath(f"words/errors.{language}.tsv")
    lines = table.read_text("utf-8").splitlines() if table.is_file() else []
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    pairs.sort(key=lambda pair: -len(pair[0].replace(_FIELD, "")))
    return tuple((_pattern(english), words) for english, words in pairs)


def _pattern(english: str) -> re.Pattern[str]:
    parts = map(re.escape, english.split(_FIELD))
    return re.compile("(.+)".join(parts), re.DOTALL)
