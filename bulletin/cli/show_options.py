"""The options for a show's file and lexicon, for all commands that read them."""

from __future__ import annotations

from pathlib import Path

import click

from bulletin.core.defaults import SHOW

show_option = click.option(
    "--show",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=f"The show's settings, in TOML (default: {SHOW} in this folder, if there is one).",
)
lexicon_option = click.option(
    "--lexicon",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A lexicon (TOML): your words and how they are said; it overrides the show's.",
)
