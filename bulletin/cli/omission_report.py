"""What is not read, told on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.cli.terminal import say
from bulletin.core.errors import Place

if TYPE_CHECKING:
    from bulletin.core.model import Bulletin

__all__ = ["tell"]

_LONGEST = 60


def tell(bulletin: Bulletin) -> None:
    """Tell of each stretch of the sources that is left out, and why."""
    from bulletin.core.reading_order import left_out

    for each in left_out(bulletin):
        text = " ".join(each.text.split())
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        place = Place(each.source, each.line)
        say(f"{place}: left out «{shown}» ({each.reason})")
