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
    from bulletin.sources import read
    from bulletin.spoken import speak

    language = load(LANGUAGE)
    for line in read(source).text.removesuffix("\n").split("\n"):
        click.echo(speak(line, language).text)
