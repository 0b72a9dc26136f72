"""``bulletin run``: the clock that makes bulletins ahead of their slots."""

from __future__ import annotations

import datetime
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.station_notice import tell_notice, tell_zone
from bulletin.cli.terminal import say
from bulletin.core.defaults import PRESET, SHOW
from bulletin.core.extras import extra
from bulletin.core.moments import now

if TYPE_CHECKING:
    from bulletin.clock.production import Task
    from bulletin.clock.running import Run
    from bulletin.config import Settings


@click.command()
@click.argument(
    "show", metavar="[SHOW.toml]", default=SHOW, type=click.Path(path_type=Path), required=False
)
@click.option("--once", is_flag=True, help="Make what is due now and exit: for cron and timers.")
@click.option("--dry-run", is_flag=True, help="Show the slots of the next 24 hours and exit.")
@click.pass_context
def run(ctx: click.Context, show: Path, once: bool, dry_run: bool) -> None:
    """Make bulletins ahead of each slot, and put them on air.

    The slots are those of the show's [schedule].

    It runs until SIGTERM or Ctrl-C. If sources or voices fail, the last good bulletin stays on air,
    and a line says so. With --once, the exit code is 1 if a slot that was due has no new bulletin.
    """
    own = on_air_settings(show)
    with extra("radio"):
        from bulletin.clock import running
    if dry_run:
        for line in running.coming(own, now(datetime.UTC)):
            click.echo(line)
        for line in running.missing(own):
            say(line)
        return
    publish = partial(_publish, show) if own.schedule.publish else None
    if publish:
        from bulletin.cli import podcasts

        podcasts.publisher(own, show, [Path(own.schedule.name)], quiet=True)
    tell_notice(own.radio, own.radio.station)
    with _until_ended() as ended, running.opened(own, publish, say) as station:
        tell_zone(own, own.radio.station)
        _tell_start(station, own, once)
        if once:
            ctx.exit(0 if station.once(ended) else 1)
        station.forever(ended)
    say("ended")


def on_air_settings(show: Path) -> Settings:
    """The show's settings under its preset, which a schedule always has."""
    from bulletin.config.overrides import of_show, overridden

    own = of_show(show)
    radio = own.radio.model_copy(update={"preset": own.radio.preset or PRESET})
    return overridden(own.model_copy(update={"radio": radio}))


def _publish(show: Path, task: Task) -> None:
    """Add a bulletin to the show's podcast; called in the maker's process."""
    from bulletin.cli import podcasts
    from bulletin.pipeline import read_manifest

    each = podcasts.Episode(another=True)  # each slot is an episode, whatever its title
    publisher = podcasts.publisher(task.settings, show, [task.out], each, quiet=True)
    publisher.publish(read_manifest(task.manifest))


def _tell_start(station: Run, own: Settings, once: bool) -> None:
    if once and not station.is_due:
        say(f"nothing is due; the next slot is {station.upcoming}, made from {station.begins} on")
    if not once:
        say(f"on air from {own.schedule.folder}; the next slot is {station.upcoming}")


@contextmanager
def _until_ended() -> Iterator[threading.Event]:
    """An event that SIGTERM and Ctrl-C set."""
    ended = threading.Event()

    def end(_signal: int, _frame: object) -> None:
        ended.set()

    before = {each: signal.signal(each, end) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield ended
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
