"""The options for reading sources, for all commands that read them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypedDict, TypeVar

import click

_Result = TypeVar("_Result")


class ReadingOptions(TypedDict):
    """The options, as the functions of :mod:`bulletin` take them."""

    encoding: str | None
    latest: int
    allow_local: bool
    force: bool


def reading(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command ``--encoding``, ``--latest``, ``--allow-local`` and ``--force``.

    It gets them as one :class:`ReadingOptions`, the keyword ``reading``.
    """

    @click.option(
        "--encoding",
        metavar="NAME",
        help="The sources' encoding: krutidev, devlys or chanakya (fonts from before Unicode), "
        "utf-8, utf-16, or another charset (default: as detected).",
    )
    @click.option(
        "--latest",
        type=click.IntRange(min=1),
        default=5,
        show_default=True,
        metavar="N",
        help="The number of stories to take from a feed, newest first.",
    )
    @click.option(
        "--allow-local",
        is_flag=True,
        help="Also allow addresses on this machine and its network.",
    )
    @click.option(
        "--force",
        is_flag=True,
        help="Also read what does not look like a Hindi article: another language, an error page, "
        "data.",
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
        asked = ReadingOptions(
            encoding=encoding, latest=latest, allow_local=allow_local, force=force
        )
        return command(*args, reading=asked, **kwargs)

    return with_options
