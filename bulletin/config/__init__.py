"""The show: how a station's bulletins are made, from a TOML file into typed settings.

A file a table (or a few that belong together); this one reads them.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bulletin.config.sound import Sound
from bulletin.config.speaking import Narration, Pauses
from bulletin.config.table import Table
from bulletin.errors import Place, SettingsError
from bulletin.spoken.lexicon import Rule, rules
from bulletin.text import decode

__all__ = ["Narration", "Pauses", "Settings", "Sound", "load"]


class Settings(Table):
    """A show's settings; each has a default, so that no file is needed.

    ``lexicon`` holds the rules of the file's ``[[lexicon]]`` tables, as a lexicon's own file has
    them in ``[[rule]]`` (see :mod:`bulletin.spoken.lexicon`).
    """

    pauses: Pauses = Pauses()
    narration: Narration = Narration()
    sound: Sound = Sound()
    lexicon: tuple[Rule, ...] = ()


def load(path: Path) -> Settings:
    """The settings in a TOML file; raises ``SettingsError`` with the line of the mistake."""
    try:
        text = decode(path.read_bytes(), str(path))
    except OSError as error:
        raise SettingsError(
            f"the show's file cannot be read ({error.strerror})", place=Place(str(path))
        ) from error
    try:
        tables = tomllib.loads(text)
        own = rules(tables.pop("lexicon", []), text, str(path), "lexicon")
        everything = {**tables, "lexicon": tuple(own)}
        return Settings.model_validate(everything, context={"folder": path.parent})
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        place = Place(str(path), int(found[1]) if found else None)
        raise SettingsError(f"it is not TOML: {error}", place=place) from error
    except ValidationError as error:
        raise _mistake(error.errors()[0], text, path) from error


def _mistake(error: ErrorDetails, text: str, path: Path) -> SettingsError:
    keys = [str(key) for key in error["loc"]]
    place = Place(str(path), _line_of(keys, text))
    name = ".".join(keys)
    if error["type"] != "extra_forbidden":
        return SettingsError(f"{name}: {error['msg']}", place=place)
    known = _known(keys[:-1])
    near = difflib.get_close_matches(keys[-1], known, n=1)
    todo = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(known)}."
    return SettingsError(f"no setting is called {name!r}", todo=todo, place=place)


def _known(keys: list[str]) -> list[str]:
    model: type[BaseModel] = Settings
    for key in keys:
        model = cast(type[BaseModel], model.model_fields[key].annotation)
    return list(model.model_fields)


def _line_of(keys: list[str], text: str) -> int | None:
    """The line that sets ``keys`` (a table's name, then a key), as TOML is mostly written."""
    table: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if head := re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line):
            table = head[1].split(".")
            if table == keys:
                return number
        elif (key := re.match(r"\s*([^=#]+?)\s*=", line)) and keys == [*table, *key[1].split(".")]:
            return number
    return None
