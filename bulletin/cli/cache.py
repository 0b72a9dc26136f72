"""``bulletin cache``: manage the clip store, which saves making a clip twice."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import click

from bulletin.cli.commands import Commands
from bulletin.cli.option_kinds import SIZE
from bulletin.cli.terminal import say

if TYPE_CHECKING:
    from bulletin.pipeline import Holding


@click.group(cls=Commands)
def cache() -> None:
    """Manage the clip store."""


@cache.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def info(as_json: bool) -> None:
    """Show where the clips are stored, how many, and their size."""
    from bulletin.core.cache_folder import default_folder
    from bulletin.pipeline import housekeeping

    folder = default_folder()
    held = housekeeping.holding(housekeeping.stored_clips(folder))
    if as_json:
        facts = {
            "folder": str(folder),
            "clips": held.clips,
            "size_bytes": held.size_bytes,
            "oldest_use": _iso(held.oldest_use),
            "latest_use": _iso(held.latest_use),
        }
        click.echo(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    click.echo(f"folder      {folder}")
    click.echo(f"clips       {held.clips}")
    click.echo(f"size        {_megabytes(held)}")
    click.echo(f"oldest use  {_iso(held.oldest_use) or '-'}")
    click.echo(f"latest use  {_iso(held.latest_use) or '-'}")


@cache.command()
@click.option(
    "--max-size",
    type=SIZE,
    metavar="SIZE",
    help="Keep at most this much, such as 500MB; the least recently used go first.",
)
@click.option(
    "--older-than",
    type=click.FloatRange(min=0),
    metavar="DAYS",
    help="Remove what has not been used for this many days.",
)
def prune(max_size: int | None, older_than: float | None) -> None:
    """Remove clips that are old or exceed a size."""
    from bulletin.core.cache_folder import default_folder
    from bulletin.pipeline import housekeeping

    if max_size is None and older_than is None:
        raise click.UsageError("Say what to prune: --max-size SIZE, --older-than DAYS, or both.")
    since = None
    if older_than is not None:
        since = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=older_than)
    _tell(housekeeping.prune(default_folder(), max_size_bytes=max_size, used_since=since))


@cache.command()
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Read and check every clip; exit 1 if one is damaged or misnamed.

    Such a clip is never used: it is made again when its words come next.
    """
    from bulletin.core.cache_folder import default_folder
    from bulletin.pipeline import housekeeping

    found = housekeeping.verify(default_folder())
    for path, why in found.faults:
        click.echo(f"{path}: {why}")
    older = f", {found.older} of an older version" if found.older else ""
    say(f"{found.whole} good, {len(found.faults)} bad{older}.")
    ctx.exit(1 if found.faults else 0)


@cache.command()
def clear() -> None:
    """Remove all clips."""
    from bulletin.core.cache_folder import default_folder
    from bulletin.pipeline import housekeeping

    _tell(housekeeping.clear(default_folder()))


def _tell(taken: Holding) -> None:
    clips = "1 clip" if taken.clips == 1 else f"{taken.clips} clips"
    say(f"{clips} removed, {_megabytes(taken)}.")


def _megabytes(held: Holding) -> str:
    return f"{held.size_bytes / 1e6:.1f} MB"


def _iso(moment: datetime.datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
