"""``bulletin script``: turn sources into a script that an editor corrects."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from bulletin.cli.option_kinds import DAY
from bulletin.cli.show_options import lexicon_option, show_option
from bulletin.cli.source_options import ReadingOptions, reading


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-o",
    "--out",
    metavar="SCRIPT.md",
    type=click.Path(path_type=Path),
    help="The script to write (default: -, standard output).",
)
@click.option("--title", help="The bulletin's title (default: the first headline).")
@click.option(
    "--date",
    type=DAY,
    metavar="YYYY-MM-DD",
    help="The bulletin's date, also as DD-MM-YYYY (default: today).",
)
@show_option
@click.option("--plain", is_flag=True, help="The articles alone, without a programme around them.")
@click.option(
    "--spoken",
    is_flag=True,
    help="Show the words as they will be said beside the written ones, and how long they last, "
    "instead of a script.",
)
@click.option("--engine", default="auto", metavar="NAME", help="With --spoken, the engine.")
@click.option("--voice", metavar="NAME", help="With --spoken, one of the engine's voices.")
@lexicon_option
@reading
@click.option("--quiet", is_flag=True, help="Show only errors.")
def script(
    sources: tuple[str, ...],
    out: Path | None,
    title: str | None,
    date: datetime.date | None,
    show: Path | None,
    plain: bool,
    spoken: bool,
    engine: str,
    voice: str | None,
    lexicon: Path | None,
    reading: ReadingOptions,
    quiet: bool,
) -> None:
    """Write a bulletin's script, to correct before making it.

    \b
    bulletin script article.txt -o script.md
    bulletin make script.md -o bulletin.mp3
    """
    import bulletin
    from bulletin import pipeline
    from bulletin.cli import omission_report
    from bulletin.cli.progress import warnings
    from bulletin.config.overrides import of_show

    out = None if out == Path("-") else out
    if out:
        pipeline.check_writable(sources, [out])
    own = of_show(show, lexicon)
    heard = None if quiet else warnings()
    found = bulletin.read(
        sources,
        title=title,
        date=date,
        show=own,
        plain=plain,
        listener=heard,
        **reading,
    )
    if not quiet:
        omission_report.tell(found)
    text = bulletin.script(found, spoken=spoken, engine=engine, voice=voice, show=own)
    if out:
        pipeline.write(text, out)
    else:
        click.echo(text, nl=False)
