"""A station on air: its Liquidsoap script, and the files it needs."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from audio.errors import SoundError
from audio.survey import survey
from bulletin.core.errors import OutputError, Place, SettingsError, told_as
from bulletin.radio.icecast_address import Icecast
from bulletin.radio.liquidsoap import Station
from bulletin.radio.liquidsoap import script as text
from bulletin.radio.station_delivery import Asked, write

_MOST_SILENCE_S = 1.0
"""The script skips a station sound that is silent for longer."""


@dataclass(frozen=True, slots=True)
class OnAir:
    """How a station's script plays: at which ``minutes``, to where, and what plays in between.

    Without ``icecast`` it plays on this machine, with ``device`` also. The minutes are in
    ``timezone``.
    """

    station: str
    minutes: tuple[int, ...]
    sound: Path
    icecast: Icecast | None
    device: bool
    as_root: bool
    channels: int
    timezone: str


def station_sound(path: Path) -> Path:
    """A sound that can play between bulletins; raises ``SettingsError`` if it is silent."""
    place = Place(str(path))
    if not path.is_file():
        raise SettingsError("there is no such file", place=place)
    try:
        found = survey(path)
    except SoundError as error:
        raise SettingsError(str(error), todo="Name a sound file.", place=place) from error
    over_its_ends_s = min(found.leading_silence_s + found.trailing_silence_s, found.duration_s)
    silence_s = max(over_its_ends_s, found.longest_silence_s)
    if silence_s > _MOST_SILENCE_S:
        raise SettingsError(
            f"it is silent for {silence_s:.1f} s when it is played in a loop",
            todo="The station sound must not have a silence longer than a second.",
            place=place,
        )
    return path.resolve()


def script(folder: Path, out: Path, asked: Asked, on_air: OnAir) -> None:
    """Write the Liquidsoap script of a station that plays the files of ``folder``.

    Beside it, a folder for the copies being played is created. Raises ``OutputError``.
    """
    kept = out.absolute().with_suffix(".kept")
    examine = [sys.executable, "-m", "bulletin", "air", str(folder.resolve()), "--to", str(kept)]
    examine += ["--preset", asked.name, "--keep", "3", "--quiet"]
    examine += ["--slot", str(asked.slot_s)] if asked.slot_s else []
    station = Station(
        name=on_air.station,
        examine=examine,
        kept=kept,
        minutes=on_air.minutes,
        station_sound=on_air.sound,
        icecast=on_air.icecast,
        device=on_air.device,
        as_root=on_air.as_root,
        channels=on_air.channels,
        timezone=on_air.timezone,
    )
    with told_as(OutputError, "it cannot be made", kept):
        kept.mkdir(exist_ok=True)
    write(out, text(station).encode())
