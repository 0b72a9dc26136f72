"""``bulletin air``: a finished bulletin to the station's machines."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin.cli.lengths import LENGTH

__all__ = ["air"]


@click.command()
@click.argument("source", metavar="FILE|FOLDER", type=click.Path(path_type=Path))
@click.option("--to", required=True, metavar="WHERE", help="A folder, an Icecast mount, a script.")
@click.option("--preset", default="community-radio", show_default=True, metavar="NAME")
@click.option("--slot", type=LENGTH, metavar="M:SS", help="The length that it is to have exactly.")
@click.option("--keep", type=click.IntRange(min=1), metavar="N")
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
def air(
    source: Path, to: str, preset: str, slot: float | None, keep: int | None, quiet: bool
) -> None:
    """Send a finished bulletin."""
    from bulletin import presets
    from bulletin.radio.folder import prune
    from bulletin.radio.newest import keep_newest

    kept = keep_newest(source, Path(to), presets.preset(preset), slot)
    if keep:
        prune(Path(to), keep)
    if kept and not quiet:
        click.echo(f"bulletin: {kept}", err=True)
