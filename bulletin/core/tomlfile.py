"""TOML with the place of each key, so that a mistake can be reported with its line."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bulletin.core.errors import Place, SettingsError
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.toml_mistakes import explained

Key = tuple[str | int, ...]
"""``("reader", 1, "name")``: the ``name`` in the second ``[[reader]]``."""

_NAME = r"[\w-]+|\"[^\"]*\"|'[^']*'"
_NAMES = rf"(?:{_NAME})(?:\s*\.\s*(?:{_NAME}))*"
_HEAD = lazy_pattern(rf"\s*(\[\[?)\s*({_NAMES})\s*\]")
_SETTING = lazy_pattern(rf"\s*({_NAMES})\s*=")
_LONG_TEXT = lazy_pattern(r"\"\"\"|'''")


class TomlFile(NamedTuple):
    """The ``tables`` of the file called ``name``, whose text is ``text``."""

    tables: dict[str, Any]
    name: str
    text: str

    def place(self, key: Key, value: object = None) -> Place:
        """Where ``key`` is set, or the nearest table around it; a text ``value`` may be below it.

        Without any, the file itself.
        """
        lines = _lines_of(self.text)
        known = (key[:end] for end in range(len(key), 0, -1) if key[:end] in lines)
        line = lines.get(next(known, ()))
        if line and isinstance(value, str) and value:
            below = enumerate(self.text.split("\n")[line - 1 :], start=line)
            line = next((number for number, words in below if value in words), line)
        return Place(self.name, line)


def parse(text: str, name: str) -> TomlFile:
    """The tables in ``text``; raises ``SettingsError`` with the line of invalid TOML."""
    try:
        return TomlFile(tomllib.loads(text), name, text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line, what, todo = explained(text, int(found[1]) if found else None, str(error))
        raise SettingsError(what, todo=todo, place=Place(name, line)) from error
    except RecursionError as error:
        raise SettingsError("it is nested too deeply", place=Place(name)) from error
    except ValueError as error:  # a number with thousands of digits
        raise SettingsError(f"it cannot be read ({error})", place=Place(name)) from error


@functools.lru_cache(maxsize=1)
def _lines_of(text: str) -> Mapping[Key, int]:
    """Each table and key with its line, for the usual ways of writing TOML; only a mistake asks."""
    return dict(_keys_and_lines(text))


def _keys_and_lines(text: str) -> Iterator[tuple[Key, int]]:
    table: Key = ()
    tables: dict[Key, int] = {}
    inside_text = False
    for number, line in enumerate(text.split("\n"), start=1):
        was_inside, inside_text = inside_text, inside_text ^ bool(len(_LONG_TEXT.findall(line)) % 2)
        if was_inside:
            continue
        if head := _HEAD.match(line):
            *above, last = _names(head[2])
            table = (*_in_arrays(above, tables), last)
            if head[1] == "[[":
                tables[table] = tables.get(table, -1) + 1
                yield table, number
                table = (*table, tables[table])
            yield table, number
        elif setting := _SETTING.match(line):
            names = _names(setting[1])
            for end in range(1, len(names) + 1):
                yield (*table, *names[:end]), number


def _in_arrays(names: list[str], tables: dict[Key, int]) -> Key:
    """``names``, with the index of the last table inserted after each array of tables."""
    key: Key = ()
    for name in names:
        key = (*key, name)
        if key in tables:
            key = (*key, tables[key])
    return key


def _names(dotted: str) -> list[str]:
    return [name.strip("\"'") for name in re.findall(_NAME, dotted)]
