"""The options for a bulletin's sound, for all commands that make one."""

from __future__ import annotations

from typing import TypedDict

import click

from bulletin.cli.option_kinds import TARGET
from bulletin.cli.options_together import together


class Sounding(TypedDict):
    """The options, as :func:`bulletin.config.overrides.overridden` takes them."""

    preset: str | None
    category: str | None
    target: str | float | None
    rate: int | None
    stereo: bool
    dry: bool
    speed: float | None


sounding = together(
    "sounding",
    Sounding,
    click.option(
        "--preset",
        metavar="NAME",
        help="Level, rate and labels for a destination, such as podcast or community-radio (see "
        "docs/radio.md).",
    ),
    click.option(
        "--category",
        metavar="NAME",
        help="The category for a station's automation, such as weather.",
    ),
    click.option(
        "--speed",
        type=click.FloatRange(0.8, 1.3),
        metavar="FACTOR",
        help="How fast to read, 0.8 to 1.3 times the usual speed; the pitch is kept.",
    ),
    click.option(
        "--target",
        type=TARGET,
        metavar="NAME|LUFS",
        help="Loudness of the whole: a preset's name, such as podcast (-16 LUFS, the default), or "
        "a number in LUFS.",
    ),
    click.option(
        "--rate",
        type=click.Choice(["44100", "48000"]),
        callback=lambda _context, _option, rate: int(rate) if rate else None,
        help="Sample rate in hertz.",
    ),
    click.option("--stereo", is_flag=True, help="Two channels instead of one."),
    click.option(
        "--dry",
        is_flag=True,
        help="Leave the voices unprocessed: no voice chain, no phrasing, no room tone.",
    ),
)
"""Give a command the options as one :class:`Sounding`, the keyword ``sounding``."""
