"""``bulletin rundown``: what the next slots will have, and why."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.terminal import say
from bulletin.core.defaults import SHOW
from bulletin.core.extras import extra
from bulletin.core.moments import now

if TYPE_CHECKING:
    from bulletin.clock.forecast import Forecast, ForecastLine


@click.command()
@click.argument(
    "show", metavar="[SHOW.toml]", default=SHOW, type=click.Path(path_type=Path), required=False
)
@click.option(
    "--slots",
    metavar="N",
    type=click.IntRange(1, 500),
    default=4,
    show_default=True,
    help="How many slots to show.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def rundown(show: Path, slots: int, as_json: bool) -> None:
    """Show what the next slots will have, and why.

    The slots are those of the show's [schedule]; nothing is made.

    Below them come the stories that wait beyond these slots, and those that will never air. The
    forecast holds as long as no story is added, removed or changed.
    """
    from bulletin.config.overrides import of_show

    own = of_show(show)
    with extra("radio"):
        from bulletin.clock.forecast import forecast
    found = forecast(own, now(datetime.UTC), slots, say)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        _show(found)


def _show(found: Forecast) -> None:
    click.echo(f"in the time of {found.timezone}")
    for slot in found.slots:
        moment = datetime.datetime.fromisoformat(slot.slot)
        click.echo(f"\n{moment:%a %Y-%m-%d %H:%M}")
        for place, line in enumerate(slot.stories, start=1):
            click.echo(f"{place:3}. {_formatted(line)}")
        if not slot.stories:
            click.echo("     no story")
    for head, lines in (("waiting", found.waiting), ("never", found.never)):
        if lines:
            click.echo(f"\n{head}")
            for line in lines:
                click.echo(f"   - {_formatted(line)}")


def _formatted(line: ForecastLine) -> str:
    source = f" [{line.source}]" if line.source else ""
    return f"{line.title}{source}: {line.why}"
