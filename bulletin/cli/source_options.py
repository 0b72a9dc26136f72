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


def reading(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command ``--encoding``, ``--latest`` and ``--allow-local``.

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
    @wraps(command)
    def with_options(
        *args: Any, encoding: str | None, latest: int, allow_local: bool, **kwargs: Any
    ) -> _Result:
        asked = Reading(encoding=encoding, latest=latest, allow_local=allow_local)
        return command(*args, reading=asked, **kwargs)

    return with_options
