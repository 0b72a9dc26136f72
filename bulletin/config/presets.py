"""Presets: what podcasts and stations require of a bulletin, from a table that can be extended."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from pydantic import BaseModel, ConfigDict

from bulletin.core.errors import SettingsError, nearest


class Preset(BaseModel):
    """What is required of a file; where a list is given, all are accepted and the first is made.

    ``formats`` are suffixes without the dot, ``channels`` counts. Silences and lengths are
    seconds; a bed may play alone for ``most_held_s``. A ``labelled`` file has the tags that
    automation needs; ``chunks`` are names of a WAV's chunks, ``tags`` FFmpeg's names. A
    ``disclosed`` file says in words that its voice is synthetic. A file's name without its suffix
    must match ``name``. ``notice`` is shown once to a station, and ``categories`` are those its
    items may have, with their Hindi names.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    loudness_lufs: float
    formats: tuple[str, ...]
    rates: tuple[int, ...]
    channels: tuple[int, ...]
    labelled: bool = False
    disclosed: bool = False
    tolerance_lu: float = 0.5
    ceiling_dbtp: float = -1.0
    bits: tuple[int, ...] = (16, 24)
    kbit_rates: tuple[int, int] = (96, 320)
    shortest_s: float = 10.0
    longest_s: float = 7200.0
    slot_tolerance_s: float = 0.05
    most_silence_s: float = 2.0
    most_leading_silence_s: float = 1.0
    most_trailing_silence_s: float = 2.0
    most_held_s: float = 33.0
    tags: tuple[str, ...] = ()
    chunks: tuple[str, ...] = ()
    name: str = ".+"
    notice: tuple[str, ...] = ()
    categories: dict[str, str] = {}


@lru_cache(maxsize=1)
def presets() -> dict[str, Preset]:
    """All presets by name."""
    text = resources.files(__package__).joinpath("presets.toml").read_text("utf-8")
    return {name: Preset.model_validate(table) for name, table in tomllib.loads(text).items()}


def name_of(wanted: Preset) -> str:
    """The name of a preset, the first of those that require the same of a file."""
    return next((name for name, each in presets().items() if each == wanted), "NAME")


def preset(name: str) -> Preset:
    """The preset of that name; raises ``SettingsError`` if there is none."""
    found = presets().get(name)
    if found is None:
        raise SettingsError(f"there is no preset {name!r}", todo=nearest(name, presets()))
    return found
