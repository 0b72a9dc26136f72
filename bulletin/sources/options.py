"""How sources are read, as the user asked for it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bulletin.core.moments import INDIA
from bulletin.sources.isolation import Bounds, usual

__all__ = ["Options", "without_tell"]


_INDIA = ZoneInfo(INDIA)


def _to_nobody(_line: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read.

    ``encoding`` forces what would be found out: a legacy font's name or a charset's. ``latest`` is
    how many stories are taken from a feed. Addresses on this machine and its network are refused
    unless ``allow_local``; what is no article is refused unless ``force``. ``tell`` takes a line
    (``place: what``) on what was found out or went not as it should. ``bounds`` are what a source
    may take of time and memory, if not the usual. The day of an article is a day of ``zone``.
    """

    encoding: str | None = None
    latest: int = 5
    allow_local: bool = False
    tell: Callable[[str], None] = _to_nobody
    force: bool = False
    bounds: Bounds | None = None
    zone: datetime.tzinfo = _INDIA

    @property
    def within(self) -> Bounds:
        """The bounds that hold."""
        return self.bounds or usual()

    def telling(self, tell: Callable[[str], None]) -> Options:
        """The same with another ``tell``."""
        return replace(self, tell=tell)


def without_tell(options: Options) -> Options:
    """The same with a ``tell`` to nobody, so that another process can have them."""
    return replace(options, tell=_to_nobody)
