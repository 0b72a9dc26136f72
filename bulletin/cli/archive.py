"""``bulletin archive``: search what aired by its words."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.cli.commands import Commands
from bulletin.cli.option_kinds import DAY
from bulletin.cli.show_options import show_option
from bulletin.cli.terminal import say
from bulletin.core.errors import Place, SourceError

if TYPE_CHECKING:
    from bulletin.config import Settings
    from bulletin.radio.archive_reader import ArchiveReader


@click.group(cls=Commands)
def archive() -> None:
    """Search and verify what aired.

    It is kept as [archive] in the show's file says.
    """


@archive.command()
@click.argument("words", metavar="WORD...", nargs=-1, required=True)
@click.option(
    "--from", "since", type=DAY, metavar="YYYY-MM-DD", help="Only what aired on or after this day."
)
@click.option(
    "--to", "until", type=DAY, metavar="YYYY-MM-DD", help="Only what aired on or before this day."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
@show_option
def find(
    words: tuple[str, ...],
    since: datetime.date | None,
    until: datetime.date | None,
    as_json: bool,
    show: Path | None,
) -> None:
    """Find the sentences in which WORD was said, and when.

    Several words are searched as a phrase. The exit code is 1 if nothing is found.
    """
    from bulletin.core.durations import m_ss

    own, kept = _opened(show)
    zone = own.zone
    first = datetime.datetime.combine(since, datetime.time.min, zone) if since else None
    last = datetime.datetime.combine(until, datetime.time.max, zone) if until else None
    count = 0
    for hit in kept.find(" ".join(words), first, last):
        count += 1
        at = hit.at.astimezone(zone)
        if as_json:
            told = {"at": at.isoformat(), "start_s": hit.start_s, "text": hit.text}
            line = {**told, "title": hit.title, "sound": hit.sound}
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(f"{at:%Y-%m-%d %H:%M}  {m_ss(int(hit.start_s))}  {hit.text}  {hit.sound}")
    if not count:
        say("nothing in the archive has it")
        raise SystemExit(1)


@archive.command()
@show_option
def verify(show: Path | None) -> None:
    """Check that the archive is unchanged, and name what is not.

    The hash printed last covers the whole log: note it elsewhere, so that nobody can replace the
    log with another.
    """
    _, kept = _opened(show)
    wrong = list(kept.wrong())
    for line in wrong:
        click.echo(line)
    if wrong:
        what = "1 thing is" if len(wrong) == 1 else f"{len(wrong)} things are"
        raise SourceError(f"{what} not as kept", place=Place(str(kept.folder)))
    count, head = kept.last()
    same = "the only one is as it was" if count == 1 else f"all {count} are as they were"
    say(f"{kept.folder}: {same} kept; the last hash is {head}")


def _opened(show: Path | None) -> tuple[Settings, ArchiveReader]:
    from bulletin.config.overrides import of_show
    from bulletin.radio.archive_reader import ArchiveReader

    own = of_show(show)
    return own, ArchiveReader(Path(own.archive.folder))
