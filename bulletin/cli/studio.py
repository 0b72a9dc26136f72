"""``bulletin studio``: make bulletins in the browser, on this machine."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin.cli.terminal import say_with_secrets
from bulletin.core.errors import SettingsError
from bulletin.core.extras import needs


@click.command()
@click.argument(
    "folder", metavar="[FOLDER]", default=".", required=False, type=click.Path(path_type=Path)
)
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=0,
    help="The port to listen on (default: the last one used for this folder, or a free one).",
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser; only show the address.")
@click.option(
    "--engine",
    default="auto",
    show_default=True,
    metavar="NAME",
    help="The speech engine, as for bulletin make.",
)
@click.option("--voice", metavar="NAME", help="One of the engine's voices (see: bulletin voices).")
def studio(folder: Path, port: int, no_browser: bool, engine: str, voice: str | None) -> None:
    """Open the studio for FOLDER in the browser.

    There, paste stories, correct what will be read, listen, and make the bulletin.

    FOLDER (default: this folder) is the newsroom's: it holds show.toml and a folder for each
    bulletin. Only this machine can reach the studio; Ctrl-C stops it. If it is open
    already, the browser goes there.
    """
    try:
        from bulletin.studio.studio_opening import opened
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"the studio needs {error.name}, which is not installed",
            todo=needs("studio"),
        ) from None

    with opened(folder, port, engine, voice) as running:
        note = "Ctrl-C stops it" if running.listener else "it was open already"
        say_with_secrets(f"{folder}: {running.address} ({note})")
        if not no_browser:
            click.launch(running.address)
        running.serve()
