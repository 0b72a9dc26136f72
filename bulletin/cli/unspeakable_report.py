"""What cannot be said, told on standard error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from bulletin.core.errors import Place, SourceError

if TYPE_CHECKING:
    from bulletin.normalisation.unspeakable import Leftover

__all__ = ["tell"]


def tell(found: Iterable[tuple[Place, Leftover]], strict: bool) -> None:
    """Tell of each character that no voice can say; raises ``SourceError`` if ``strict``."""
    leftovers = list(found)
    for place, leftover in leftovers:
        click.echo(
            f"bulletin: {place}: {leftover.text!r} is a {leftover.kind} that cannot be said.",
            err=True,
        )
    if strict and leftovers:
        characters = "1 character" if len(leftovers) == 1 else f"{len(leftovers)} characters"
        raise SourceError(
            f"{characters} cannot be said",
            todo="Write them in words, or say how in a lexicon.",
        )
