"""How a bulletin is to be made, beyond its script: ``studio.toml`` beside it."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from audio.files import written_aside
from bulletin.core.errors import OutputError, SettingsError, told_as

_FILE = "studio.toml"
_LENGTH = re.compile(r"(\d{1,3}):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Options:
    """``duration`` is the requested duration, as for ``--duration`` (``5:00``), or empty."""

    duration: str = ""

    @property
    def seconds(self) -> float | None:
        """The duration."""
        found = _LENGTH.fullmatch(self.duration)
        return int(found[1]) * 60.0 + int(found[2]) if found else None


def read_options(folder: Path) -> Options:
    """The options in a bulletin's folder; the defaults if none are stored."""
    try:
        table = tomllib.loads((folder / _FILE).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Options()
    duration = table.get("duration", "")
    return Options(duration) if isinstance(duration, str) else Options()


def write(folder: Path, options: Options) -> None:
    """Store options; raises ``SettingsError`` for an invalid duration, and ``OutputError``."""
    if options.duration and not options.seconds:
        raise SettingsError(f"{options.duration[:20]!r} is not a length", todo="Write it as 5:00.")
    path = folder / _FILE
    with told_as(OutputError, "it cannot be written", path), written_aside(path) as file:
        file.write(f"duration = {json.dumps(options.duration)}\n".encode())
