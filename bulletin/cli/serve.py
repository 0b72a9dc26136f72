"""``bulletin serve``: serve the newest bulletin to playout systems."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin.cli.run import on_air_settings
from bulletin.cli.terminal import say
from bulletin.core.defaults import SHOW
from bulletin.core.extras import extra


@click.command()
@click.argument(
    "show", metavar="[SHOW.toml]", default=SHOW, type=click.Path(path_type=Path), required=False
)
@click.option(
    "--host", metavar="ADDRESS", help="The address to listen on (default: the one in [serve])."
)
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), help="The port; 0 takes a free one."
)
def serve(show: Path, host: str | None, port: int | None) -> None:
    """Let playout systems fetch the newest bulletin.

    It is the newest that passed its check.

    \b
    GET /bulletin.mp3, /bulletin.wav   the newest one on air; with ?max_age=3600, a
                                       new one is made if that is older
    GET /status.json, /rundown.json    what it is, and what comes next
    GET /metrics                       figures for Prometheus

    Only this machine can reach it, unless --host says otherwise; then requests need the token in
    BULLETIN_SERVE_TOKEN. Ctrl-C stops it.
    """
    own = on_air_settings(show)
    with extra("radio"):
        from bulletin.clock import serving
    where = own.serve.host if host is None else host
    at = own.serve.port if port is None else port
    with serving.opened(own, where, at, say) as running:
        say(f"{running.address}bulletin.mp3 (Ctrl-C stops it)")
        running.forever()
    say("ended")
