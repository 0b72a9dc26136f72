"""A script for Liquidsoap 2.3 that plays bulletins at their minutes and is never silent."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from string import Template

from bulletin.core.errors import SettingsError
from bulletin.core.moments import INDIA
from bulletin.core.version import __version__
from bulletin.radio.icecast_address import PASSWORD, Icecast

_SILENCE_DBFS = -50.0


@dataclass(frozen=True, slots=True)
class Station:
    """The parts of a station's script.

    ``examine`` is the command that copies the newest good bulletin into the folder ``kept``, run
    every ``every_s`` seconds. Bulletins play at the ``minutes`` of each hour in ``timezone``.
    Without ``icecast``, sound goes only to this machine's own card. The stream has as many
    ``channels`` as the bulletins: mono in two channels would be 3 dB softer in each.
    """

    name: str
    examine: Sequence[str]
    kept: Path
    minutes: tuple[int, ...]
    station_sound: Path
    icecast: Icecast | None
    device: bool = False
    as_root: bool = False
    every_s: float = 10.0
    kbit_rate: int = 128
    channels: int = 1
    timezone: str = INDIA


def script(station: Station) -> str:
    """The script's text."""
    template = Template(resources.files(__package__).joinpath("station.liq.in").read_text("utf-8"))
    return template.substitute(
        station=" ".join(station.name.split()) or "A station",
        version=__version__,
        allow_root="settings.init.allow_root := true\n" if station.as_root else "",
        examine=_quoted(shlex.join(station.examine)),
        kept=_quoted(str(station.kept)),
        timezone=_quoted(station.timezone),
        minutes=", ".join(map(str, station.minutes)),
        silence_dbfs=_SILENCE_DBFS,
        every_s=float(station.every_s),
        station_sound=f"single(id={_quoted('station')}, {_quoted(str(station.station_sound))})",
        outputs="\n".join(_outputs(station)),
    )


def checked_minutes(text: str) -> tuple[int, ...]:
    """The minutes in ``0,30``; raises ``SettingsError``."""
    try:
        minutes = tuple(sorted({int(each) for each in text.split(",")}))
    except ValueError:
        minutes = (-1,)
    if not all(0 <= minute < 60 for minute in minutes):
        raise SettingsError(f"{text!r} are not minutes of an hour", todo="Write them like 0,30.")
    return minutes


def _outputs(station: Station) -> list[str]:
    outputs = []
    if station.icecast:
        to = station.icecast
        outputs.append(
            "output.icecast(\n"
            f"  %mp3(bitrate={station.kbit_rate}, stereo={str(station.channels == 2).lower()}),\n"
            f"  host={_quoted(to.host)}, port={to.port}, mount={_quoted(to.mount)},\n"
            f"  user={_quoted(to.user)}, password=environment.get({_quoted(PASSWORD)}),\n"
            f"  name={_quoted(station.name)}, genre={_quoted('News')}, public=false,\n"
            "  on_error=fun (_) -> 3.,\n"
            "  # At a constant bit rate, LAME turns sound down by so much.\n"
            "  amplify(1. / 0.95, radio)\n)"
        )
    if station.device or not station.icecast:
        outputs.append("output(radio)")
    return outputs


def _quoted(text: str) -> str:
    """A string in Liquidsoap; ``#{`` would be taken for code."""
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("#", "\\x23"), ("\n", " ")):
        text = text.replace(plain, escaped)
    return f'"{text}"'
