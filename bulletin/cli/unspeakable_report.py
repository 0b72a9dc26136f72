"""Reports on standard error what cannot be said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bulletin.cli.terminal import say
from bulletin.core.errors import Place

if TYPE_CHECKING:
    from bulletin.normalisation.unspeakable import Leftover


def tell(found: Iterable[tuple[Place, Leftover]]) -> None:
    """Report each character, and each text in another script, that no voice can say."""
    for place, leftover in found:
        say(f"{place}: {leftover.text!r} is a {leftover.kind} that cannot be said.")
