"""``bulletin init``: write a new show's file."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin.cli.terminal import say
from bulletin.core.defaults import SHOW
from bulletin.core.errors import OutputError, Place, told_as


@click.command()
@click.argument("where", metavar="[FOLDER|FILE.toml]", default=".", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
def init(where: Path, force: bool) -> None:
    """Write a show.toml in which every setting is explained.

    With it, bulletin make turns articles into a programme read by two newsreaders.
    """
    from audio.files import written_aside
    from bulletin.config.written import show

    path = where if where.suffix == ".toml" and not where.is_dir() else where / SHOW
    place = Place(str(path))
    if path.exists() and not force:
        raise OutputError(
            "it exists already",
            todo="Name another file, or overwrite it with --force.",
            place=place,
        )
    with told_as(OutputError, "it cannot be written", place, todo="Name another."):
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_aside(path) as file:
            file.write(show().encode())
    say(
        f"{path}: written. Put your station's name into it, then make a programme: bulletin make "
        "ARTICLE… -o OUT.mp3."
    )
