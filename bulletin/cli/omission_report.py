"""Reports on standard error what is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.cli.terminal import say
from bulletin.core.errors import Place

if TYPE_CHECKING:
    from bulletin.core.model import Bulletin

_LONGEST = 60
_MOST = 200


def tell(bulletin: Bulletin) -> None:
    """Report the stretches of the sources that are left out, and why, up to a limit."""
    from bulletin.core.reading_order import left_out

    found = list(left_out(bulletin))
    for each in found[:_MOST]:
        text = " ".join(each.text.split())
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
        place = Place(each.source, each.line)
        say(f"{place}: left out «{shown}» ({each.reason})")
    if len(found) > _MOST:
        say(f"{len(found) - _MOST} more stretches were left out; a script shows all of them")
