"""The options on how sources are read, for all commands that read them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypedDict, TypeVar

import click

__all__ = ["Reading", "reading"]

_Result = TypeVar("_Result")


class Reading(TypedDict):
    """The options, as the functions of :mod:`bulletin` take them."""

    encoding: str | None
    latest: int
    allow_local: bool
    force: bool


def reading(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command ``--encoding``, ``--latest``, ``--allow-local`` and ``--force``.

    It gets them as one :class:`Reading`, the keyword ``reading``.
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
    @click.option(
        "--force",
        is_flag=True,
        help="Go on where it would stop to be safe: with what looks like no Hindi article (another "
        "language, an error page, data), or to publish the silent voice.",
    )
    @wraps(command)
    def with_options(
        *args: Any,
        encoding: str | None,
        latest: int,
        allow_local: bool,
        force: bool,
        **kwargs: Any,
    ) -> _Result:
        asked = Reading(encoding=encoding, latest=latest, allow_local=allow_local, force=force)
        return command(*args, reading=asked, **kwargs)

    return with_options
