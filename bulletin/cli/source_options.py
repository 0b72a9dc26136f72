"""The options for reading sources, for all commands that read them."""

from __future__ import annotations

from typing import TypedDict

import click

from bulletin.cli.options_together import together


class ReadingOptions(TypedDict):
    """The options, as the functions of :mod:`bulletin` take them."""

    encoding: str | None
    latest: int
    allow_local: bool
    force: bool


reading = together(
    "reading",
    ReadingOptions,
    click.option(
        "--encoding",
        metavar="NAME",
        help="The sources' encoding: krutidev, devlys or chanakya (fonts from before Unicode), "
        "utf-8, utf-16, or another charset (default: as detected).",
    ),
    click.option(
        "--latest",
        type=click.IntRange(min=1),
        default=5,
        show_default=True,
        metavar="N",
        help="The number of stories to take from a feed, newest first.",
    ),
    click.option(
        "--allow-local",
        is_flag=True,
        help="Also allow addresses on this machine and its network.",
    ),
    click.option(
        "--force",
        is_flag=True,
        help="Also read what does not look like a Hindi article: another language, an error page, "
        "data.",
    ),
)
"""Give a command the options as one :class:`ReadingOptions`, the keyword ``reading``."""
