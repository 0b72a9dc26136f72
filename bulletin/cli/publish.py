"""``bulletin publish``: send a feed's folder to where listeners find it."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin.cli.podcasts import installed, podcast_of, send
from bulletin.cli.show_options import show_option
from bulletin.core.errors import SettingsError


@click.command()
@click.argument("feed", metavar="[FEED]", required=False, type=click.Path(path_type=Path))
@click.argument("target", metavar="[TARGET]", required=False)
@show_option
def publish(feed: Path | None, target: str | None, show: Path | None) -> None:
    """Send the folder FEED to TARGET.

    New files go first, then the feed, then removals.

    TARGET is a folder, or an address such as s3://bucket/podcast or sftp://host/podcast (default:
    the target in [podcast] of the show's file).
    """
    installed()
    from bulletin.publish.feed import known

    path, podcast = podcast_of(feed, show)
    if not target and not (target := (podcast or known(path).podcast).target):
        todo = "Name it, or set target in [podcast] of the show's file."
        raise SettingsError("no target is named to publish to", todo=todo)
    send(path, target)
