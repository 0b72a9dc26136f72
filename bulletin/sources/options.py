"""How sources are read, as the user asked for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Options"]


def _to_nobody(_line: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read.

    ``encoding`` forces what would be found out: a legacy font's name or a charset's. ``latest`` is
    how many stories are taken from a feed. Addresses on this machine and its network are refused
    unless ``allow_local``; what is no article is refused unless ``force``. ``tell`` takes a line
    (``place: what``) on what was found out or went not as it should.
    """

    encoding: str | None = None
    latest: int = 5
    allow_local: bool = False
    tell: Callable[[str], None] = _to_nobody
    force: bool = False
