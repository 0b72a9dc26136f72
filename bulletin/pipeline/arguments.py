"""What the functions of the Python API may be given; an error says what an argument may be."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import NoneType

from bulletin.config import Settings
from bulletin.core.errors import SettingsError
from bulletin.narration.listener import Listener

_TEXT, _FLAG = "text (a str)", "True or False"
_FILE = "the name of a file (a str or a Path)"
_TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "text": ((str,), _TEXT),
    "engine": ((str,), _TEXT),
    **dict.fromkeys(("title", "voice", "preset", "category", "encoding"), ((str, NoneType), _TEXT)),
    **dict.fromkeys(("manifest", "lexicon"), ((str, Path, NoneType), _FILE)),
    "show": ((str, Path, Settings, NoneType), f"{_FILE} or a bulletin.config.Settings"),
    "date": ((str, datetime.date, NoneType), "a day (a datetime.date or its text)"),
    "latest": ((int,), "a whole number from 1 on"),
    "listener": ((Listener, NoneType), "a bulletin.pipeline.Listener"),
    **dict.fromkeys(("plain", "allow_local", "force", "strict"), ((bool,), _FLAG)),
    **dict.fromkeys(("stereo", "dry", "spoken"), ((bool,), _FLAG)),
}
_MOST_SHOWN = 60


def check_arguments(given: Mapping[str, object]) -> None:
    """Raise ``SettingsError`` for an argument that is not of its type; other names pass."""
    for name, value in given.items():
        if name in _TYPES and not _fits(name, value):
            raise SettingsError(f"{name}: {_shown(value)} is not {_TYPES[name][1]}")


def file_names(name: str, given: object) -> list[str]:
    """The argument ``name``, one or several files or addresses; raises ``SettingsError``."""
    if isinstance(given, str | Path):
        given = [given]
    is_list = isinstance(given, Iterable) and not isinstance(given, bytes | Mapping)
    files: list[object] = list(given) if is_list else []  # type: ignore[call-overload]
    if is_list and not files:
        raise SettingsError(f"{name}: the list is empty", todo="Name a file.")
    for each in files or [given]:
        if not (isinstance(each, str | Path) and str(each) and "\0" not in str(each)):
            raise SettingsError(f"{name}: {_shown(each)} is not {_FILE}")
    return [str(each) for each in files]


def _fits(name: str, value: object) -> bool:
    types, _ = _TYPES[name]
    if isinstance(value, bool):
        return bool in types
    if isinstance(value, int):
        return int in types and value >= 1
    if isinstance(value, datetime.datetime):  # a date by its type, but not by its words
        return False
    is_file = isinstance(value, str | Path) and name != "text"
    return isinstance(value, types) and not (is_file and "\0" in str(value))


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"
