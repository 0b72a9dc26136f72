"""The options on how sources are read, for all commands that read them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

__all__ = ["reading", "tell"]

_Result = TypeVar("_Result")


def reading(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command ``--encoding``, ``--latest`` and ``--allow-local``.

    It gets them as one ``bulletin.sources.Options``, the keyword ``reading``; what is found out of
    the sources is told on standard error, unless it has a ``quiet`` that is set.
    """

    @click.option(
        "--encoding",
        metavar="NAME",
        help="What the sources are written in: krutidev, devlys or chanakya (fonts from before "
        "Unicode), utf-8, utf-16, or another charset; unset, it is found out.",
    )
    @click.option(
        "--latest",
        type=click.IntRange(min=1),
        default=5,
        show_default=True,
        metavar="N",
        help="Of a feed, how many stories: the newest.",
    )
    @click.option(
        "--allow-local",
        is_flag=True,
        help="Ask addresses of this machine and its network, too.",
    )
    @wraps(command)
    def with_options(
        *args: Any, encoding: str | None, latest: int, allow_local: bool, **kwargs: Any
    ) -> _Result:
        from bulletin.sources import Options

        said = _nobody if kwargs.get("quiet") else tell
        options = Options(encoding, latest, allow_local, said)
        return command(*args, reading=options, **kwargs)

    return with_options


def tell(line: str) -> None:
    """Say a line on standard error."""
    click.echo(f"bulletin: {line}", err=True)


def _nobody(_line: str) -> None: ...
