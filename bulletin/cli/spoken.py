"""``bulletin spoken``: written lines in, spoken lines out."""

from __future__ import annotations

import click

__all__ = ["spoken"]


@click.command()
@click.argument("source", metavar="[FILE|-]", default="-")
def spoken(source: str) -> None:
    """Show the words that will be said: a line in, a line out."""
    from bulletin.language import load
    from bulletin.pipeline import LANGUAGE
    from bulletin.sources import text
    from bulletin.spoken import speak

    language = load(LANGUAGE)
    _, written = text(source)
    for line in written.splitlines(keepends=True):
        said = speak(line.removesuffix("\n"), language).text
        click.echo(said, nl=line.endswith("\n"))
