"""``bulletin air``: send finished bulletins to the station's machines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.option_kinds import LENGTH
from bulletin.cli.show_options import show_option
from bulletin.cli.terminal import raw_stderr, say
from bulletin.core.defaults import PRESET

if TYPE_CHECKING:
    from bulletin.config import Radio, Settings
    from bulletin.radio.onair import OnAir
    from bulletin.radio.station_delivery import Asked


@click.command()
@click.argument("source", metavar="FILE|FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--to",
    required=True,
    metavar="WHERE",
    help="A folder, icecast://HOST:PORT/MOUNT (icecasts: with TLS), or a file to write: "
    ".liq, .m3u, .m3u8 or .ics.",
)
@click.option(
    "--preset",
    metavar="NAME",
    help=f"The preset to check the file against (default: the show's, or {PRESET}).",
)
@click.option(
    "--slot", type=LENGTH, metavar="M:SS", help="The exact length that the file must have."
)
@show_option
@click.option(
    "--manifest",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The bulletin's manifest; in a folder, it becomes the sidecar NAME.json.",
)
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    metavar="N",
    help="Keep only the N newest deliveries in the folder (default: all). Other files are never "
    "touched.",
)
@click.option(
    "--minutes",
    metavar="M,M",
    help="For a script or calendar: the minutes of the hour, such as 0,30.",
)
@click.option("--stream", metavar="ADDRESS", help="For a script: the Icecast mount to send to.")
@click.option("--device", is_flag=True, help="For a script: also play on this machine.")
@click.option(
    "--sound",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="For a script: what plays between bulletins (default: the bed that ships).",
)
@click.option("--as-root", is_flag=True, help="For a script: let Liquidsoap run as root.")
@click.option("--quiet", is_flag=True, help="Show only errors.")
def air(
    source: Path,
    to: str,
    preset: str | None,
    slot: float | None,
    show: Path | None,
    manifest: Path | None,
    keep: int | None,
    minutes: str | None,
    stream: str | None,
    device: bool,
    sound: Path | None,
    as_root: bool,
    quiet: bool,
) -> None:
    """Send a finished bulletin to where it airs.

    A file that fails its check (see: bulletin check) is refused. Given a FOLDER, the newest file
    that passes is sent. The password of an Icecast source is read from BULLETIN_ICECAST_PASSWORD.
    """
    from bulletin.config import presets
    from bulletin.config.overrides import of_show
    from bulletin.core.extras import extra
    from bulletin.radio import onair, station_delivery
    from bulletin.radio.liquidsoap import checked_minutes

    settings = of_show(show)
    radio = settings.radio
    if minutes:
        radio = radio.model_copy(update={"minutes": checked_minutes(minutes)})
    name = preset or radio.preset or PRESET
    asked = station_delivery.Asked(name, presets.preset(name), slot or radio.slot_s)
    where = Path(to)
    if to.startswith(("icecast:", "icecasts:")):
        done = _stream(source, to, asked, quiet)
    elif where.suffix == ".liq":
        on_air = _on_air(radio, stream, device, sound, as_root, settings)
        onair.script(source, where, asked, on_air)
        done = f"{to}: run it with: liquidsoap {to}"
    elif where.suffix in (".m3u", ".m3u8"):
        count = station_delivery.playlist(source, where, asked)
        done = f"{to}: {count} bulletin{'' if count == 1 else 's'}"
    elif where.suffix == ".ics":
        with extra("radio"):
            station_delivery.calendar(radio, settings.zone, where)
        done = f"{to}: at minutes {', '.join(map(str, radio.minutes))} of every hour"
    else:
        done = _deliver(source, where, asked, keep, manifest)
    if done and not quiet:
        say(f"{done}.")


def _deliver(
    source: Path, folder: Path, asked: Asked, keep: int | None, manifest: Path | None
) -> str:
    from bulletin.radio.station_delivery import into_folder

    placed = into_folder(source, folder, asked, keep, manifest)
    return f"{placed}: delivered" if placed else f"{folder}: nothing changed; it is there already"


def _stream(source: Path, address: str, asked: Asked, quiet: bool) -> str:
    import sys

    from bulletin.core.durations import m_ss
    from bulletin.radio.station_delivery import stream

    on_terminal = sys.stderr.isatty() and not quiet

    def sent(seconds: float) -> None:
        if on_terminal:
            print(f"\r{m_ss(int(seconds))}", end="", file=raw_stderr(), flush=True)

    seconds = stream(source, address, asked, sent)
    if on_terminal:
        click.echo("", err=True)
    return f"{address}: {m_ss(int(seconds))} sent"


def _on_air(
    radio: Radio,
    stream: str | None,
    device: bool,
    sound: Path | None,
    as_root: bool,
    settings: Settings,
) -> OnAir:
    import audio
    from bulletin.radio.icecast_address import icecast
    from bulletin.radio.onair import OnAir, station_sound

    bed = station_sound(sound or Path(audio.__file__).parent / "sounds" / "bed.flac")
    to = icecast(stream) if stream else None
    return OnAir(
        station=radio.station or "bulletin",
        minutes=radio.minutes,
        sound=bed,
        icecast=to,
        device=device,
        as_root=as_root,
        channels=settings.sound.channels,
        timezone=settings.zone.key,
    )
